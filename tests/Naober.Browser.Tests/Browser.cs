using Microsoft.Playwright;
using Naober.Web.Tests;

[assembly: AssemblyFixture(typeof(Naober.Browser.Tests.Browser))]

namespace Naober.Browser.Tests;

/// <summary>The application and one Chromium for all tests: NAOBER_CHROMIUM, or the one of the system. Without it the tests are skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string? Program =
        new[] { Environment.GetEnvironmentVariable("NAOBER_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists);

    /// <summary>A directory in NAOBER_SCREENSHOTS gets a picture of every page as its check left it, to look at.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("NAOBER_SCREENSHOTS");

    private readonly DrentheWeb web = new();
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        await web.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments });
    }

    /// <summary>Opens an address of the application in a fresh context, checks the page, and closes it.</summary>
    public async Task Visit(string url, Func<IPage, Task> check, int width = 1280, bool script = true)
    {
        Assert.SkipWhen(chromium is null, "Chromium was not found: install it or set NAOBER_CHROMIUM to its path.");
        await using var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = web.Address.AbsoluteUri,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
        });
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            // Chromium on its own slow drawing: there is no graphics card here.
            if (!message.Text.Contains("GPU stall due to ReadPixels", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.Load });
        if (script)
        {
            await page.WaitForFunctionAsync("() => [...document.querySelectorAll('naober-network')].every(network => network.dataset.drawn)");
        }

        await check(page);
        if (Pictures is not null)
        {
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Pictures, $"{url.Trim('/').Replace('/', '-')}-{width}.png") });
        }

        complaints.ShouldBeEmpty($"console of {url}");
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.CloseAsync();
            await web.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private static string[] Arguments =>
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // Chromium refuses to sandbox for the superuser.
        .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
    ];
}
