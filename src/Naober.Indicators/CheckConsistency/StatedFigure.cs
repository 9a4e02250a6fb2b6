using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Indicators.CheckConsistency;

/// <summary>A figure as it stands at one place of a source.</summary>
/// <param name="Indicator">Key of what is measured.</param>
/// <param name="Region">Its code.</param>
/// <param name="Period">Null when none is stated.</param>
/// <param name="Value">As printed; of a position the rank.</param>
/// <param name="States">What is said about it.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record StatedFigure(string Indicator, string Region, string? Period, decimal Value, CellStates States, Citation Citation)
{
    /// <summary>Key of the data set that it is in; null for a stated position.</summary>
    public string? DataSet { get; init; }

    /// <summary>A target says nothing about what was measured, and a forecast may turn out otherwise.</summary>
    public CellStates Kind => KindOf(States);

    internal static CellStates KindOf(CellStates states) => states & (CellStates.Target | CellStates.Forecast);

    /// <summary>The figures of a table of observations that have a value.</summary>
    public static IEnumerable<StatedFigure> From(PackageTable observations) =>
        from row in observations.Rows
        where row.Number(5) is not null
        select new StatedFigure(row.Text(0)!, row.Text(1)!, row.Text(2), row.Number(5)!.Value, row.List(6).ToCellStates(), new(row.Text(3), row.Text(4))) { DataSet = row.Owner };
}

/// <summary>Two or more figures that cannot all be right.</summary>
/// <param name="Rule">That found it.</param>
/// <param name="Statement">What does not agree.</param>
/// <param name="Figures">All figures that it concerns, with their places; the first is the one that does not follow.</param>
public sealed record Inconsistency(ConsistencyRule Rule, Words Statement, IReadOnlyList<StatedFigure> Figures)
{
    public string Indicator => Figures[0].Indicator;

    public string Region => Figures[0].Region;

    public string? Period => Figures[0].Period;
}
