namespace Naober.Indicators.Publish;

/// <summary>Figures that came in twice, found while the cube was filled: looking for them costs nothing that was not done anyway.</summary>
public sealed class RepeatedFigures
{
    /// <summary>Places that are kept, to be looked up in the file.</summary>
    private const int Most = 1_000;

    private readonly HashSet<(int Indicator, int Period, int Region)> places = [];

    /// <summary>All of them, those that are not kept too.</summary>
    public long Count { get; private set; }

    /// <summary>Whether a place, by the numbers of <see cref="Numbered"/>, is one of the first that came in twice.</summary>
    public bool Has(int indicator, int period, int region) => places.Contains((indicator, period, region));

    internal void Add(int indicator, int period, int region)
    {
        Count++;
        if (places.Count < Most)
        {
            places.Add((indicator, period, region));
        }
    }
}
