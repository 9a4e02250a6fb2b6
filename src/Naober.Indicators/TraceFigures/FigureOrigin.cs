using System.Collections.Concurrent;
using System.Text.Json;
using Dapper;
using Naober.Indicators.Publish;
using Npgsql;

namespace Naober.Indicators.TraceFigures;

/// <summary>Where figures of an indicator come from.</summary>
/// <param name="Version">The version of a data set that they are of.</param>
/// <param name="Sources">Keys of the sources that it cites for them, in its order; empty when the data set is itself the source, such as a table of CBS.</param>
public sealed record FigureOrigin(DataSetVersion Version, IReadOnlyList<string> Sources);

/// <summary>Finds where figures come from. What a version cites never changes, so it is read once.</summary>
public sealed class FigureOrigins(NpgsqlDataSource dataSource)
{
    private static readonly ILookup<string, string> Nothing = Array.Empty<string>().ToLookup(key => key);

    private readonly ConcurrentDictionary<int, ILookup<string, string>> cited = [];

    /// <summary>
    /// Of each indicator: one origin, for computed figures those of all parts, none without figures. Cost: the list of versions; the
    /// first time also the rows of a version that cites.
    /// </summary>
    public async Task<ILookup<Indicator, FigureOrigin>> OfAsync(Catalogue catalogue, IEnumerable<Indicator> indicators, CancellationToken cancellationToken = default)
    {
        var asked = indicators.Distinct().ToList();
        var numbers = asked.SelectMany(catalogue.VersionsOf).ToHashSet();
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var versions = (await DataSets.ListAsync(connection, cancellationToken)).Where(version => numbers.Contains(version.Number)).OrderBy(version => version.Number).ToList();
        foreach (var version in versions.Where(version => !cited.ContainsKey(version.Number)))
        {
            cited[version.Number] = await CitedAsync(connection, version.Number, cancellationToken);
        }

        return asked.SelectMany(indicator => Of(catalogue, indicator, versions), (indicator, origin) => (indicator, origin)).ToLookup(of => of.indicator, of => of.origin);
    }

    private IEnumerable<FigureOrigin> Of(Catalogue catalogue, Indicator indicator, IReadOnlyList<DataSetVersion> versions)
    {
        var loaded = catalogue.LoadedFor(indicator).ToLookup(part => catalogue.FiguresOf(part)!.Cube.Directory.Version, part => part.Key);
        return versions.Where(version => loaded.Contains(version.Number)).Select(version => new FigureOrigin(
            version, [.. loaded[version.Number].SelectMany(key => cited[version.Number][key]).Distinct(StringComparer.Ordinal)]));
    }

    /// <summary>The sources of each indicator in a version.</summary>
    private static async Task<ILookup<string, string>> CitedAsync(NpgsqlConnection connection, int version, CancellationToken cancellationToken)
    {
        var (indicators, list) = await connection.QuerySingleAsync<(string[], string)>(new CommandDefinition(
            "select indicators, citations from indicators.version where version = @version", new { version }, cancellationToken: cancellationToken));
        var citations = JsonSerializer.Deserialize<FigureCitation[]>(list)!;
        if (citations.Length == 0)
        {
            return Nothing;
        }

        var rows = await connection.QueryAsync<(int Indicator, int Citation)>(new CommandDefinition(
            "select distinct indicator, citation from indicators.observation where version = @version and citation > 0 order by citation", new { version }, cancellationToken: cancellationToken));
        return rows.Select(row => (Indicator: indicators[row.Indicator - 1], citations[row.Citation - 1].Source)).Distinct().ToLookup(row => row.Indicator, row => row.Source, StringComparer.Ordinal);
    }
}
