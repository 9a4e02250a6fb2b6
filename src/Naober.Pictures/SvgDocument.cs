using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Naober.Pictures;

/// <summary>A picture as an SVG file of its own, for downloads, reports and embeds.</summary>
public static partial class SvgDocument
{
    public const string MediaType = "image/svg+xml";

    /// <summary>
    /// Renders a picture with the given parameters (names as on <see cref="Picture{TData}"/>) to valid XML with
    /// namespace, width, height, font and background.
    /// </summary>
    public static async Task<string> RenderAsync<TPicture>(IReadOnlyDictionary<string, object?> parameters)
        where TPicture : IComponent
    {
        var all = new Dictionary<string, object?>(parameters, StringComparer.Ordinal) { ["Standalone"] = true };
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var markup = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPicture>(ParameterView.FromDictionary(all))).ToHtmlString());
        return ForbiddenInXml().Replace(markup, "").Trim() + "\n";
    }

    /// <summary>Control characters and lone surrogates that XML 1.0 allows in no form, plain or as a reference.</summary>
    [GeneratedRegex(@"&#x(?:[0-8BCEF]|1[0-9A-F]|FFF[EF]);|[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForbiddenInXml();
}
