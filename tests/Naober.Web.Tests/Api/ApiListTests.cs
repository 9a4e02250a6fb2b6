using Microsoft.AspNetCore.Http;
using Naober.Web.Api;

namespace Naober.Web.Tests.Api;

public sealed class ApiListTests(DrentheWeb web)
{
    [Fact]
    public async Task Next_FollowedToTheEnd_GivesEveryResultOnce()
    {
        var seen = new List<string?>();
        var last = "";
        for (var next = "/actoren?paginaGrootte=25&ecosysteem=governance&ecosysteem=unknown"; next is not null;)
        {
            var page = await web.JsonAsync(next);
            seen.AddRange(page.Results());
            last = page.Href("last");
            next = page.Href("next")?[ApiCalls.Base.Length..];
        }

        var expected = web.Register.Actors.Where(actor => actor.Ecosystems.Count == 0 || actor.Ecosystems.Contains("governance")).Select(actor => actor.Key);
        seen.Count.ShouldBeGreaterThan(50);
        seen.ShouldBe(expected, ignoreOrder: true);
        last.ShouldBe($"/api/v1/actoren?paginaGrootte=25&ecosysteem=governance&ecosysteem=unknown&pagina={(seen.Count + 24) / 25}");
    }

    [Fact]
    public async Task Links_FirstMiddleAndLastPage_NameTheirNeighbours()
    {
        var first = await web.JsonAsync("/regios?paginaGrootte=20");
        var middle = await web.JsonAsync("/regios?pagina=2&paginaGrootte=20");
        var last = await web.JsonAsync("/regios?pagina=3&paginaGrootte=20");

        first.Href("prev").ShouldBeNull();
        first.Href("next").ShouldBe("/api/v1/regios?paginaGrootte=20&pagina=2");
        middle.Href("self").ShouldBe("/api/v1/regios?pagina=2&paginaGrootte=20");
        middle.Href("prev").ShouldBe("/api/v1/regios?paginaGrootte=20&pagina=1");
        last.Href("next").ShouldBeNull();
        last.GetProperty("totaal").GetInt32().ShouldBe(web.Register.Regions.All.Count);
        last.GetProperty("totaalPaginas").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Empty_List_HasOneEmptyPage()
    {
        var list = await web.JsonAsync("/samenwerkingsverbanden?geldigheid=future&schaal=local&domein=social");

        list.GetProperty("totaal").GetInt32().ShouldBe(0);
        list.GetProperty("totaalPaginas").GetInt32().ShouldBe(1);
        list.Results().ShouldBeEmpty();
    }

    [Fact]
    public async Task Csv_WithoutPage_IsTheWholeList()
    {
        var lines = await web.CsvLinesAsync("/deelnames");

        lines[0].ShouldBe("samenwerkingsverband,samenwerkingsverbandNaam,actor,actorNaam,rol,rolNaam,geldigVan,geldigTot,bron,plaats");
        lines.Length.ShouldBe(web.Register.Memberships.Count + 1);
    }

    [Fact]
    public async Task Csv_WithPage_IsThatPage() => (await web.CsvLinesAsync("/deelnames?pagina=2&paginaGrootte=10")).Length.ShouldBe(11);

    [Theory]
    [InlineData("/regios")]
    [InlineData("/actoren")]
    [InlineData("/samenwerkingsverbanden")]
    [InlineData("/regios/PV22/paren")]
    [InlineData("/maten")]
    [InlineData("/bronnen")]
    [InlineData("/tegenstrijdigheden")]
    [InlineData("/afwijkingen")]
    [InlineData("/indicatoren")]
    [InlineData("/indicatoren/grp/waarnemingen")]
    [InlineData("/indicatoren/grp/posities")]
    [InlineData("/regios/PV22/cijfers")]
    [InlineData("/gegevensverzamelingen")]
    [InlineData("/stromen")]
    public async Task Csv_EveryList_HasTheRowsOfTheJson(string path)
    {
        var total = (await web.JsonAsync(path)).GetProperty("totaal").GetInt32();

        (await web.CsvLinesAsync(path)).Length.ShouldBe(total + 1);
    }

    [Fact]
    public async Task Contradictions_Each_HasItsStatementsWithTheirPlaces()
    {
        var list = await web.JsonAsync("/tegenstrijdigheden?paginaGrootte=1000");

        list.Results().ShouldBe(web.Register.Contradictions.Select(contradiction => contradiction.Key));
        list.GetProperty("resultaten").EnumerateArray().SelectMany(item => item.GetProperty("uitspraken").EnumerateArray())
            .Select(statement => statement.GetProperty("citaat").GetProperty("plaats").GetString())
            .ShouldBe(web.Register.Contradictions.SelectMany(contradiction => contradiction.Statements).Select(statement => statement.Citation.Place));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a, \"b\"\nc", "\"a, \"\"b\"\"\nc\"")]
    [InlineData("Súdwest-Fryslân", "Súdwest-Fryslân")]
    public async Task Csv_Text_IsQuotedAndNeverAFormula(string text, string expected) => (await WriteAsync(text)).ShouldBe($"cel\r\n{expected}\r\n");

    [Fact]
    public async Task Csv_Figures_AreUnroundedAndNeverQuoted()
    {
        (await WriteAsync(-0.5)).ShouldBe("cel\r\n-0.5\r\n");
        (await WriteAsync(7.0 / 9)).ShouldBe("cel\r\n0.7777777777777778\r\n");
        (await WriteAsync(null)).ShouldBe("cel\r\n\r\n");
        (await WriteAsync(new[] { "a", "b" })).ShouldBe("cel\r\na|b\r\n");
    }

    private static async Task<string> WriteAsync(object? cell)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { Response = { Body = body } };
        await Csv.WriteAsync(http.Response, [cell], [new CsvColumn<object?>("cel", value => value)]);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }
}
