using System.Net.Http.Json;
using System.Text.Json;

namespace Naober.Web.Tests.Api;

/// <summary>Calls the API as a client would.</summary>
internal static class ApiCalls
{
    internal const string Base = "/api/v1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<HttpResponseMessage> CallAsync(this DrentheWeb web, string path, string? accept = null, string method = "GET")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Base + path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await web.Client.SendAsync(request, Stop);
    }

    internal static async Task<JsonElement> JsonAsync(this DrentheWeb web, string path)
    {
        using var response = await web.CallAsync(path);
        response.IsSuccessStatusCode.ShouldBeTrue($"{path} gave {response.StatusCode}");
        return await response.JsonAsync();
    }

    internal static Task<JsonElement> JsonAsync(this HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>(Stop);

    internal static async Task<string[]> CsvLinesAsync(this DrentheWeb web, string path)
    {
        using var response = await web.CallAsync(path, "text/csv");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        return (await response.Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The values of a field of every result of a list.</summary>
    internal static IReadOnlyList<string?> Results(this JsonElement list, string field = "code") =>
        [.. list.GetProperty("resultaten").EnumerateArray().Select(item => item.GetProperty(field).GetString())];

    internal static string Code(this JsonElement element, string field) => element.GetProperty(field).GetProperty("code").GetString()!;

    internal static string? Href(this JsonElement element, string link) =>
        element.GetProperty("_links").TryGetProperty(link, out var found) ? found.GetProperty("href").GetString() : null;
}
