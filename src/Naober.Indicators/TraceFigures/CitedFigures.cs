using System.Text.Json;
using Dapper;
using Naober.Core;
using Naober.Indicators.Publish;
using Npgsql;

namespace Naober.Indicators.TraceFigures;

/// <summary>Where sources state the figures of some regions; a data set that is itself the source, such as a table of CBS, cites nothing.</summary>
public sealed class CitedFigures
{
    private readonly ILookup<(string Indicator, string Region, string Period), Citation> cited;

    private CitedFigures(IEnumerable<((string, string, string) Figure, Citation Citation)> rows) => cited = rows.Distinct().ToLookup(row => row.Figure, row => row.Citation);

    /// <summary>Of the figures that everyone sees. Cost: the rows of the versions that cite, filtered by region.</summary>
    public static async Task<CitedFigures> ReadAsync(NpgsqlDataSource dataSource, Catalogue catalogue, IReadOnlyList<string> regions, CancellationToken cancellationToken = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var versions = await connection.QueryAsync<(int Version, string[] Indicators, string[] Regions, string[] Periods, string Citations)>(new CommandDefinition(
            "select version, indicators, regions, periods, citations from indicators.version where version = any(@versions) and citations <> '[]'",
            new { versions = catalogue.Cubes.Select(cube => cube.Directory.Version).ToArray() }, cancellationToken: cancellationToken));
        var found = new List<((string, string, string), Citation)>();
        foreach (var of in versions)
        {
            var citations = JsonSerializer.Deserialize<FigureCitation[]>(of.Citations)!;
            var rows = await connection.QueryAsync<(int Indicator, int Region, short Period, int Citation)>(new CommandDefinition(
                "select indicator, region, period, citation from indicators.observation where version = @Version and region = any(@places) and citation > 0 order by citation",
                new { of.Version, places = of.Regions.Index().Where(region => regions.Contains(region.Item)).Select(region => region.Index + 1).ToArray() }, cancellationToken: cancellationToken));
            found.AddRange(rows.Where(row => IsShown(of.Indicators[row.Indicator - 1], of.Version)).Select(row =>
                ((of.Indicators[row.Indicator - 1], of.Regions[row.Region - 1], of.Periods[row.Period - 1]), Of(citations[row.Citation - 1]))));
        }

        return new(found);

        bool IsShown(string key, int version) => catalogue.Find(key) is { } indicator && catalogue.FiguresOf(indicator)?.Cube.Directory.Version == version;
        static Citation Of(FigureCitation citation) => new(citation.Source, citation.Place);
    }

    /// <summary>Every place where a figure stands; none of a figure that was computed, or that no document states.</summary>
    public IEnumerable<Citation> Of(string indicator, string region, string period) => cited[(indicator, region, period)];

    /// <summary>Every figure with a place where it stands.</summary>
    public IEnumerable<(string Indicator, string Region, string Period, Citation Citation)> All =>
        cited.SelectMany(figure => figure, (figure, citation) => (figure.Key.Indicator, figure.Key.Region, figure.Key.Period, citation));

    /// <summary>Whether both figures of an indicator are cited, and by no source both.</summary>
    internal bool AreApart(string indicator, (string Region, string Period) one, (string Region, string Period) other)
    {
        var (of, ofOther) = (SourcesOf(one), SourcesOf(other));
        return of.Count > 0 && ofOther.Count > 0 && !of.Overlaps(ofOther);

        HashSet<string?> SourcesOf((string Region, string Period) figure) => [.. Of(indicator, figure.Region, figure.Period).Select(citation => citation.Source)];
    }
}
