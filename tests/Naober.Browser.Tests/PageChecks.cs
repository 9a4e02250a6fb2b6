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
        // What has the focus is looked at when Tab is about to leave it: by then it is drawn and in sight.
        var expected = await page.EvaluateAsync<int>("""
            () => {
                window.stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
                    .filter(e => e.checkVisibility() && !e.disabled);
                window.walk = [];
                window.look = () => {
                    const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
                    if (element === document.body || element === walk.last) return;
                    walk.last = element;
                    walk.push({
                        stop: stops.indexOf(element),
                        html: element.outerHTML.slice(0, 120),
                        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                        inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
                    });
                };
                addEventListener("keydown", look, true);
                return stops.length;
            }
            """);
        // A date field has a stop of its own for day, month, year and calendar, so a round may end before the last.
        for (var (reached, before) = (0, -1); reached < expected && reached > before;)
        {
            for (var stop = reached; stop < expected; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
            }

            (before, reached) = (reached, await page.EvaluateAsync<int>("() => { look(); return walk.length; }"));
        }

        var walked = (await page.EvaluateAsync<JsonElement>("() => [...walk]")).EnumerateArray().ToList();
        foreach (var (stop, focus) in walked.Index())
        {
            var html = focus.GetProperty("html").GetString();
            focus.GetProperty("stop").GetInt32().ShouldBe(stop, $"{page.Url}: {html}");
            focus.GetProperty("outlined").GetBoolean().ShouldBeTrue($"{page.Url}: no outline on {html}");
            focus.GetProperty("inside").GetBoolean().ShouldBeTrue($"{page.Url}: out of sight {html}");
        }

        walked.Count.ShouldBe(expected, $"{page.Url}: Tab does not go on after {walked.LastOrDefault()}");
    }
}
