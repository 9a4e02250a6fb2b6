using AngleSharp.Dom;

namespace Naober.Web.Tests.Pages;

/// <summary>What a visitor reads on a list page.</summary>
internal static class Lists
{
    /// <summary>The first column of the results.</summary>
    internal static IReadOnlyList<string> Names(this IDocument page) => [.. page.QuerySelectorAll("tbody th[scope=row]").Select(cell => cell.TextContent.Trim())];

    internal static int ResultCount(this IDocument page) => int.Parse(page.QuerySelector(".result-count strong")!.TextContent);

    /// <summary>Every page of a list, by its own links to the next one.</summary>
    internal static async Task<IReadOnlyList<string>> AllNames(HttpClient client, string url)
    {
        List<string> names = [];
        for (string? next = url; next is not null;)
        {
            var page = await Html.Get(client, next);
            names.AddRange(page.Names());
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return names;
    }

    /// <summary>Every link of the facets: its label, the number beside it and where it leads.</summary>
    internal static IReadOnlyList<(string Facet, string Label, int Count, string Url)> FacetLinks(this IDocument page) =>
        [.. page.QuerySelectorAll(".facets").SelectMany(facet => facet.QuerySelectorAll("a").Select(link => (
            facet.GetAttribute("aria-label")!,
            link.QuerySelector("span")!.TextContent,
            int.Parse(link.QuerySelector(".facet-count")!.TextContent),
            link.GetAttribute("href")!)))];

    /// <summary>Text as read: white space runs are one space.</summary>
    internal static string Read(this IElement? element) => string.Join(' ', element!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
