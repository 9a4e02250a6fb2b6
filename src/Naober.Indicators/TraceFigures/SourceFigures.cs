using System.Text.Json;
using Dapper;
using Naober.Indicators.Publish;
using Npgsql;

namespace Naober.Indicators.TraceFigures;

/// <summary>How many current figures of an indicator cite a source; one that is stated at several places counts at each.</summary>
public sealed record SourceFigures(string Source, string Indicator, int Count)
{
    /// <summary>
    /// Of all sources. A data set that is itself the source of its figures, such as a table of CBS, cites none. Cost: the rows of the
    /// versions that cite.
    /// </summary>
    public static async Task<IReadOnlyList<SourceFigures>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default)
    {
        var versions = await connection.QueryAsync<(int Version, string[] Indicators, string Citations)>(new CommandDefinition(
            """
            select v.version, v.indicators, v.citations from indicators.data_set d join indicators.version v on v.version = d.current
            where v.citations <> '[]' order by v.version
            """,
            cancellationToken: cancellationToken));
        var counts = new List<SourceFigures>();
        foreach (var (version, indicators, list) in versions)
        {
            var citations = JsonSerializer.Deserialize<FigureCitation[]>(list)!;
            var rows = await connection.QueryAsync<(int Indicator, int Citation, long Count)>(new CommandDefinition(
                "select indicator, citation, count(*) from indicators.observation where version = @version and citation > 0 group by indicator, citation",
                new { version }, cancellationToken: cancellationToken));
            counts.AddRange(rows.Select(row => new SourceFigures(citations[row.Citation - 1].Source, indicators[row.Indicator - 1], (int)row.Count)));
        }

        return [.. counts.GroupBy(found => (found.Source, found.Indicator)).Select(group => new SourceFigures(group.Key.Source, group.Key.Indicator, group.Sum(found => found.Count)))];
    }
}
