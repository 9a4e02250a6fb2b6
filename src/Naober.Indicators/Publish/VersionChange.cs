namespace Naober.Indicators.Publish;

/// <summary>What happened to something that a version says, since the version that it followed.</summary>
public enum ChangeKind
{
    Added,

    /// <summary>Another value, or something else is said about it, such as that it is final.</summary>
    Revised,
    Withdrawn,
}

/// <summary>What can change in a version.</summary>
public enum ChangedPart
{
    Figure,
    Flow,
    Position,
}

/// <summary>Something that is not the same in two versions of a data set.</summary>
/// <param name="Indicator">Its key; of a flow that which it is named after.</param>
/// <param name="Region">Its code; of a flow where it begins.</param>
/// <param name="Period">Null for a position of which none is stated.</param>
/// <param name="Before">Null when it was not there.</param>
/// <param name="After">Null when it is no longer there.</param>
public sealed record VersionChange(string Indicator, string Region, string? Period, ChangedValue? Before, ChangedValue? After)
{
    /// <summary>Of a flow: where it ends.</summary>
    public string? Destination { get; init; }

    /// <summary>Of a position: among whom.</summary>
    public string? Peers { get; init; }

    public ChangeKind Kind => Before is null ? ChangeKind.Added : After is null ? ChangeKind.Withdrawn : ChangeKind.Revised;

    public ChangedPart Part => Destination is not null ? ChangedPart.Flow : Peers is not null ? ChangedPart.Position : ChangedPart.Figure;
}

/// <summary>What one version says.</summary>
/// <param name="Value">The figure, the size of a flow, the rank of a position; null when the source does not say.</param>
/// <param name="States">What the source says about a figure.</param>
/// <param name="Position">Of a position everything that is stated.</param>
public sealed record ChangedValue(decimal? Value, CellStates States = CellStates.None, PublishedPosition? Position = null)
{
    /// <summary>What is said beside the value, as files and commands write it: the status of a figure, what else is stated of a position (<c>of=12</c>).</summary>
    public IReadOnlyList<string> Said => Position is not { } stated ? [.. States.ToTerms()] :
    [
        .. new (string Name, object? Value)[]
        {
            ("of", stated.Of), ("quarter", stated.Quarter), ("changeOfValue", stated.ChangeOfValue), ("changeOfRank", stated.ChangeOfRank), ("firstPeriod", stated.FirstPeriod),
            ("direction", stated.Direction),
        }.Where(part => part.Value is not null).Select(part => FormattableString.Invariant($"{part.Name}={part.Value}")),
    ];
}
