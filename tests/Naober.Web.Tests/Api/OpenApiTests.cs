using System.Text.Json;
using System.Text.RegularExpressions;

namespace Naober.Web.Tests.Api;

public sealed partial class OpenApiTests(DrentheWeb web)
{
    [Fact]
    public async Task Document_Info_NamesVersionContactAndServer()
    {
        var document = await web.JsonAsync("/openapi.json");
        var info = document.GetProperty("info");

        document.GetProperty("openapi").GetString().ShouldStartWith("3.");
        info.GetProperty("version").GetString().ShouldNotBeNull().ShouldMatch(@"^1\.\d+\.\d+$");
        info.GetProperty("contact").EnumerateObject().Select(field => field.Name).ShouldBe(["name", "url", "email"], ignoreOrder: true);
        document.GetProperty("servers")[0].GetProperty("url").GetString().ShouldBe(web.Address.AbsoluteUri.TrimEnd('/') + "/api/v1");
    }

    [Fact]
    public async Task Document_Operations_AreComplete()
    {
        foreach (var (path, operation) in Operations(await web.JsonAsync("/openapi.json")))
        {
            path.ShouldMatch("^(/([a-z]+(-[a-z]+)*|{[a-z]+}))+$");
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrWhiteSpace(path);
            operation.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace(path);
            foreach (var parameter in Parameters(operation))
            {
                parameter.GetProperty("name").GetString()!.ShouldMatch("^[a-z][a-zA-Z]*$");
                parameter.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace(path);
            }

            var responses = operation.GetProperty("responses");
            responses.TryGetProperty("400", out _).ShouldBeTrue(path);
            responses.TryGetProperty("404", out _).ShouldBe(path.Contains('{'), path);
            foreach (var response in responses.EnumerateObject())
            {
                response.Value.GetProperty("headers").TryGetProperty("API-Version", out _).ShouldBeTrue($"{path} {response.Name}");
                if (response.Name[0] is '4' or '5')
                {
                    response.Value.GetProperty("content").TryGetProperty("application/problem+json", out _).ShouldBeTrue($"{path} {response.Name}");
                }
            }
        }
    }

    [Fact]
    public async Task Document_Schemas_DescribeEveryFieldAndEveryReferenceResolves()
    {
        var document = await web.JsonAsync("/openapi.json");
        var schemas = document.GetProperty("components").GetProperty("schemas");

        foreach (var schema in schemas.EnumerateObject())
        {
            schema.Name.ShouldMatch("^[A-Z][a-zA-Z]*$");
            schema.Value.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace(schema.Name);
            foreach (var field in schema.Value.GetProperty("properties").EnumerateObject())
            {
                field.Name.ShouldMatch("^(_links|[a-z][a-zA-Z]*)$");
                field.Value.TryGetProperty("description", out var text).ShouldBeTrue($"{schema.Name}.{field.Name}");
                text.GetString().ShouldNotBeNullOrWhiteSpace($"{schema.Name}.{field.Name}");
            }
        }

        foreach (Match reference in Reference.Matches(document.GetRawText()))
        {
            schemas.TryGetProperty(reference.Groups["name"].Value, out _).ShouldBeTrue(reference.Value);
        }
    }

    /// <summary>Fields are the same as in the answer itself, so that the document cannot drift away from it.</summary>
    [Theory]
    [InlineData("/regios/{code}", "/regios/PV22")]
    [InlineData("/regios/{code}/maten", "/regios/PV22/maten")]
    [InlineData("/actoren/{code}", "/actoren/GM0114")]
    [InlineData("/samenwerkingsverbanden", "/samenwerkingsverbanden")]
    [InlineData("/samenwerkingsverbanden/{code}", "/samenwerkingsverbanden/veiligheidsregio-drenthe")]
    [InlineData("/maten/{id}", "/maten/congruence")]
    [InlineData("/indicatoren/{code}", "/indicatoren/unemployment")]
    [InlineData("/indicatoren/{code}/waarnemingen", "/indicatoren/unemployment/waarnemingen")]
    [InlineData("/indicatoren/{code}/reeks/{regio}", "/indicatoren/unemployment/reeks/PV22")]
    [InlineData("/regios/{code}/cijfers", "/regios/PV22/cijfers")]
    [InlineData("/tegenstrijdige-cijfers", "/tegenstrijdige-cijfers")]
    [InlineData("/gegevensverzamelingen/{code}/versies", "/gegevensverzamelingen/drenthe/versies")]
    public async Task Document_Schema_HasTheFieldsOfTheAnswer(string path, string example)
    {
        var document = await web.JsonAsync("/openapi.json");
        var reference = document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!;
        var fields = document.GetProperty("components").GetProperty("schemas").GetProperty(reference.Split('/')[^1]).GetProperty("properties");

        (await web.JsonAsync(example)).EnumerateObject().Select(field => field.Name).ShouldBe(fields.EnumerateObject().Select(field => field.Name), ignoreOrder: true);
    }

    [Fact]
    public async Task Document_EveryChoiceOfEveryParameter_IsAccepted()
    {
        foreach (var (path, operation) in Operations(await web.JsonAsync("/openapi.json")))
        {
            var asked = path == "/veranderingen" ? "?indicator=unemployment&" : "?";
            var address = path.Replace("{code}", ExampleOf(path), StringComparison.Ordinal)
                .Replace("{regio}", "PV22", StringComparison.Ordinal).Replace("{id}", "congruence", StringComparison.Ordinal).Replace("{nummer}", "2", StringComparison.Ordinal);
            foreach (var parameter in Parameters(operation).Where(parameter => parameter.GetProperty("in").GetString() == "query"))
            {
                foreach (var value in Choices(parameter.GetProperty("schema")))
                {
                    using var response = await web.CallAsync($"{address}{asked}{parameter.GetProperty("name").GetString()}={value}");
                    response.IsSuccessStatusCode.ShouldBeTrue(response.RequestMessage!.RequestUri!.PathAndQuery);
                }
            }
        }
    }

    [Fact]
    public async Task Start_Links_LeadSomewhere()
    {
        foreach (var link in (await web.JsonAsync("")).GetProperty("_links").EnumerateObject())
        {
            using var response = await web.Client.GetAsync(link.Value.GetProperty("href").GetString(), TestContext.Current.CancellationToken);
            response.IsSuccessStatusCode.ShouldBeTrue(link.Name);
        }
    }

    private static string ExampleOf(string path) => path.Split('/')[1] switch
    {
        "samenwerkingsverbanden" => "veiligheidsregio-drenthe",
        "projecten" => "grecor",
        "begrotingen" => "visie-krimp-en-leefbaarheid",
        "verdeelsleutels" => "drentse-zuidas",
        "regelingen" => "drentse-zuidas",
        "indicatoren" => "unemployment",
        "gegevensverzamelingen" => "drenthe",
        _ => "PV22",
    };

    private static IEnumerable<(string Path, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().Select(path => (path.Name, path.Value.EnumerateObject().ShouldHaveSingleItem().Value));

    private static List<JsonElement> Parameters(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];

    private static IEnumerable<string?> Choices(JsonElement schema) =>
        schema.TryGetProperty("items", out var items) ? Choices(items)
        : schema.TryGetProperty("enum", out var terms) ? terms.EnumerateArray().Select(term => term.GetString())
        : schema.TryGetProperty("minimum", out var minimum) ? [minimum.GetRawText()]
        : schema.TryGetProperty("format", out _) ? ["2021-09-01"]
        : [];

    [GeneratedRegex("\"#/components/schemas/(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference { get; }
}
