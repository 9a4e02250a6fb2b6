using System.Globalization;
using System.Xml.Linq;
using Naober.Core;
using Naober.Web.Tests.Pages.Finance;

namespace Naober.Web.Tests.Pages.Figures;

/// <summary>Whatever of Drenthe leaves the site as a file says which sources state it, and of which version of the data it is.</summary>
public sealed class FigureSourcesTests(DrentheWeb web)
{
    private string Today => Formats.Date(DateOnly.FromDateTime(web.BetweenLoads), Language.Dutch);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/nl/indicatoren/grp", "bre")]
    [InlineData("/nl/indicatoren/grp/reeks", "bre")]
    [InlineData("/nl/indicatoren/grp/cijfers", "bre")]
    [InlineData("/nl/regios/PV22/tabellen/population", "bre")]
    [InlineData("/nl/cijfers/tegen-elkaar?x=grp&y=unemployment", "bre|visie")]
    [InlineData("/nl/cijfers/vergelijken?regions=CR07,CR08&theme=labour", "visie")]
    public async Task Csv_EveryRow_HasItsSourcesAndVersion(string address, string sources)
    {
        var rows = await Csv.Get(web.Client, address.Contains('?') ? address.Replace("?", ".csv?") : address + ".csv");

        rows.ShouldNotBeEmpty();
        rows.ShouldContain(row => row["sources"] == sources);
        rows = [.. rows.Where(row => row.GetValueOrDefault("kind") != "published")];
        rows.ShouldAllBe(row => row["dataSet"] == "drenthe" && row["version"] == "2" && row["origin"] == "drenthe");
        rows.ShouldAllBe(row => row["loadedOn"] == web.BetweenLoads.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Annex 3 of the Visie has the inhabitants of 2000, par. 5.1 of BRE those of 2022.</summary>
    [Theory]
    [InlineData("/nl/indicatoren/population/cijfers.csv")]
    [InlineData("/nl/indicatoren/population/reeks.csv?region=PV22")]
    [InlineData("/nl/indicatoren/population/uit-gemeenten.csv?region=PV22")]
    public async Task Csv_OfSeveralSources_NamesInEachRowItsOwn(string address)
    {
        var rows = (await Csv.Get(web.Client, address)).Where(row => row.GetValueOrDefault("region", "PV22") == "PV22").ToList();

        rows.Single(row => row["period"] == "2000-01-01")["sources"].ShouldBe("visie");
        rows.Single(row => row["period"] == "2022")["sources"].ShouldBe("bre");
    }

    [Fact]
    public async Task Csv_RowWithoutAFigure_NamesNoSource()
    {
        var rows = await Csv.Get(web.Client, "/nl/indicatoren/population.csv?type=province&period=2022");

        rows.Single(row => row["region"] == "PV22")["sources"].ShouldBe("bre");
        rows.Where(row => row["value"].Length == 0).ShouldAllBe(row => row["sources"].Length == 0);
    }

    /// <summary>Zuidas and Regio Deal state inhabitants of other regions.</summary>
    [Fact]
    public async Task Svg_OfOneRegion_NamesOnlyTheSourcesOfItsFigures()
    {
        var text = await web.Client.GetStringAsync("/nl/indicatoren/population/reeks.svg?region=PV22", Stop);

        text.ShouldContain("BRE Drenthe");
        text.ShouldNotContain("Zuidas");
        text.ShouldNotContain("Regio Deal");
    }

    [Fact]
    public async Task Csv_OfASeries_SaysWhatIsForecastAndWhatTheSourceRemarks()
    {
        var rows = await Csv.Get(web.Client, "/nl/indicatoren/population/reeks.csv?region=PV22");

        rows.Single(row => row["period"] == "2040")["PV22Status"].ShouldBe("forecast");
        rows.Single(row => row["period"] == "2022")["PV22Note"].ShouldBe("ruim 490.000");
        (await Csv.Get(web.Client, "/nl/indicatoren/population/uit-gemeenten.csv?region=PV22")).Single(row => row["period"] == "2025")["publishedStatus"].ShouldBe("forecast|rounded");
    }

    /// <summary>A published position without a figure is on the page as well.</summary>
    [Fact]
    public async Task Csv_OfRegionsSideBySide_HasEveryIndicatorOfThePage()
    {
        var page = await Html.Get(web.Client, "/nl/cijfers/vergelijken?regions=CR07,CR08,CR09&theme=well-being-health");
        var rows = await Csv.Get(web.Client, "/nl/cijfers/vergelijken.csv?regions=CR07,CR08,CR09&theme=well-being-health");

        rows.Select(row => row["name"]).Distinct().ShouldBe(page.QuerySelectorAll("main tbody th[scope=row] a").Select(link => link.TextContent.Trim()));
        rows.Where(row => row["kind"] == "published").ShouldAllBe(row => row["source"].Length > 0 && row["place"].Length > 0);
    }

    /// <summary>Table 5 of BRE.</summary>
    [Fact]
    public async Task Csv_OfAllFigures_HasThePlaceOfEach() =>
        (await Csv.Get(web.Client, "/nl/indicatoren/grp/cijfers.csv")).Single(row => row["region"] == "CR08" && row["period"] == "2018")["places"].ShouldBe("bre, par. 5.4.3, tabel 5");

    /// <summary>Positions as sources publish them are no figures of a data set: they have their own place.</summary>
    [Fact]
    public async Task Csv_OfARegion_GivesAPublishedPositionNoVersion()
    {
        var rows = await Csv.Get(web.Client, "/nl/regios/CR08/cijfers.csv");

        rows.Where(row => row["kind"] == "computed").ShouldAllBe(row => row["version"] == "2" && row["sources"].Length > 0);
        rows.Where(row => row["kind"] == "published").ShouldAllBe(row => row["version"] == "" && row["source"].Length > 0);
    }

    [Theory]
    [InlineData("/nl/indicatoren/grp.svg?type=corop")]
    [InlineData("/nl/indicatoren/grp/reeks.svg?region=CR08")]
    [InlineData("/nl/cijfers/tegen-elkaar.svg?x=grp")]
    public async Task Svg_BelowAndInItsDescription_HasSourceAndVersion(string address)
    {
        var picture = XDocument.Parse(await web.Client.GetStringAsync(address, Stop));
        XNamespace svg = "http://www.w3.org/2000/svg";
        var source = $"Bron: Het BRE Drenthe (gegevensset {web.Register.Title}, versie 2, geladen op {Today}). Naober.";

        picture.Descendants(svg + "desc").First().Value.ShouldEndWith(source);
        picture.Descendants(svg + "text").ShouldContain(text => text.Value.StartsWith("Bron: Het BRE Drenthe (gegevensset ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Workbook_About_NamesTheSourcesOfItsFiguresAndNoOther()
    {
        var about = WorkbookRows.Of(await web.Client.GetByteArrayAsync("/nl/indicatoren/grp.xlsx?type=corop", Stop), sheet: 2);

        about.Where(row => row.StartsWith("Bron |", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith("Bron | Het BRE Drenthe: ");
        about.ShouldContain(row => row.StartsWith($"Versie van de gegevens | {web.Register.Title}, versie 2, geladen op {Today} uit drenthe; licentie: ", StringComparison.Ordinal));
        about.ShouldNotContain(row => row.StartsWith("Register |", StringComparison.Ordinal) || row.StartsWith("Peildatum |", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Embed_BelowThePicture_HasSourceAndVersion() =>
        (await Html.Get(web.Client, "/en/embed/indicators/grp/ranking")).QuerySelector(".embed-source")!.Read()
            .ShouldStartWith($"Source: Het BRE Drenthe (data set {web.Register.Title}, version 2, loaded on ");
}
