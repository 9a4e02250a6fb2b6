namespace Naober.Indicators.Publish;

/// <summary>The cubes that a load makes before it is certain that its versions come to be; without <see cref="Keep"/> they go with it.</summary>
public sealed class NewCubes(CubeFiles files) : IDisposable
{
    private readonly List<int> versions = [];

    internal CubeFiles Files => files;

    /// <summary>Gets the figures that come in twice; null when a source may state a figure more than once.</summary>
    public RepeatedFigures? Repeated { get; init; }

    internal void Add(int version) => versions.Add(version);

    /// <summary>After the commit.</summary>
    public void Keep() => versions.Clear();

    public void Dispose() => versions.ForEach(files.Delete);
}
