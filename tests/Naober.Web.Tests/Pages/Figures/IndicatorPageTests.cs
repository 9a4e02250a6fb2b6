using System.Net;
using System.Xml.Linq;

namespace Naober.Web.Tests.Pages.Figures;

public sealed class IndicatorPageTests(DrentheWeb web)
{
    [Fact]
    public async Task Page_ChosenRegion_IsMarkedWithItsSource()
    {
        var page = await Html.Get(web.Client, "/nl/indicatoren/grp-per-inhabitant?region=CR08&period=2020");

        page.QuerySelector("tr.own")!.Read().ShouldContain("Zuidoost-Drenthe");
        page.QuerySelector("tr.own .source-tag")!.Read().ShouldContain("tabel 5");
        page.QuerySelectorAll("main").Single().Read().ShouldContain("voorlopig");
    }

    /// <summary>BRE par. 5.4.1 gives 27% for the Netherlands, par. 5.4.2 24.7%.</summary>
    [Fact]
    public async Task Page_ContradictoryFigures_ShowsAllWithTheirSources()
    {
        var page = await Html.Get(web.Client, "/nl/indicatoren/sector-business-services");

        var values = page.QuerySelector("#tegenstrijdig ~ .table-frame tbody tr")!;
        values.Read().ShouldContain("24,7%");
        values.Read().ShouldContain("27%");
        values.QuerySelectorAll(".source-tag").Length.ShouldBe(2);
    }

    /// <summary>BRE par. 5.4.2 prints 23% of Coevorden and 28.96% of the Netherlands: neither gets decimals that it does not have.</summary>
    [Fact]
    public async Task Page_FigureThatASourceRounds_GetsNoDecimals() =>
        (await Html.Get(web.Client, "/nl/indicatoren/high-educated-share?type=municipality")).QuerySelector("#GM0109 td[data-label=Waarde]").Read().ShouldStartWith("23%");

    [Fact]
    public async Task Page_InEnglish_SaysWhatIsInDutch()
    {
        var page = await Html.Get(web.Client, "/en/indicators/grp");

        page.QuerySelector(".source-tag span")!.GetAttribute("lang").ShouldBe("nl");
        (await Html.Get(web.Client, "/en/sources/bre")).QuerySelector("h1")!.GetAttribute("lang").ShouldBe("nl");
        (await Html.Get(web.Client, "/nl/bronnen/bre")).QuerySelector("h1")!.GetAttribute("lang").ShouldBeNull();
    }

    [Fact]
    public async Task Page_WithoutFigures_ShowsPublishedPositions()
    {
        var page = await Html.Get(web.Client, "/nl/indicatoren/overweight");

        page.QuerySelector("#gepubliceerd ~ .table-frame tbody")!.Read().ShouldContain("12 van 12");
    }

    [Fact]
    public async Task Page_DataSet_HasItsVersionAndChecksum() =>
        (await Html.Get(web.Client, "/en/indicators/grp")).QuerySelector("#herkomst ~ .table-frame tbody tr")!.Read().ShouldContain("(current)");

    [Fact]
    public async Task Csv_AllFigures_HaveTheValuesOfTable5()
    {
        var rows = await Csv.Get(web.Client, "/nl/indicatoren/grp/cijfers.csv");

        rows.Single(row => row["region"] == "CR08" && row["period"] == "2018")["value"].ShouldBe("5129");
    }

    [Theory]
    [InlineData("/nl/indicatoren/grp-per-inhabitant.svg?region=CR08&type=corop")]
    [InlineData("/en/indicators/grp/series.svg?region=CR08&with=CR07")]
    [InlineData("/nl/indicatoren/moving-balance-rate/kaart.svg?type=municipality")]
    public async Task Picture_Svg_IsADocumentBelow300Kilobytes(string url)
    {
        var text = await web.Client.GetStringAsync(url, TestContext.Current.CancellationToken);

        XDocument.Parse(text).Root!.Name.LocalName.ShouldBe("svg");
        text.Length.ShouldBeLessThan(300_000);
    }

    /// <summary>Annex 3 of the Visie counts two of the six on 1 January.</summary>
    [Fact]
    public async Task Series_DaysAndYears_AreAllDrawn()
    {
        var page = await Html.Get(web.Client, "/nl/indicatoren/population?region=PV22");
        var drawn = page.QuerySelector("#verloop ~ naober-figure")!.OuterHtml;

        new[] { "2000-01-01", "2012", "2015-01-01", "2022", "2025", "2040" }.ShouldAllBe(period => drawn.Contains($"Drenthe, {period}: "));
        page.QuerySelectorAll("main").Single().Read().ShouldContain("prognose");
    }

