using Naober.Files.Packages;
using Naober.Finance;
using Naober.Finance.ViewContributions;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Network;

namespace Naober.Tests.Finance.ViewContributions;

/// <summary>An invented municipality with what it pays, worked out by hand: 2,000 inhabitants, a budget of 10 million euros in 2025.</summary>
internal static class CouncilSample
{
    private static readonly IReadOnlyList<TableSchema> Tables = [.. NetworkTables.Package, .. IndicatorTables.All, .. FinanceTables.All];

    public static CouncilView Of(int year, bool withFigures = true)
    {
        var package = Package(withFigures);
        return CouncilView.Of(BudgetBook.From(package), Register.From(package), new Catalogue(package, [new PackageFigures(package).ToCube()]), "GM1", year);
    }

    public static RegionPackage Package(bool withFigures = true)
    {
        var (rows, line) = (new PackageRows("sample.txt", Tables), 0);
        void Add(string table, params string[] cells) => rows.Add(table, ++line, cells);

        Add("sources", "begroting", "Begroting 2025", "", "2025", "", "unknown");
        Add("sources", "regeling", "Begroting van de regeling", "", "2025", "", "unknown");
        Add("regions", "GM1", "Aa", "municipality");
        Add("actors", "GM1", "Gemeente Aa", "", "municipality", "GM1");
        Add("partnerships", "vr", "Veiligheidsregio", "", "public-entity", "mandatory", "regional");
        Add("partnerships", "bank", "Bank", "", "private-entity", "voluntary", "national");
        Add("partnerships", "nv", "Afval NV", "", "private-entity", "voluntary", "regional");
        Add("partnerships", "tafel", "Overlegtafel", "", "coordination", "voluntary", "local");
        Add("partnerships", "oud", "Oude regeling", "", "public-entity", "voluntary", "local", "", "", "", "", "2020-01-01");
        foreach (var partnership in new[] { "vr", "nv", "tafel", "oud" })
        {
            Add("memberships", partnership, "GM1", "member");
        }

        Add("contributions", "vr", "GM1", "2025", "budget", "begroting", "p. 10", "150000.00");
        Add("contributions", "vr", "GM1", "2025", "budget", "regeling", "p. 3", "150000");
        Add("contributions", "vr", "GM1", "2024", "account", "begroting", "p. 11", "140000.50");
        Add("contributions", "nv", "GM1", "2025", "budget", "begroting", "p. 12", "1000");
        Add("contributions", "nv", "GM1", "2025", "budget", "regeling", "p. 4", "1100");
        Add("affiliated_parties", "GM1", "bank", "2025", "company", "aandelen", "bankdienst", "1%", "1%", "100", "110.50", "", "", "5", "", "begroting", "p. 20");
        if (withFigures)
        {
            Add("indicators", "population", "Inwoners", "Inhabitants", "population", "count", "0", "neutral", "sum");
            Add("indicators", "iv3-costs", "Lasten", "Costs", "economy", "euro", "0", "neutral", "sum");
            Add("observations", "population", "GM1", "2025-01-01", "begroting", "p. 1", "2000");
            Add("observations", "iv3-costs", "GM1", "2025", "begroting", "p. 1", "10000000");
        }

        var result = rows.Build("sample", "Sample");
        return result.Package ?? throw new InvalidDataException(result.Errors[0].ToString());
    }
}
