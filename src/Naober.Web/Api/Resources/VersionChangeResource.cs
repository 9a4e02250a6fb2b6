using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Web.Api.Queries;
using Npgsql;

namespace Naober.Web.Api.Resources;

/// <summary>Iets dat een versie anders zegt dan de versie waarop zij volgde.</summary>
/// <param name="Soort">added (nieuw), revised (herzien) of withdrawn (vervallen).</param>
/// <param name="Onderdeel">figure (cijfer), flow (stroom) of position (gepubliceerde positie).</param>
/// <param name="Indicator">De indicator; van een stroom die waarnaar zij heet.</param>
/// <param name="Regio">De regio; van een stroom de herkomst.</param>
/// <param name="Bestemming">Van een stroom waar zij eindigt.</param>
/// <param name="Gelijken">Van een positie onder welke gebieden.</param>
/// <param name="Periode">Null van een positie zonder periode.</param>
/// <param name="Voor">Wat de eerdere versie zegt; null als die het niet heeft.</param>
/// <param name="Na">Wat deze versie zegt; null als die het niet meer heeft.</param>
public sealed record Wijziging(
    string Soort, string Onderdeel, Sleutel Indicator, Sleutel Regio, Sleutel? Bestemming, Sleutel? Gelijken, string? Periode, VersieZegt? Voor, VersieZegt? Na);

/// <summary>Wat een versie zegt.</summary>
/// <param name="Getal">Het cijfer, de omvang van de stroom of de plaats; null als de bron die niet geeft.</param>
/// <param name="Status">Wat er over een cijfer is gezegd.</param>
/// <param name="Van">Van een positie: onder hoeveel.</param>
/// <param name="Kwart">Van een positie: 1 is de beste 25%.</param>
/// <param name="Verandering">Van een positie: de genoemde verandering van het cijfer.</param>
/// <param name="Gestegen">Van een positie: het genoemde aantal plaatsen.</param>
/// <param name="Richting">Van een positie: improved of worsened, als de bron geen getal noemt.</param>
/// <param name="EerstePeriode">Van een positie: sinds wanneer.</param>
public sealed record VersieZegt(
    [property: System.Text.Json.Serialization.JsonPropertyName("waarde")] decimal? Getal, IReadOnlyList<string> Status, int? Van, int? Kwart, decimal? Verandering, int? Gestegen,
    string? Richting, string? EerstePeriode);

internal static class VersionChangeResource
{
    private static readonly CsvColumn<Wijziging>[] Columns =
    [
        new("soort", of => of.Soort), new("onderdeel", of => of.Onderdeel), .. Csv.Term<Wijziging>("indicator", of => of.Indicator), .. Csv.Term<Wijziging>("regio", of => of.Regio),
        .. Csv.Term<Wijziging>("bestemming", of => of.Bestemming), new("gelijken", of => of.Gelijken?.Code), new("periode", of => of.Periode),
        .. Said("voor", of => of.Voor), .. Said("na", of => of.Na),
    ];

    /// <summary>Wijzigingen van een versie</summary>
    /// <remarks>Alles wat de versie toevoegde, herzag en liet vervallen. Als JSON in pagina's; als CSV in een keer, hoeveel het er ook zijn. Van de eerste versie is alles toegevoegd.</remarks>
    internal static async Task<Results<ListResult<Wijziging>, ProblemHttpResult>> List(ApiRequest request, string code, int nummer, CatalogueCache catalogues, NpgsqlDataSource database)
    {
        if (await FindAsync(request, code, nummer, database) is not { } version)
        {
            return ApiProblem.NotFound("Er is geen versie met dit nummer van een gegevensverzameling met deze code.");
        }

        var (kinds, parts) = (Key.ChangeKinds.Of(request), Key.ChangedParts.Of(request));
        var (catalogue, compared) = (await catalogues.CurrentAsync(request.Cancelled), await catalogues.CompareAsync(version, request.Cancelled));
        // The answer is written after this: until then the figures stay open.
        request.Http.Response.RegisterForDispose(compared);
        var count = (await catalogues.CountChangesAsync(version, request.Cancelled)).Of(IsAsked);
        return ListResult<Wijziging>.Of(
            request, (int)count, (skip, take) => compared.Of(IsAsked, skip, request.Cancelled).Take(take).Select(change => Of(change, catalogue)), Columns);

        bool IsAsked(ChangeKind kind, ChangedPart part) => Has(kinds, kind) && Has(parts, part);

        static bool Has<T>(IReadOnlyList<string> chosen, T value)
            where T : struct, Enum => chosen.Count == 0 || chosen.Contains(Term(value), StringComparer.Ordinal);
    }

    private static async Task<DataSetVersion?> FindAsync(ApiRequest request, string code, int number, NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync(request.Cancelled);
        return (await DataSets.ListAsync(connection, request.Cancelled)).FirstOrDefault(version => version.Load.DataSet == code && version.Number == number);
    }

    private static Wijziging Of(VersionChange change, Catalogue catalogue) => new(
        Term(change.Kind), Term(change.Part), new(change.Indicator, catalogue.Find(change.Indicator)?.Name.Dutch ?? change.Indicator),
        Shared.OfRegion(change.Region, catalogue.Regions), change.Destination is { } destination ? Shared.OfRegion(destination, catalogue.Regions) : null,
        change.Peers is { } peers ? Vocabulary.PeerSets.Term(peers) : null, change.Period, Of(change.Before), Of(change.After));

    private static VersieZegt? Of(ChangedValue? value) => value is null ? null : new(
        value.Value, [.. value.States.ToTerms()], value.Position?.Of, value.Position?.Quarter, value.Position?.ChangeOfValue, value.Position?.ChangeOfRank, value.Position?.Direction, value.Position?.FirstPeriod);

    private static CsvColumn<Wijziging>[] Said(string when, Func<Wijziging, VersieZegt?> of) =>
    [
        new(when, change => of(change)?.Getal), new(when + "Status", change => of(change)?.Status), new(when + "Van", change => of(change)?.Van),
        new(when + "Kwart", change => of(change)?.Kwart), new(when + "Verandering", change => of(change)?.Verandering), new(when + "Gestegen", change => of(change)?.Gestegen),
        new(when + "Richting", change => of(change)?.Richting), new(when + "EerstePeriode", change => of(change)?.EerstePeriode),
    ];

    private static string Term<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