    [Fact]
    public async Task Series_SpanOfYears_IsNamedAndNotDrawn() =>
        (await Html.Get(web.Client, "/nl/indicatoren/volunteering?region=PV22")).QuerySelectorAll("main").Single().Read().ShouldContain("(2012–2013)");

    [Fact]
    public async Task Combined_FiguresWithoutWeights_SaysThatThoseAreMissing() =>
        (await Html.Get(web.Client, "/nl/indicatoren/sector-business-services?type=province&region=PV22")).QuerySelectorAll("main").Single().Read()
            .ShouldContain("van geen daarvan het gewicht");

    [Theory]
    [InlineData("/nl/cijfers", "/nl/indicatoren")]
    [InlineData("/en/figures", "/en/indicators")]
    [InlineData("/nl/gegevens", "/nl/gegevens/sets")]
    [InlineData("/en/data", "/en/data/sets")]
    public async Task Address_AboveThePagesOfFigures_LeadsToTheirOverview(string address, string overview)
    {
        using var response = await web.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        response.Headers.Location!.OriginalString.ShouldBe(overview);
    }

    /// <summary>A first version holds figures, flows and positions; that they are all new says nothing.</summary>
    [Fact]
    public async Task Page_FirstVersion_SaysWhatItHoldsOfEach() =>
        (await Html.Get(web.Client, "/nl/indicatoren/grp")).QuerySelectorAll("[data-label=Gewijzigd]").Select(cell => cell.Read())
            .ShouldContain(text => text.StartsWith("eerste versie: ", StringComparison.Ordinal) && text.EndsWith(" posities", StringComparison.Ordinal));

    [Fact]
    public async Task Series_InEnglish_NamesTheNetherlands()
    {
        var page = await Html.Get(web.Client, "/en/indicators/grp-per-inhabitant?region=CR08");

        page.QuerySelector("#verloop ~ naober-figure thead")!.Read().ShouldContain("the Netherlands");
        page.QuerySelector("main")!.Read().ShouldNotContain("Nederland:");
    }

    /// <summary>Beside 800 billion of the country the 5 billion of a region would be a line at zero.</summary>
    [Fact]
    public async Task Series_OfATotal_IsNotDrawnBesideThatOfTheCountry()
    {
        (await Html.Get(web.Client, "/nl/indicatoren/grp?region=CR08")).QuerySelector("#verloop ~ naober-figure thead")!.Read().ShouldNotContain("Nederland");
        (await Html.Get(web.Client, "/nl/indicatoren/grp")).QuerySelector("#verloop ~ naober-figure thead")!.Read().ShouldStartWith("PeriodeNederland");
    }

    [Theory]
    [InlineData("/nl/regios/PV22/tabellen/grp", "Bron: Het BRE Drenthe (gegevensset ")]
    [InlineData("/en/figures/against-each-other?x=grp", "Source: Het BRE Drenthe (data set ")]
    public async Task Page_OfMoreIndicators_NamesItsSourcesAndVersion(string url, string expected) =>
        (await Html.Get(web.Client, url)).QuerySelector(".figure-source")!.Read().ShouldStartWith(expected);

    [Theory]
    [InlineData("/nl/indicatoren/moving-balance-rate", "municipality")]
    [InlineData("/nl/indicatoren/grp", "corop")]
    [InlineData("/nl/indicatoren/grp", "province")]
    public async Task Map_Legend_CountsAsManyUnknownAsTheTable(string url, string type)
    {
        var unknown = (await Csv.Get(web.Client, $"{url}.csv?type={type}")).Count(row => row["value"].Length == 0);
        var svg = XDocument.Parse(await web.Client.GetStringAsync($"{url}/kaart.svg?type={type}", TestContext.Current.CancellationToken));

        svg.Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value).ShouldContain(unknown > 0 ? $"onbekend ({unknown})" : "onbekend");
    }

    [Theory]
    [InlineData("/nl/indicatoren/grp?period=1800")]
    [InlineData("/nl/indicatoren/grp?type=village")]
    [InlineData("/nl/indicatoren/grp?region=XX")]
    [InlineData("/nl/indicatoren/grp?with=A,B,C,D,E,F")]
    public async Task Page_ImpossibleChoice_IsRefused(string url)
    {
        using var response = await web.Client.GetAsync(url, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
