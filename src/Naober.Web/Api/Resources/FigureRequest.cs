using Naober.Indicators;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>The figures that a request is about.</summary>
internal static class FigureRequest
{
    internal const string UnknownIndicator = "Er is geen indicator met deze code.";

    /// <summary>The current figures, or those of the version that is asked for; null when there is no such version.</summary>
    internal static ValueTask<Catalogue?> CatalogueAsync(this ApiRequest request, CatalogueCache catalogues) => Key.Version.Of(request) is { } version
        ? catalogues.FrozenAsync(version, request.Cancelled)
        : NowAsync(request, catalogues);

    internal static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult UnknownVersion =>
        ApiProblem.Invalid([new("query", Key.Version.Name, "unknown-value", "Er is geen versie met dit nummer; zie /gegevensverzamelingen.")]);

    /// <summary>The refusal of a code that the figures do not know; null when all are known.</summary>
    internal static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult? UnknownCode(this ApiRequest request, TextListKey key, Func<string, bool> isKnown) =>
        key.Of(request).FirstOrDefault(code => !isKnown(code)) is { } unknown
            ? ApiProblem.Invalid([new("query", key.Name, "unknown-value", $"Er is geen {key.Name} met de code '{unknown}'.")])
            : null;

    private static async ValueTask<Catalogue?> NowAsync(ApiRequest request, CatalogueCache catalogues) => await catalogues.CurrentAsync(request.Cancelled);
}
