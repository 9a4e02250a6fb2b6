using Naober.Files.Packages;
using Naober.Indicators;
using Naober.Regions;

namespace Naober.Tests.Indicators;

/// <summary>The figures of the bundled package, to look up as they stand in the documents.</summary>
internal static class DrentheFigures
{
    private static readonly PackageResult Result = PackageReader.Read(
        Path.Combine(RepositoryRoot.Path, "data", "drenthe"), [.. RegionTables.All, .. IndicatorTables.All]);

    public static RegionPackage Package { get; } = Result.Package ?? throw new InvalidDataException(Result.Errors[0].ToString());

    /// <summary>The value and the status ("a|b") of the one figure that stands at this place.</summary>
    public static (decimal? Value, string Status) At(string indicator, string region, string period, string source, string place)
    {
        var row = Rows("observations", indicator, region, period, source, place).ShouldHaveSingleItem($"{indicator}, {region}, {period}, {place}");
        return (row.Number(5), string.Join('|', row.List(6)));
    }

    /// <summary>Every value that the documents give, whatever the place, lowest first.</summary>
    public static decimal?[] Values(string indicator, string region, string period) =>
        [.. Rows("observations", indicator, region, period).Select(row => row.Number(5)).Distinct().Order()];

    /// <summary>The rows of a table that start with these cells.</summary>
    public static IEnumerable<PackageRow> Rows(string table, params string?[] start) =>
        Package[table].Rows.Where(row => start.Index().All(cell => row.Text(cell.Index) == cell.Item));
}
