using System.Text.Json;
using Dapper;
using Naober.Indicators.Publish;
using Npgsql;

namespace Naober.Indicators.TraceFigures;

/// <summary>Which sources state the single figures of indicators, so that a row or a picture names only its own.</summary>
public sealed class StatedSources
{
    private readonly Catalogue catalogue;
    private readonly HashSet<int> untraced = [];
    private readonly HashSet<(int Version, string Indicator, string Region, string Period, string Source)> stated = [];

    private StatedSources(Catalogue catalogue) => this.catalogue = catalogue;

    /// <summary>Cost: the rows of the indicators in the versions that cite; a version with more than <see cref="TracedFigure.Most"/> of them is not traced.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="catalogue">All figures.</param>
    /// <param name="indicators">Of a computed one the parts are traced.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<StatedSources> ReadAsync(
        NpgsqlConnection connection, Catalogue catalogue, IEnumerable<Indicator> indicators, CancellationToken cancellationToken = default)
    {
        var cited = new StatedSources(catalogue);
        var parts = indicators.Distinct().SelectMany(catalogue.LoadedFor).Distinct().Select(part => catalogue.FiguresOf(part)!);
        foreach (var version in parts.ToLookup(figures => figures.Cube.Directory.Version, figures => figures.At + 1))
        {
            await cited.ReadAsync(connection, version.Key, [.. version], cancellationToken);
        }

        return cited;
    }

    /// <summary>The origins of an indicator with only the sources that state one of these figures; one that is itself the source stays as it is.</summary>
    public IEnumerable<FigureOrigin> Narrow(Indicator indicator, IEnumerable<FigureOrigin> origins, IReadOnlyCollection<(string Region, string Period)> figures)
    {
        var parts = catalogue.LoadedFor(indicator).Select(part => part.Key).ToList();
        return origins.Select(origin => untraced.Contains(origin.Version.Number) ? origin : origin with
        {
            Sources = [.. origin.Sources.Where(source => parts.Exists(part => figures.Any(figure => stated.Contains((origin.Version.Number, part, figure.Region, figure.Period, source)))))],
        });
    }

    /// <summary>The same without the origins that cite sources, but none for these figures.</summary>
    public IEnumerable<FigureOrigin> Behind(Indicator indicator, IEnumerable<FigureOrigin> origins, IReadOnlyCollection<(string Region, string Period)> figures)
    {
        var all = origins.ToList();
        return all.Zip(Narrow(indicator, all, figures)).Where(origin => origin.First.Sources.Count == 0 || origin.Second.Sources.Count > 0).Select(origin => origin.Second);
    }

    private async Task ReadAsync(NpgsqlConnection connection, int version, int[] indicators, CancellationToken cancellationToken)
    {
        var lists = await connection.QuerySingleOrDefaultAsync<(string[] Indicators, string[] Regions, string[] Periods, string Citations)>(new CommandDefinition(
            "select indicators, regions, periods, citations from indicators.version where version = @version and citations <> '[]'", new { version }, cancellationToken: cancellationToken));
        if (lists.Citations is null)
        {
            return;
        }

        var rows = (await connection.QueryAsync<(int Indicator, int Region, int Period, int Citation)>(new CommandDefinition(
            """
            select indicator, region, period, citation from indicators.observation
            where version = @version and indicator = any(@indicators) and citation > 0 limit @most
            """,
            new { version, indicators, most = TracedFigure.Most + 1 }, cancellationToken: cancellationToken))).AsList();
        if (rows.Count > TracedFigure.Most)
        {
            untraced.Add(version);
            return;
        }

        var sources = JsonSerializer.Deserialize<FigureCitation[]>(lists.Citations)!;
        stated.UnionWith(rows.Select(row => (
            version, lists.Indicators[row.Indicator - 1], lists.Regions[row.Region - 1], lists.Periods[row.Period - 1], sources[row.Citation - 1].Source)));
    }
}
