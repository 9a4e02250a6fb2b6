using Naober.Indicators;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>The figures that a request is about.</summary>
internal static class FigureRequest
{
    internal const string UnknownIndicator = "Er is geen indicator met deze code.";

    /// <summary>The current figures, those of the versions that are asked for, or those of a moment; null when there are no such versions.</summary>
    internal static async ValueTask<Catalogue?> CatalogueAsync(this ApiRequest request, CatalogueCache catalogues) => Key.Version.Of(request) is { Count: > 0 } versions
        ? await catalogues.FrozenAsync(versions, request.Cancelled)
        : Key.KnownOn.Of(request.Http) is { } known
        ? await catalogues.KnownAsync(known.Moment, request.Cancelled)
        : await catalogues.CurrentAsync(request.Cancelled);

    internal static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult UnknownVersion =>
        ApiProblem.Invalid([new("query", Key.Version.Name, "unknown-value", "Er is geen versie met dit nummer, of deze versies golden nooit samen; zie /gegevensverzamelingen.")]);

    /// <summary>The refusal of a code that the figures do not know; null when all are known.</summary>
    internal static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult? UnknownCode(this ApiRequest request, TextListKey key, Func<string, bool> isKnown) =>
        key.Of(request).FirstOrDefault(code => !isKnown(code)) is { } unknown
            ? ApiProblem.Invalid([new("query", key.Name, "unknown-value", $"Er is geen {key.Name} met de code '{unknown}'.")])
            : null;
}
