using Naober.Files.Packages;
using Naober.Finance;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Network;

namespace Naober.Tests.Finance;

/// <summary>An invented package of a few lines with everything about money, for examples that are worked out by hand.</summary>
internal sealed class SmallMoney
{
    private readonly PackageRows rows = new("small.txt", [.. NetworkTables.Package, .. IndicatorTables.All, .. FinanceTables.All]);
    private int line;

    public SmallMoney()
    {
        Add("sources", "report", "Report", "", "2024", "", "unknown");
        Add("indicators", "population", "Inwoners", "Inhabitants", "population", "count", "0", "neutral", "sum", "");
    }

    /// <summary>A municipality that is an actor too, with its inhabitants on 1 January 2020.</summary>
    public SmallMoney Municipality(string code, string name, string inhabitants = "", string from = "", string to = "")
    {
        Add("regions", code, name, "municipality", from, to);
        Add("actors", code, "gemeente " + name, "", "municipality", code);
        return inhabitants.Length == 0 ? this : Add("observations", "population", code, "2020-01-01", "report", "p. 1", inhabitants);
    }

    /// <summary>Cells as in a package, in the order of the columns; those left out are empty.</summary>
    public SmallMoney Add(string table, params string[] cells)
    {
        rows.Add(table, ++line, cells);
        return this;
    }

    public RegionPackage Package()
    {
        var result = rows.Build("small", "Small");
        return result.Package ?? throw new InvalidDataException(result.Errors[0].ToString());
    }

    public (MoneyBook Book, Register Register, Catalogue Catalogue) Done()
    {
        var package = Package();
        return (MoneyBook.From(package), Register.From(package), new(package, [new PackageFigures(package).ToCube()]));
    }
}
