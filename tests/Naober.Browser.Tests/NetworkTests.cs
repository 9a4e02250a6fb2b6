using Microsoft.Playwright;

namespace Naober.Browser.Tests;

/// <summary>The network in the browser: it draws, is searched, works by keyboard, and does without.</summary>
public sealed class NetworkTests(Browser browser)
{
    private const string Drenthe = "/nl/netwerk?region=PV22";

    [Fact]
    public Task Png_Button_HoldsTheDotsInTheColoursOfTheirGroups() => browser.Visit(Drenthe, async page =>
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Afbeelding (PNG)" }).ClickAsync());
        var png = Convert.ToBase64String(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));

        // Blue of the first group and orange of the second, well above what the legend holds.
        var counts = await page.EvaluateAsync<int[]>("""
            async png => {
                const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), c => c.charCodeAt(0))], { type: "image/png" }));
                const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
                pen.drawImage(image, 0, 0);
                const { data } = pen.getImageData(0, 0, image.width, image.height);
                const counts = [[0x1f, 0x6f, 0xa8], [0xc7, 0x5c, 0x00]].map(([r, g, b]) => {
                    let count = 0;
                    for (let i = 0; i < data.length; i += 4) if (Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 12) count++;
                    return count;
                });
                return [...counts, image.height];
            }
            """, png);
        counts[0].ShouldBeGreaterThan(600);
        counts[1].ShouldBeGreaterThan(400);
        counts[2].ShouldBeGreaterThan(await page.EvaluateAsync<int>("() => document.querySelector('.network-canvas').clientHeight"));
    });

    [Fact]
    public Task Search_Name_ShowsTheNodeAndPutsItInTheAddress() => browser.Visit(Drenthe, async page =>
    {
        await page.GetByLabel("Zoek een punt").FillAsync("emmen");
        await page.Keyboard.PressAsync("Enter");

        (await page.Locator(".network-panel h2").TextContentAsync()).ShouldBe("Emmen");
        (await page.Locator(".network-panel li a").First.TextContentAsync()).ShouldBe("Coevorden");
        page.Url.ShouldEndWith("region=PV22&node=GM0114");

        await page.Locator(".network-panel li a").First.ClickAsync();
        (await page.Locator(".network-panel h2").TextContentAsync()).ShouldBe("Coevorden");
        page.Url.ShouldEndWith("node=GM0109");
    });

    [Fact]
    public Task Search_NameThatIsNotThere_IsAnsweredByTheServer() => browser.Visit(Drenthe, async page =>
    {
        await page.GetByLabel("Zoek een punt").FillAsync("Rotterdam");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**node=Rotterdam");

        (await page.Locator(".network-panel").TextContentAsync())!.ShouldContain("geen punt van dit netwerk");
    });

    [Fact]
    public Task Keyboard_Arrows_GoToTheNodeInThatDirectionAndEnterOpensIt() => browser.Visit(Drenthe + "&layout=geographic&node=GM0118", async page =>
    {
        await page.Locator(".network-canvas").FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        // North of Hoogeveen lies Midden-Drenthe.
        (await page.GetByRole(AriaRole.Status).TextContentAsync())!.ShouldStartWith("Midden-Drenthe, gemeente, Noord-Drenthe. ");
        (await page.GetByRole(AriaRole.Status).TextContentAsync())!.ShouldContain("Deelt het meest met ");

        await page.Keyboard.PressAsync("Escape");
        (await page.GetByRole(AriaRole.Status).TextContentAsync()).ShouldBe("");
        page.Url.ShouldNotContain("node=");

        await page.Keyboard.PressAsync("Home");
        var first = await page.Locator(".network-panel h2").TextContentAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/nl/actoren/GM*");
        (await page.Locator("h1").TextContentAsync())!.ShouldContain(first!);
    });

    [Fact]
    public Task Buttons_Zoom_AreLargeEnoughAndMoveTheView() => browser.Visit(Drenthe, async page =>
    {
        foreach (var button in await page.Locator(".network-buttons button").AllAsync())
        {
            var box = (await button.BoundingBoxAsync())!;
            Math.Min(box.Width, box.Height).ShouldBeGreaterThanOrEqualTo(24);
        }

        var before = await page.Locator(".network-canvas").ScreenshotAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Vergroot" }).ClickAsync();
        await page.WaitForTimeoutAsync(600);
        (await page.Locator(".network-canvas").ScreenshotAsync()).ShouldNotBe(before);
    });

    [Fact]
    public Task Hover_Node_LeavesOnlyItsOwnLines() => browser.Visit(Drenthe + "&node=GM0114", async page =>
    {
        var chosen = await page.Locator(".network-canvas").ScreenshotAsync();
        await page.Locator(".network-canvas").FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForTimeoutAsync(300);

        // All lines take more ink than those of one node.
        (await page.Locator(".network-canvas").ScreenshotAsync()).Length.ShouldBeGreaterThan(chosen.Length);
    });

    [Fact]
    public Task WithoutScript_ThePictureOfTheServerIsThere() => browser.Visit(Drenthe + "&node=GM0114", script: false, check: async page =>
    {
        await page.Locator(".network-stage img").ScrollIntoViewIfNeededAsync();
        (await page.Locator(".network-stage img").BoundingBoxAsync())!.Height.ShouldBeGreaterThan(300);
        (await page.Locator(".network-panel h2").TextContentAsync()).ShouldBe("Emmen");
        (await page.Locator(".network-canvas").IsVisibleAsync()).ShouldBeFalse();
    });

    [Fact]
    public Task WithoutWebGl_ThePictureOfTheServerIsThere() => browser.Visit("/nl/privacy", async page =>
    {
        await page.AddInitScriptAsync("""
            const get = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind.includes("webgl") ? null : get.call(this, kind, ...rest); };
            """);
        await page.GotoAsync(Drenthe);

        await page.Locator(".network-stage > img").WaitForAsync();
        (await page.Locator(".network-canvas").IsVisibleAsync()).ShouldBeFalse();
    });
}
