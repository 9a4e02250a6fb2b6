using Naober.Core;
using Naober.Web;
using Naober.Web.Pages.About;

namespace Naober.Browser.Tests;

/// <summary>Every explanation of a measure, one after another in one window: the other checks take one of them.</summary>
public sealed class MethodPagesTests(Browser browser)
{
    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public Task MethodPages_OnASmallPhone_FitAndScrollByKeyboard(Language language) => browser.Visit(Routes.Methods.In(language), width: 320, check: async page =>
    {
        foreach (var method in MethodPage.All(language))
        {
            await page.GotoAsync(Routes.Method(method.Id).In(language));
            await page.ShouldNotScrollSideways();
            (await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll("main *")].filter(e => e.scrollWidth > e.clientWidth && /auto|scroll/.test(getComputedStyle(e).overflowX) && e.tabIndex < 0)
                    .map(e => e.outerHTML.slice(0, 120))
                """)).ShouldBeEmpty(page.Url);
        }
    });
}
