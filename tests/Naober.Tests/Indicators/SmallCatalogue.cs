using System.Globalization;
using Naober.Files.Packages;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Regions;

namespace Naober.Tests.Indicators;

/// <summary>An invented package of a few lines, for examples that are worked out by hand.</summary>
internal sealed class SmallCatalogue
{
    private static readonly IReadOnlyList<TableSchema> Tables = [.. RegionTables.All, .. IndicatorTables.All];

    private readonly PackageRows rows = new("small.txt", Tables);
    private int line;

    public SmallCatalogue()
    {
        Add("sources", "report", "Report", "", "2024", "", "unknown");
        Region("NL01", "country");
    }

    public SmallCatalogue Region(string key, string type, string from = "", string to = "") => Add("regions", key, key, type, from, to);

    public SmallCatalogue Part(string region, string part, string from = "", string to = "") => Add("region_parts", region, part, from, to);

    public SmallCatalogue Change(string date, string kind, string from, string to, string share = "") => Add("region_changes", date, kind, from, to, share);

    public SmallCatalogue Indicator(string key, string unit = "count", int decimals = 0, string aggregation = "sum", string weight = "", string formula = "", string polarity = "neutral") =>
        Add("indicators", key, key, key, "population", unit, $"{decimals}", polarity, aggregation, weight, "", formula);

    public SmallCatalogue Figure(string indicator, string region, string period, decimal? value, string status = "", string place = "p. 1") =>
        Add("observations", indicator, region, period, "report", place, value?.ToString(CultureInfo.InvariantCulture) ?? "", status);

    public SmallCatalogue Position(string indicator, string region, string peers, string period, string rank, string of = "", string change = "", string first = "") =>
        Add("positions", indicator, region, peers, period, "report", "p. 2", rank, of, "", change, "", first);

    public SmallCatalogue Flow(string indicator, string origin, string destination, string period, string value, string place = "p. 3") =>
        Add("flows", indicator, origin, destination, period, "report", place, value);

    public RegionPackage Package()
    {
        var result = rows.Build("small", "Small");
        return result.Package ?? throw new InvalidDataException(result.Errors[0].ToString());
    }

    public Catalogue Done()
    {
        var package = Package();
        return new(package, [new PackageFigures(package).ToCube()]);
    }

    private SmallCatalogue Add(string table, params string[] cells)
    {
        rows.Add(table, ++line, cells);
        return this;
    }
}
