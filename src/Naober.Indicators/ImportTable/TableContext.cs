using System.Text.RegularExpressions;
using Dapper;
using Naober.Files;
using Naober.Regions;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Indicators.ImportTable;

/// <summary>What there is already when a table comes in.</summary>
/// <param name="Regions">The register.</param>
/// <param name="Indicators">Keys with the package that describes them.</param>
/// <param name="Mapping">How the last file of the data set was read; null for the first.</param>
/// <param name="IsTaken">Whether the name is that of a package or of a data set from elsewhere.</param>
public sealed partial record TableContext(RegionMap Regions, IReadOnlyDictionary<string, string> Indicators, TableMapping? Mapping = null, bool IsTaken = false)
{
    /// <summary>Of the indicators that there are: a term of the units.</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>();

    public static async Task<TableContext> ReadAsync(NpgsqlConnection connection, string dataSet, CancellationToken cancellationToken = default)
    {
        var register = await PackageStore.ReadAsync(connection, RegionTables.All, cancellationToken);
        var owners = (await connection.QueryAsync<(string Indicator, string Package, string Unit)>(new CommandDefinition(
            "select indicator, package, unit from indicators.indicator", cancellationToken: cancellationToken))).ToList();
        var mapping = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select mapping::text from indicators.data_set where data_set = @dataSet", new { dataSet }, cancellationToken: cancellationToken));
        var isTaken = mapping is null && await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select exists (select from regions.package where package = @dataSet) or exists (select from regions.source where source = @dataSet)", new { dataSet }, cancellationToken: cancellationToken));
        return new(
            RegionMap.From(register), owners.ToDictionary(owner => owner.Indicator, owner => owner.Package, StringComparer.Ordinal),
            mapping is null ? null : TableMapping.FromJson(mapping), isTaken)
        {
            Units = owners.ToDictionary(owner => owner.Indicator, owner => owner.Unit, StringComparer.Ordinal),
        };
    }

    internal void Check(TableRequest request, string file, ErrorList errors)
    {
        if (!Name().IsMatch(request.DataSet))
        {
            errors.Add(file, 0, "data-set", "key", $"{ErrorList.Show(request.DataSet)} kan geen naam van een gegevensset zijn: gebruik kleine letters, cijfers en streepjes, zoals huishoudens-2024.", $"{ErrorList.Show(request.DataSet)} cannot be the name of a data set: use small letters, digits and hyphens, such as households-2024.");
        }
        else if (IsTaken)
        {
            errors.Add(file, 0, "data-set", "key-in-use", $"'{request.DataSet}' is al een regiopakket, bron of gegevensset van een andere soort; kies een andere naam.", $"'{request.DataSet}' is a region package, source or data set of another kind already; choose another name.");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
