using System.Text.Json;
using Dapper;
using Naober.Indicators.Publish;
using Npgsql;

namespace Naober.Indicators.TraceFigures;

/// <summary>One figure as one place in a source states it; a figure that is stated at several places is there several times.</summary>
/// <param name="Region">Its code.</param>
/// <param name="Period">Of the figure.</param>
/// <param name="Value">Null when the source says that there is none.</param>
/// <param name="States">What the source says about it.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record TracedFigure(string Region, string Period, decimal? Value, CellStates States, FigureCitation Citation)
{
    /// <summary>More figures than this of one indicator are not traced one by one.</summary>
    public const int Most = 20_000;

    /// <summary>
    /// The figures of an indicator in its current version, in the order of the source. Empty for a data set that is itself the source of
    /// its figures, such as a table of CBS. Cost: the rows of the version, read once.
    /// </summary>
    public static async Task<IReadOnlyList<TracedFigure>> ReadAsync(NpgsqlConnection connection, IndicatorFigures figures, CancellationToken cancellationToken = default)
    {
        var at = new { version = figures.Cube.Directory.Version, indicator = figures.At + 1, Most };
        var lists = await connection.QuerySingleOrDefaultAsync<Lists>(new CommandDefinition(
            "select regions, periods, citations from indicators.version where version = @version and citations <> '[]'", at, cancellationToken: cancellationToken));
        if (lists is null)
        {
            return [];
        }

        var citations = JsonSerializer.Deserialize<FigureCitation[]>(lists.Citations)!;
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            "select region, period, value, states, citation from indicators.observation where version = @version and indicator = @indicator order by citation limit @Most",
            at, cancellationToken: cancellationToken));
        return [.. rows.Where(row => row.Citation > 0).Select(row => new TracedFigure(
            lists.Regions[row.Region - 1], lists.Periods[row.Period - 1], (decimal?)row.Value, (CellStates)row.States, citations[row.Citation - 1]))];
    }

    /// <summary>Figures of one region and period with more than one value.</summary>
    public static IReadOnlyList<IReadOnlyList<TracedFigure>> Contradictions(IEnumerable<TracedFigure> figures) =>
        [.. figures.Where(figure => figure.Value is not null).GroupBy(figure => (figure.Region, figure.Period))
            .Where(group => group.DistinctBy(figure => figure.Value).Count() > 1).Select(group => group.ToList())];

    private sealed record Lists
    {
        public required string[] Regions { get; init; }

        public required string[] Periods { get; init; }

        public required string Citations { get; init; }
    }

    private sealed record Row(int Region, short Period, double? Value, short States, int Citation);
}
