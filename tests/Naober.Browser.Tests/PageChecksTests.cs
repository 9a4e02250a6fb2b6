namespace Naober.Browser.Tests;

/// <summary>The checks themselves: each sees the fault it is there for.</summary>
public sealed class PageChecksTests(Browser browser)
{
    private const string Page = "/nl/privacy";

    [Fact]
    public Task ShouldBeAccessible_ImageWithoutText_Fails() => browser.Visit(Page, async page =>
    {
        await page.EvaluateAsync("() => document.querySelectorAll('img').forEach(e => e.removeAttribute('alt'))");
        (await Assert.ThrowsAsync<ShouldAssertException>(page.ShouldBeAccessible)).Message.ShouldContain("image-alt");
    });

    [Fact]
    public Task ShouldNotScrollSideways_WideElement_Fails() => browser.Visit(Page, async page =>
    {
        await page.EvaluateAsync("() => { document.querySelector('h1').style.width = '2000px'; }");
        (await Assert.ThrowsAsync<ShouldAssertException>(page.ShouldNotScrollSideways)).Message.ShouldContain("<h1");
    });

    [Theory]
    [InlineData("e => e.style.outline = 'none'", "no outline")]
    [InlineData("e => e.tabIndex = 1", "should be")]
    [InlineData("e => e.tabIndex = -1", "should be")]
    public Task ShouldWorkByKeyboard_FaultyLinks_Fails(string fault, string complaint) => browser.Visit(Page, async page =>
    {
        await page.EvaluateAsync($"() => document.querySelectorAll('main a').forEach({fault})");
        (await Assert.ThrowsAsync<ShouldAssertException>(page.ShouldWorkByKeyboard)).Message.ShouldContain(complaint);
    });

    [Fact]
    public Task Visit_ScriptError_Fails() =>
        Assert.ThrowsAsync<ShouldAssertException>(() => browser.Visit(Page, page => page.EvaluateAsync("() => { console.error('broken'); }")));

    [Fact]
    public Task Visit_WithoutScript_ShowsThePage() => browser.Visit(Page, script: false, check: async page =>
        (await page.Locator("h1").IsVisibleAsync()).ShouldBeTrue());
}
