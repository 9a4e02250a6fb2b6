using System.Net;

namespace Naober.Web.Tests;

public sealed class PageTests(DrentheWeb web)
{
    public static TheoryData<string> Urls => SitePages.Urls;

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task Page_BothLanguages_HasLanguageTitleDescriptionAndOneHeading(string url)
    {
        var page = await Html.Get(web.Client, url);

        page.DocumentElement.GetAttribute("lang").ShouldBe(url[1..3]);
        page.Title.ShouldEndWith(" - Naober");
        page.QuerySelector("meta[name=description]")!.GetAttribute("content").ShouldNotBeNullOrWhiteSpace();
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("main").Length.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task Page_Markup_HasNothingInline(string url)
    {
        var page = await Html.Get(web.Client, url);

        page.QuerySelectorAll("[style], style, script:not([src]), iframe, object, base").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task Page_LanguageSwitch_LeadsToTheSamePageAndBack(string url)
    {
        var page = await Html.Get(web.Client, url + "?q=a%26b");
        var other = page.QuerySelector("a.language-switch")!.GetAttribute("href")!;
        var back = (await Html.Get(web.Client, other)).QuerySelector("a.language-switch")!.GetAttribute("href");

        other.ShouldNotStartWith(url[..3]);
        back.ShouldBe(url + "?q=a%26b");
        page.QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("hreflang")).ShouldBe(["nl", "en"]);
    }

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task Page_Links_LeadSomewhere(string url)
    {
        var page = await Html.Get(web.Client, url);

        foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct())
        {
            using var response = await web.Client.GetAsync(link, TestContext.Current.CancellationToken);
            if (response.StatusCode == HttpStatusCode.Found)
            {
                using var next = await web.Client.GetAsync(response.Headers.Location, TestContext.Current.CancellationToken);
                next.StatusCode.ShouldBe(HttpStatusCode.OK, $"{url} links to {link}, which leads to {response.Headers.Location}");
                continue;
            }

            response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{url} links to {link}");
        }
    }
}
