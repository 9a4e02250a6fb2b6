using Naober.Core;
using Naober.Files.Packages;
using Naober.Files.Xlsx;
using Naober.Finance.ImportIv3;
using Naober.Regions;

namespace Naober.Tests.Finance.ImportIv3;

public sealed class Iv3TableTests : IDisposable
{
    private const string Header = "Gemeenten;Taakveld;L1.1 Salarissen en sociale lasten;Baten;Lasten;Provincie;Inwonertal\n";

    private static readonly RegionMap Drenthe = RegionMap.From(PackageReader.Read(Path.Combine(RepositoryRoot.Path, "data", "drenthe"), [.. RegionTables.All]).Package!);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naober-iv3-");

    [Fact]
    public void Read_TheBudgetsOf2025_HaveTheTotalsOfTheFileInEuros()
    {
        var read = Iv3Table.Read(SharedData.Path("08-finance", "iv3-begroting-2025-drenthe.csv"), new(), Drenthe);

        read.Errors.ShouldBeEmpty();
        var delivery = read.Delivery!;
        (delivery.Year, delivery.IsBudget, delivery.Governments.Count, delivery.TaskFields.Count).ShouldBe((2025, true, 12, 69));
        var emmen = delivery.Governments.Single(government => government.Region == "GM0114");
        (emmen.Total(Iv3Side.Costs), emmen.Total(Iv3Side.Income), emmen.Total(Iv3Side.Salaries), emmen.Inhabitants).ShouldBe((524_720_000m, 524_720_000m, 89_473_000m, 109_698m));
        delivery.TaskFields["0.1"].ShouldBe("Bestuur");
    }

    [Fact]
    public void Read_OnlyZeros_AreUnknownAndSaid()
    {
        var read = Iv3Table.Read(SharedData.Path("08-finance", "iv3-begroting-2025-drenthe.csv"), new(), Drenthe);

        var silent = read.Delivery!.Governments.Single(government => government.Region == "GM1731");
        (silent.IsDelivered, silent.Total(Iv3Side.Costs), silent.Inhabitants).ShouldBe((false, (decimal?)null, 34_021m));
        read.Remarks.Single(remark => remark.Code == "iv3-not-delivered").Subject.ShouldBe("GM1731");
        read.Remarks.ShouldNotContain(remark => remark.Code == "PF006");
    }

    [Fact]
    public void Read_CostsAndIncomeThatDiffer_AreRemarked()
    {
        var read = Read("iv3-2025.csv", "Emmen;0.1 Bestuur;1;5;9;Drenthe;100\nEmmen;0.2 Burgerzaken;;;\n".Replace(";;;\n", ";;;;Drenthe;100\n", StringComparison.Ordinal));

        read.Remarks.Single(remark => remark.Code == "PF006").Message.English.ShouldContain("4,000");
    }

    [Fact]
    public void Read_SameColumnsInExcel_GiveTheSameAmounts()
    {
        var csv = Naober.Files.Csv.CsvTable.Read(SharedData.Path("08-finance", "iv3-begroting-2025-drenthe.csv"));
        var path = Path.Combine(folder.FullName, "iv3-2025.xlsx");
        using (var file = File.Create(path))
        {
            XlsxWriter.Write(
                file,
                [new("Iv3", [.. csv.Header.Select(name => new XlsxColumn(name, XlsxKind.Number))], csv.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Cells.Select((cell, i) =>
                    cell.Length == 0 ? null : i is >= 2 and <= 4 or 8 ? decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture) : (object)cell)]))],
                Language.Dutch, TestContext.Current.CancellationToken);
        }

        var governments = Iv3Table.Read(path, new(), Drenthe).Delivery!.Governments;

        governments.Count.ShouldBe(12);
        governments.Single(government => government.Region == "GM0114").Total(Iv3Side.Costs).ShouldBe(524_720_000m);
    }

    [Theory]
    [InlineData("Emmen;Bestuur;1;1;1;Drenthe;1", "Taakveld", "DF001")]
    [InlineData("Emmen;0.1 Bestuur;1;x;1;Drenthe;1", "Baten", "number")]
    [InlineData("Atlantis;0.1 Bestuur;1;1;1;Drenthe;1", "Gemeenten", "unknown-reference")]
    [InlineData("Emmen;0.2 Burgerzaken;1;1;1;Drenthe;1\nEmmen;0.2 Burgerzaken;1;1;1;Drenthe;1", "Taakveld", "repeated-key")]
    public void Read_WrongCell_NamesLineAndColumn(string rows, string column, string code)
    {
        var error = Read("iv3-2025.csv", rows + "\n").Errors.ShouldHaveSingleItem();

        (error.Column, error.Code).ShouldBe((column, code));
        error.Line.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Read_FileWithoutYear_AsksForIt()
    {
        const string Rows = "Emmen;0.1 Bestuur;1;1;1;Drenthe;1\n";

        Read("iv3.csv", Rows).Errors.ShouldHaveSingleItem().Column.ShouldBe("year");
        Read("iv3.csv", Rows, new(2024, IsBudget: false)).Delivery!.ShouldSatisfyAllConditions(delivery => delivery.Year.ShouldBe(2024), delivery => delivery.IsBudget.ShouldBeFalse());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Iv3Reading Read(string name, string rows, Iv3Options? options = null)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, Header + rows);
        return Iv3Table.Read(path, options ?? new(), Drenthe);
    }
}
