using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Naober.Core;

namespace Naober.Web;

/// <summary>Base of every page and component (set in _Imports.razor): its language, its texts and its addresses.</summary>
public abstract class View : ComponentBase
{
    [CascadingParameter]
    public Language Language { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>A text beside its use: @T("Deelnemers", "Members").</summary>
    protected string T(string dutch, string english) => Language == Language.Dutch ? dutch : english;

    protected string T(Words words) => words.In(Language);

    /// <summary>The address of a page in the current language: @Url(Routes.Partnership(key)).</summary>
    protected string Url(Words route) => route.In(Language);

    /// <summary>This page with other query values; null drops a key. The URL is the state: sorting, paging and facets are such links.</summary>
    protected string Here(params ReadOnlySpan<(string Key, string? Value)> changes)
    {
        var request = Http!.Request;
        var query = QueryHelpers.ParseQuery(request.QueryString.Value);
        foreach (var (key, value) in changes)
        {
            query[key] = value;
        }

        var pairs = query.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value)).Where(pair => !string.IsNullOrEmpty(pair.Value));
        return QueryHelpers.AddQueryString(request.PathBase + request.Path, pairs);
    }
}
