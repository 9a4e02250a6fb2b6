using System.Net;
using Naober.Core;

namespace Naober.Web.Tests;

public sealed class LanguageTests(DrentheWeb web)
{
    [Theory]
    [InlineData(null, "/nl")]
    [InlineData("en", "/en")]
    [InlineData("en-GB,en;q=0.9", "/en")]
    [InlineData("en;q=0.5,nl-BE;q=0.8", "/nl")]
    [InlineData("de,fr;q=0.9", "/nl")]
    [InlineData("de,en;q=0.1", "/en")]
    [InlineData("nl;q=0,en;q=0.1", "/en")]
    [InlineData("english", "/nl")]
    [InlineData("*;q=;;,", "/nl")]
    public async Task Root_AcceptLanguage_RedirectsToTheBestLanguage(string? accepted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        }

        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe(expected);
        response.Headers.Vary.ShouldContain("Accept-Language");
    }

    [Fact]
    public void Route_KeyWithSpecialCharacters_IsEscaped() =>
        Routes.Partnership("a/b é?").ShouldBe(new Words("/nl/samenwerkingsverbanden/a%2Fb%20%C3%A9%3F", "/en/partnerships/a%2Fb%20%C3%A9%3F"));

    [Fact]
    public async Task SecurityText_Always_HasContactAndFutureExpiry()
    {
        var lines = (await web.Client.GetStringAsync("/.well-known/security.txt", TestContext.Current.CancellationToken)).Split('\n');

        lines.ShouldContain(line => line.StartsWith("Contact: http", StringComparison.Ordinal));
        var expires = DateTimeOffset.Parse(lines.Single(line => line.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..]);
        expires.ShouldBeInRange(TimeProvider.System.GetUtcNow().AddDays(150), TimeProvider.System.GetUtcNow().AddDays(365));
    }
}
