using Naober.Core;

namespace Naober.Network.DelineateRegions;

/// <summary>How much two municipalities are to each other.</summary>
public enum PairWeight
{
    /// <summary>The number of partnerships that both take part in.</summary>
    Shared,

    /// <summary>
    /// Every shared partnership of k municipalities counts 1/(k-1), so that a large one does not outweigh many small ones
    /// (M. E. J. Newman, Scientific collaboration networks II, Physical Review E 64, 016132, 2001).
    /// </summary>
    Newman,
}

/// <summary>How communities of municipalities are sought.</summary>
/// <param name="Resolution">More than 0; above 1 gives smaller communities, below 1 larger ones.</param>
/// <param name="Runs">How often it is tried, each time with another order, 1 up to <see cref="MostRuns"/>.</param>
/// <param name="Seed">Of the first run; the next runs count on from it.</param>
/// <param name="Weight">Of a pair.</param>
public sealed record DelineationOptions(
    double Resolution = 1, int Runs = DelineationOptions.UsualRuns, int Seed = 1, PairWeight Weight = PairWeight.Shared)
{
    public const int UsualRuns = 100;

    public const int MostRuns = 1_000;

    public static readonly (double Least, double Most) Resolutions = (0.1, 10);

    public static Words NameOf(PairWeight weight) => weight == PairWeight.Shared
        ? new("aantal gedeelde samenwerkingsverbanden", "number of shared partnerships")
        : new("gewogen naar grootte (Newman)", "weighted by size (Newman)");
}
