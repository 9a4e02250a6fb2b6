using Naober.Web.Tests;

namespace Naober.Browser.Tests;

/// <summary>Every page of <see cref="SitePages"/> and every component, in both languages.</summary>
public sealed class EveryPageTests(Browser browser)
{
    public static TheoryData<string> Urls { get; } =
        [.. SitePages.All.Append(DrentheWeb.Showcase).SelectMany(page => new[] { page.Dutch, page.English })];

    [Theory]
    [MemberData(nameof(Urls))]
    public Task Page_Desktop_IsAccessibleByKeyboardAndWithLargeText(string url) => browser.Visit(url, async page =>
    {
        await page.ShouldWorkByKeyboard();
        await page.OpenAllDetails();
        await page.ShouldBeAccessible();
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        await page.ShouldNotScrollSideways();
    });

    [Theory]
    [MemberData(nameof(Urls))]
    public Task Page_Phone_IsAccessibleAndFits(string url) => browser.Visit(url, width: 360, check: async page =>
    {
        await page.OpenAllDetails();
        await page.ShouldBeAccessible();
        await page.ShouldNotScrollSideways();
        await page.SetViewportSizeAsync(320, 640);
        await page.ShouldNotScrollSideways();
    });
}
