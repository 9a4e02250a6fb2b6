using Naober.Web.Tests;

namespace Naober.Browser.Tests;

public sealed class FigureTests(Browser browser)
{
    [Fact]
    public Task Figure_PngButton_DownloadsThePictureAtTwiceItsSize() => browser.Visit(DrentheWeb.Showcase.Dutch, async page =>
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Afbeelding (PNG)").ClickAsync());
        var png = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        download.SuggestedFilename.ShouldBe("showcase.png");
        // Width and height are the first two numbers of the header chunk.
        (png[19], png[23]).ShouldBe(((byte)160, (byte)40));
    });

    [Theory]
    [InlineData(1280, "0 0 800 120")]
    [InlineData(360, "0 0 320 120")]
    public Task Figure_Width_ShowsOneOfTheTwoPictures(int width, string expected) => browser.Visit(DrentheWeb.Showcase.Dutch, width: width, check: async page =>
        (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.picture svg')].filter(e => e.checkVisibility()).map(e => e.getAttribute('viewBox'))")).ShouldBe([expected]));
}
