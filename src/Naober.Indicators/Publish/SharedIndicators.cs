using Dapper;
using Naober.Core;
using Naober.Files;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>Indicators of which the current version of another data set has figures too.</summary>
/// <param name="DataSet">The other data set.</param>
/// <param name="IsFirst">Whether the other was loaded first, so that its figures are the ones that everyone sees.</param>
/// <param name="Indicators">Their keys, in order.</param>
public sealed record SharedIndicators(string DataSet, bool IsFirst, IReadOnlyList<string> Indicators)
{
    /// <summary>Per other data set, in order of its key; none when no other has figures of these indicators.</summary>
    public static async Task<IReadOnlyList<SharedIndicators>> WithAsync(
        NpgsqlConnection connection, string dataSet, IEnumerable<string> indicators, CancellationToken cancellationToken = default)
    {
        var rows = await connection.QueryAsync<(string DataSet, bool IsFirst, string[] Indicators)>(new CommandDefinition(
            """
            select d.data_set,
                coalesce((select min(version) from indicators.version where data_set = d.data_set)
                    < (select min(version) from indicators.version where data_set = @dataSet), true),
                array(select named from unnest(v.indicators) named where named = any(@indicators) order by named collate "C")
            from indicators.data_set d join indicators.version v on v.version = d.current
            where d.data_set <> @dataSet and v.indicators && @indicators
            order by d.data_set collate "C"
            """,
            new { dataSet, indicators = indicators.Distinct(StringComparer.Ordinal).ToArray() }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new SharedIndicators(row.DataSet, row.IsFirst, row.Indicators))];
    }

    /// <summary>Why a file that is no region package cannot be loaded: an indicator has its figures from one data set.</summary>
    internal IEnumerable<InputError> Errors(string file) => Indicators.Select(indicator => new InputError(file, 0, indicator, "indicator-of-other-data-set", new(
        $"De indicator {indicator} heeft al cijfers in de gegevensset {DataSet}. Geef hem hier een andere sleutel; of is het bestand een nieuwe versie van die gegevensset, laad het dan met --data-set {DataSet}.",
        $"The indicator {indicator} has figures in the data set {DataSet} already. Give it another key here; or, when the file is a new version of that data set, load it with --data-set {DataSet}.")));

    /// <summary>What that means for a region package, which may have indicators in common with others.</summary>
    /// <param name="own">Key of the data set that was loaded.</param>
    public Words Statement(string own)
    {
        var (named, first, other) = (string.Join(", ", Indicators), IsFirst ? DataSet : own, IsFirst ? own : DataSet);
        return new(
            $"Van {Indicators.Count} indicatoren heeft ook de gegevensset {DataSet} cijfers: {named}. Te zien zijn die van {first}, dat het eerst is geladen; hoeveel die van {other} verschillen, staat op de pagina van de indicator.",
            $"Of {Indicators.Count} indicators the data set {DataSet} has figures too: {named}. Shown are those of {first}, which was loaded first; how far those of {other} differ, is on the page of the indicator.");
    }
}
