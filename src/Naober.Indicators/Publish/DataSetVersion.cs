namespace Naober.Indicators.Publish;

/// <summary>What is loaded, and from where.</summary>
/// <param name="DataSet">Key of the data set: the name of a package, a table of CBS, a name that a user gave.</param>
/// <param name="Title">For people.</param>
/// <param name="Origin">The address or the name of the file.</param>
/// <param name="Checksum">SHA-256 of what was read, in hexadecimals; the same figures have the same.</param>
/// <param name="Licence">Under which the figures may be used.</param>
/// <param name="LoadedBy">Who loaded it.</param>
public sealed record DataSetLoad(string DataSet, string Title, string Origin, string Checksum, string? Licence, string? LoadedBy);

/// <summary>What was loaded at one time, never changed after that.</summary>
/// <param name="Number">Over all data sets.</param>
/// <param name="Load">What it is, and from where.</param>
/// <param name="LoadedAt">When.</param>
/// <param name="Observations">Number of rows with a figure, at every place where one stands.</param>
/// <param name="Changes">Of figures, flows and positions together, since the version that it followed.</param>
/// <param name="IsCurrent">Whether this is the version that everyone sees.</param>
public sealed record DataSetVersion(int Number, DataSetLoad Load, DateTimeOffset LoadedAt, long Observations, VersionChanges Changes, bool IsCurrent)
{
    /// <summary>The version that was current when this one was loaded; null of the first.</summary>
    public int? Follows { get; init; }

    /// <summary>Number of flows, at every place where one stands.</summary>
    public long Flows { get; init; }

    /// <summary>Number of published positions, at every place where one stands.</summary>
    public long Positions { get; init; }
}

/// <summary>A version that a load made.</summary>
/// <param name="Number">Of the version.</param>
/// <param name="Counts">What changed since the version that it follows.</param>
public sealed record MadeVersion(int Number, ChangeCounts Counts)
{
    public VersionChanges Changes => Counts.Total;
}

/// <summary>What one version has and another has not, or has otherwise.</summary>
public sealed record VersionChanges(long Added, long Revised, long Withdrawn)
{
    public long this[ChangeKind kind] => kind switch { ChangeKind.Added => Added, ChangeKind.Revised => Revised, _ => Withdrawn };

    /// <summary>Cost: all of them.</summary>
    public static VersionChanges Of(IEnumerable<ChangeKind> changes)
    {
        var counts = new long[3];
        foreach (var kind in changes)
        {
            counts[(int)kind]++;
        }

        return new(counts[0], counts[1], counts[2]);
    }
}

/// <summary>How many of each changed.</summary>
public sealed record ChangeCounts(VersionChanges Figures, VersionChanges Flows, VersionChanges Positions)
{
    public VersionChanges Total => new(
        Figures.Added + Flows.Added + Positions.Added, Figures.Revised + Flows.Revised + Positions.Revised, Figures.Withdrawn + Flows.Withdrawn + Positions.Withdrawn);

    /// <summary>Of some kinds and parts together.</summary>
    public long Of(Func<ChangeKind, ChangedPart, bool> isAsked) => Enum.GetValues<ChangeKind>().Sum(kind =>
        (isAsked(kind, ChangedPart.Figure) ? Figures[kind] : 0) + (isAsked(kind, ChangedPart.Flow) ? Flows[kind] : 0) + (isAsked(kind, ChangedPart.Position) ? Positions[kind] : 0));
}
