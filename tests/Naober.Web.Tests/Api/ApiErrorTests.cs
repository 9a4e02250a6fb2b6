using System.Net;
using System.Text.Json;

namespace Naober.Web.Tests.Api;

public sealed class ApiErrorTests(DrentheWeb web)
{
    [Theory]
    [InlineData("/regios/", null)]
    [InlineData("/", null)]
    [InlineData("/regios/PV22/", null)]
    [InlineData("/bestaat-niet", null)]
    [InlineData("/regios/GM9999", null)]
    [InlineData("/regios/GM9999/maten", "text/csv")]
    [InlineData("/regios/GM9999/paren", "text/csv")]
    [InlineData("/actoren/niemand", null)]
    [InlineData("/samenwerkingsverbanden/'%22%5B%5D", null)]
    [InlineData("/maten/geluk", null)]
    public async Task NotFound_PathOrCode_IsAProblem(string path, string? accept)
    {
        using var response = await web.CallAsync(path, accept);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await ShouldBeProblem(response);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Method_NotSupported_Is405WithAllow(string method)
    {
        using var response = await web.CallAsync("/regios/PV22", method: method);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD"], ignoreOrder: true);
        await ShouldBeProblem(response);
    }

    [Theory]
    [InlineData("/regios?pagina=0", "pagina", "out-of-range")]
    [InlineData("/regios?pagina=-1", "pagina", "out-of-range")]
    [InlineData("/regios?pagina=999", "pagina", "out-of-range")]
    [InlineData("/regios?pagina=99999999999999999999", "pagina", "invalid-number")]
    [InlineData("/regios?pagina=1.5", "pagina", "invalid-number")]
    [InlineData("/regios?pagina=1&pagina=2", "pagina", "repeated")]
    [InlineData("/regios?pagina=", "pagina", "empty")]
    [InlineData("/regios?Pagina=1", "Pagina", "unknown-parameter")]
    [InlineData("/regios?paginaGrootte=1001", "paginaGrootte", "out-of-range")]
    [InlineData("/actoren?paginaGrootte=1000000000", "paginaGrootte", "out-of-range")]
    [InlineData("/actoren?sorteer=salaris", "sorteer", "unknown-value")]
    [InlineData("/samenwerkingsverbanden?sorteer=name", "sorteer", "unknown-value")]
    [InlineData("/samenwerkingsverbanden?schaal=Regional", "schaal", "unknown-value")]
    [InlineData("/samenwerkingsverbanden?deelnemer=GM9999", "deelnemer", "unknown-value")]
    [InlineData("/samenwerkingsverbanden?zoek=a%00b", "zoek", "invalid-character")]
    [InlineData("/samenwerkingsverbanden?page=1", "page", "unknown-parameter")]
    [InlineData("/regios/PV22/reeks?vanJaar=2030&totJaar=2020", "vanJaar", "out-of-range")]
    [InlineData("/regios/PV22/gemeenschappen?resolutie=0.01", "resolutie", "out-of-range")]
    [InlineData("/regios/PV22/gemeenschappen?pogingen=1000000", "pogingen", "out-of-range")]
    [InlineData("/regios/PV22?peildatum=2021-02-31", "peildatum", "invalid-date")]
    [InlineData("/regios/PV22?peildatum=01-09-2021", "peildatum", "invalid-date")]
    [InlineData("/regios/PV22?peildatum=0000-01-01", "peildatum", "invalid-date")]
    [InlineData("/regios/PV22/maten?inclusieregel=alles", "inclusieregel", "unknown-value")]
    [InlineData("/regios/PV22/maten?maat=geluk", "maat", "unknown-value")]
    [InlineData("/deelnames?samenwerkingsverband=x", "samenwerkingsverband", "unknown-value")]
    [InlineData("/maten/congruence?peildatum=2021-09-01", "peildatum", "unknown-parameter")]
    [InlineData("/bronnen?%3Cscript%3E=1", "<script>", "unknown-parameter")]
    public async Task Query_Invalid_Is400ThatNamesIt(string path, string name, string code)
    {
        using var response = await web.CallAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = (await ShouldBeProblem(response)).GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("in").GetString().ShouldBe("query");
        error.GetProperty("name").GetString().ShouldBe(name);
        error.GetProperty("code").GetString().ShouldBe(code);
        error.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Query_SearchTooLong_Is400()
    {
        using var response = await web.CallAsync("/actoren?zoek=" + new string('x', 201));

        (await ShouldBeProblem(response)).GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("too-long");
    }

    [Fact]
    public async Task Query_ManyErrors_AreAllNamedAtOnce()
    {
        using var response = await web.CallAsync("/samenwerkingsverbanden?pagina=-1&paginaGrootte=0&sorteer=x&onbekend=1&peildatum=gisteren&schaal=huh&schaal=regional&domein=hm");

        (await ShouldBeProblem(response)).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("name").GetString())
            .ShouldBe(["pagina", "paginaGrootte", "sorteer", "onbekend", "peildatum", "schaal", "domein"], ignoreOrder: true);
    }

    [Fact]
    public async Task Address_TooLong_Is414AsProblem()
    {
        using var response = await web.CallAsync("/actoren?zoek=" + new string('x', 5000));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestUriTooLong);
        await ShouldBeProblem(response);
    }

    private static async Task<JsonElement> ShouldBeProblem(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.JsonAsync();
        problem.GetProperty("status").GetInt32().ShouldBe((int)response.StatusCode);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        return problem;
    }
}
