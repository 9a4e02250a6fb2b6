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
        rows.ShouldAllBe(row => row["dataSet"] == "drenthe" && row["version"] == "2" && row["origin"] == "drenthe");
        rows.ShouldAllBe(row => row["loadedOn"] == web.BetweenLoads.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
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
