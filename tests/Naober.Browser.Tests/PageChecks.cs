using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Naober.Browser.Tests;

/// <summary>What must hold for every page, as assertions on an open one.</summary>
public static class PageChecks
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>No violation of WCAG 2.2 A and AA, nor of axe's best practices.</summary>
    public static async Task ShouldBeAccessible(this IPage page)
    {
        var result = await page.RunAxe(Wcag);
        result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty(page.Url);
        result.Passes.ShouldNotBeEmpty();
    }

    /// <summary>Unfolds menus and tables, so that the checks see them too.</summary>
    public static async Task OpenAllDetails(this IPage page) =>
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(e => { e.open = true; })");

    /// <summary>Nothing sticks out to the right of the window.</summary>
    public static async Task ShouldNotScrollSideways(this IPage page) =>
        (await page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
                [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))
            """)).ShouldBeEmpty(page.Url);

    /// <summary>Tab reaches every visible link, button, field, summary and scroll area, in document order, each with a visible outline inside the window.</summary>
    public static async Task ShouldWorkByKeyboard(this IPage page)
    {
        var expected = await page.EvaluateAsync<int>("""
            () => {
                window.stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
                    .filter(e => e.checkVisibility() && !e.disabled);
                return stops.length;
            }
            """);
        for (var stop = 0; stop < expected; stop++)
        {
            await page.PressTab();
            var focus = await page.EvaluateAsync<JsonElement>("""
                () => {
                    const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
                    return {
                        stop: stops.indexOf(element),
                        html: element.outerHTML.slice(0, 120),
                        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                        inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
                    };
                }
                """);
            var html = focus.GetProperty("html").GetString();
            focus.GetProperty("stop").GetInt32().ShouldBe(stop, $"{page.Url}: {html}");
            focus.GetProperty("outlined").GetBoolean().ShouldBeTrue($"{page.Url}: no outline on {html}");
            focus.GetProperty("inside").GetBoolean().ShouldBeTrue($"{page.Url}: out of sight {html}");
        }
    }

    /// <summary>To the next element: a date field has a stop of its own for day, month, year and calendar.</summary>
    private static async Task PressTab(this IPage page)
    {
        var moved = false;
        while (!moved)
        {
            await page.EvaluateAsync("() => { window.before = document.activeElement; }");
            await page.Keyboard.PressAsync("Tab");
            moved = await page.EvaluateAsync<bool>("() => document.activeElement !== window.before || document.activeElement.type !== 'date'");
        }
    }
}
