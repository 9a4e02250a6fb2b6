using Naober.Network;
using Naober.Network.ImportTooi;
using Naober.Regions;
using Naober.Regions.LoadPackage;

namespace Naober.Tests.Network.ImportTooi;

/// <summary>The real value lists against the figures that Statistics Netherlands publishes.</summary>
public sealed class RealTooiTests(PostgresFixture postgres)
{
    private static readonly string[] Lists =
        ["rwc_gemeenten_compleet_5", "rwc_provincies_compleet_1", "rwc_waterschappen_compleet_2", "rwc_samenwerkingsorganisaties_compleet_3"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Number of municipalities on 1 January, as published by Statistics Netherlands.</summary>
    [Theory]
    [InlineData(2005, 467)]
    [InlineData(2006, 458)]
    [InlineData(2007, 443)]
    [InlineData(2009, 441)]
    [InlineData(2010, 431)]
    [InlineData(2011, 418)]
    [InlineData(2012, 415)]
    [InlineData(2013, 408)]
    [InlineData(2014, 403)]
    [InlineData(2015, 393)]
    [InlineData(2016, 390)]
    [InlineData(2017, 388)]
    [InlineData(2018, 380)]
    [InlineData(2019, 355)]
    [InlineData(2021, 352)]
    [InlineData(2022, 345)]
    [InlineData(2023, 342)]
    [InlineData(2026, 342)]
    public void Municipalities_OnNewYearsDay_AreAsManyAsPublished(int year, int published) =>
        Regions(Lists[0]).MunicipalitiesOf("NL01", new(year, 1, 1)).Count.ShouldBe(published);

    [Fact]
    public void Municipalities_Of2024_AreExactlyThoseOfTheCbsDivision()
    {
        var division = File.ReadLines(SharedData.Path("02-regions", "gemeente-corop-2024.derived.csv")).Skip(1).Select(line => line.Split(',')[0]);

        Regions(Lists[0]).MunicipalitiesOf("NL01", new(2024, 1, 1)).ShouldBe(division.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Drenthe_On1September2021_HasItsTwelveMunicipalities() =>
        Regions(Lists[0]).MunicipalitiesOf("PV22", new(2021, 9, 1)).ShouldBe([
            "GM0106", "GM0109", "GM0114", "GM0118", "GM0119", "GM1680", "GM1681", "GM1690", "GM1699", "GM1701", "GM1730", "GM1731"]);

    [Theory]
    [InlineData(1, Region.Province, 12)]
    [InlineData(2, Region.WaterAuthority, 21)]
    public void ProvincesAndWaterAuthorities_Of2024_AreAllThere(int list, string type, int count) =>
        Regions(Lists[list]).All.Count(region => region.Type == type && region.Valid.Contains(new(2024, 1, 1))).ShouldBe(count);

    [Theory]
    [InlineData("2019-01-01", "GM0014", "absorption GM0009", "absorption GM0017")]
    [InlineData("2011-01-01", "GM1900", "merger GM0064", "merger GM0091", "merger GM0104", "merger GM0683", "merger GM0710")]
    [InlineData("2019-01-01", "GM1966", "merger GM0005", "merger GM1651", "merger GM1663", "split GM0053")]
    [InlineData("2021-01-01", "GM0865", "split GM0788")]
    [InlineData("2016-01-01", "GM1945", "rename GM0241")]
    public void Changes_OfKnownReorganisations_AreAsTheyHappened(string date, string to, params string[] from) =>
        Read(Lists[0]).Result.Package!["region_changes"].Rows.Where(row => row.Date(0) == DateOnly.Parse(date) && row.Text(3) == to)
            .Select(row => $"{row.Text(1)} {row.Text(2)}").ShouldBe(from, ignoreOrder: true);

    [Fact]
    public void Vijfheerenlanden_LiesInUtrecht_AlthoughLeerdamLayInZuidHolland()
    {
        var regions = Regions(Lists[0]);

        regions.MunicipalitiesOf("PV28", new(2018, 12, 31)).ShouldContain("GM0545");
        regions.MunicipalitiesOf("PV26", new(2019, 1, 1)).ShouldContain("GM1961");
        regions.MunicipalitiesOf("PV28", new(2019, 1, 1)).ShouldNotContain("GM0545");
    }

    [Fact]
    public void Anomalies_OfTheRealLists_AreThoseThatWereCheckedByHand() =>
        Lists.SelectMany(list => Read(list).Anomalies).Select(anomaly => $"{anomaly.Code} {anomaly.Subject}").ShouldBe([
            "change-date-differs GM0240", "change-date-differs GM1586", "dissolved-without-successor WS0202", "unknown-in-change WS0155_HV04193490"]);

    [Fact]
    public void Partnerships_OfTheCooperations_KnowFormerNamesAndWhatHappened()
    {
        var register = Register.From(Read(Lists[3]).Result.Package!);
        var drenthe = register.FindPartnership("SO0821").ShouldNotBeNull();

        register.Partnerships.Count.ShouldBe(383);
        (drenthe.Name, drenthe.Valid.From).ShouldBe(("Omgevingsdienst Drenthe", new DateOnly(2013, 7, 1)));
        drenthe.Aliases.ShouldContain("RUD Drenthe");
        register.MentionsOf(register.FindPartnership("SO1108")!).ShouldHaveSingleItem().Statement.ShouldBe(
            "Samenvoeging per 2026-01-01: Omgevingsdienst Regio Arnhem, Omgevingsdienst Regio Nijmegen → " + register.FindPartnership("SO1108")!.Name);
    }

    [Fact]
    public async Task LoadAsync_EveryListTwice_ChangesNothingTheSecondTime()
    {
        await using var database = await postgres.OpenDatabaseAsync(Stop);
        await using var connection = await database.DataSource.OpenConnectionAsync(Stop);
        foreach (var list in Lists)
        {
            var package = Read(list).Result.Package!;
            (await PackageStore.LoadAsync(connection, package, cancellationToken: Stop)).Errors.ShouldBeEmpty();
            (await PackageStore.LoadAsync(connection, package, cancellationToken: Stop)).Tables.ShouldAllBe(table => table.Unchanged == table.Read);
        }
    }

    private static RegionMap Regions(string list) => RegionMap.From(Read(list).Result.Package!);

    private static TooiResult Read(string list) => TooiImport.Read(SharedData.Path("01-registers", "tooi", list + ".json"));
}
