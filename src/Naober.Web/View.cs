using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Naober.Core;
using Naober.Web.Pages;

namespace Naober.Web;

/// <summary>Base of every page and component (set in _Imports.razor): its language, its texts and its addresses.</summary>
public abstract class View : ComponentBase
{
    [CascadingParameter]
    public Language Language { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>A text beside its use: @T("Deelnemers", "Members").</summary>
    protected string T(string dutch, string english) => Language == Language.Dutch ? dutch : english;

    protected string T(Words words) => words.In(Language);

    /// <summary>The language of a text that is there in Dutch only: lang="@Dutch". Null on a Dutch page.</summary>
    protected string? Dutch => Language == Language.Dutch ? null : "nl";

    /// <summary>The same for a text that may have an English translation.</summary>
    protected string? DutchOnly(Words words) => words.English == words.Dutch ? Dutch : null;

    /// <summary>The address of a page in the current language: @Url(Routes.Partnership(key)).</summary>
    protected string Url(Words route) => route.In(Language);

    /// <summary>The address of another page about the register, at the time that this page was asked for.</summary>
    protected string At(Words route, params ReadOnlySpan<(string Key, string Value)> query) =>
        TimeQuery.Of(Http!.Request).On(Url(route), query.ToArray());

    /// <summary>Ends the page as 404: for a key that is unknown or may not be seen. Render nothing afterwards.</summary>
    protected void NotFound() => Navigation.NotFound();

    /// <summary>This page with other query values; null drops a key. The URL is the state: sorting, paging and facets are such links.</summary>
    protected string Here(params ReadOnlySpan<(string Key, string? Value)> changes)
    {
        var query = Query();
        foreach (var (key, value) in changes)
        {
            query[key] = value;
        }

        return Address("", query);
    }

    /// <summary>This page with all these values of a query key, from its first page: how a facet adds or drops a value.</summary>
    protected string HereWith(string key, IEnumerable<string> values)
    {
        var query = Query();
        query[key] = values.ToArray();
        query.Remove("page");
        return Address("", query);
    }

    /// <summary>The file behind this page, all its pages of paging together: <c>.csv</c> or <c>.json</c>.</summary>
    protected string HereAs(string extension)
    {
        var query = Query();
        query.Remove("page");
        return Address(extension, query);
    }

    private Dictionary<string, StringValues> Query() => QueryHelpers.ParseQuery(Http!.Request.QueryString.Value);

    private string Address(string extension, Dictionary<string, StringValues> query)
    {
        var pairs = query.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value)).Where(pair => !string.IsNullOrEmpty(pair.Value));
        return QueryHelpers.AddQueryString(Http!.Request.PathBase + Http.Request.Path + extension, pairs);
    }
}
