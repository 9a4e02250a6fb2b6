using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Naober.Core;
using Naober.Network;
using Naober.Network.Search;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>Een overheid, bedrijf, instelling of organisatie.</summary>
/// <param name="Code">Vaste sleutel; een overheid heeft de code van haar regio.</param>
/// <param name="Naam">De naam die mensen gebruiken.</param>
/// <param name="Soort">Soort actor.</param>
/// <param name="Regio">Waar de actor is gevestigd of werkt; null als dat niet is vermeld.</param>
/// <param name="Ecosystemen">De regionale ecosystemen waartoe de actor hoort; leeg is onbekend.</param>
/// <param name="Links">Deze actor (self).</param>
public sealed record ActorInLijst(
    string Code, string Naam, Sleutel Soort, Sleutel? Regio, IReadOnlyList<Sleutel> Ecosystemen, [property: JsonPropertyName("_links")] Links Links);

/// <summary>Een actor met alles wat bekend is.</summary>
/// <param name="Code">Vaste sleutel; een overheid heeft de code van haar regio.</param>
/// <param name="Naam">De naam die mensen gebruiken.</param>
/// <param name="Aliassen">Andere namen en schrijfwijzen in de bronnen.</param>
/// <param name="Soort">Soort actor.</param>
/// <param name="Regio">Waar de actor is gevestigd of werkt; null als dat niet is vermeld.</param>
/// <param name="Ecosystemen">De regionale ecosystemen waartoe de actor hoort; leeg is onbekend.</param>
/// <param name="Identificaties">Kenmerken in andere registers, zoals tooi: of kvk:.</param>
/// <param name="Citaat">Waar de actor staat.</param>
/// <param name="Peildatum">De dag van de samenwerkingsverbanden.</param>
/// <param name="Samenwerkingsverbanden">Waaraan de actor op de peildatum deelneemt.</param>
/// <param name="Deelnames">Alle deelnames, van elke dag.</param>
/// <param name="Vermeldingen">Wat bronnen over de actor zeggen.</param>
/// <param name="Links">Deze actor (self) en de pagina voor mensen.</param>
public sealed record Actor(
    string Code, string Naam, IReadOnlyList<string> Aliassen, Sleutel Soort, Sleutel? Regio, IReadOnlyList<Sleutel> Ecosystemen,
    IReadOnlyList<string> Identificaties, Citaat Citaat, DateOnly Peildatum, IReadOnlyList<Sleutel> Samenwerkingsverbanden,
    IReadOnlyList<Deelname> Deelnames, IReadOnlyList<Vermelding> Vermeldingen, [property: JsonPropertyName("_links")] Links Links);

internal static class ActorResource
{
    private static readonly CsvColumn<ActorInLijst>[] Columns =
    [
        new("code", actor => actor.Code), new("naam", actor => actor.Naam), .. Csv.Term<ActorInLijst>("soort", actor => actor.Soort),
        .. Csv.Term<ActorInLijst>("regio", actor => actor.Regio), new("ecosystemen", actor => actor.Ecosystemen.Select(term => term.Code!)),
    ];

    /// <summary>Actoren</summary>
    /// <remarks>Wie er samenwerken.</remarks>
    internal static async Task<ListResult<ActorInLijst>> List(ApiRequest request, [FromServices] RegisterSearch search)
    {
        var register = request.Register;
        IEnumerable<Network.Actor> found = register.Actors;
        if (Key.Search.Of(request) is { } text)
        {
            var hits = await search.FindAsync(request.Register, text, int.MaxValue, request.Cancelled);
            found = hits.Where(hit => hit.Kind == "actor").Select(hit => register.FindActor(hit.Key)).OfType<Network.Actor>();
        }

        var (kinds, ecosystems) = (Key.ActorKind.Of(request), Key.Ecosystem.Of(request));
        found = found.Where(actor => (kinds.Count == 0 || kinds.Contains(actor.Kind, StringComparer.Ordinal))
            && (ecosystems.Count == 0 || actor.Ecosystems.DefaultIfEmpty(Vocabulary.UnknownKey).Any(key => ecosystems.Contains(key, StringComparer.Ordinal))));
        var sort = Key.ActorSort.Of(request) is { Count: > 0 } asked ? asked : Key.Search.Of(request) is null ? ["naam"] : [];
        return ListResult<ActorInLijst>.Of(request, Sorting.ByNameOrCode(found, sort, actor => actor.Name, actor => actor.Key), actor => InList(actor, register), Columns);
    }

    /// <summary>Een actor</summary>
    /// <remarks>Alles wat bekend is, met de samenwerkingsverbanden op een dag.</remarks>
    internal static Results<Ok<Actor>, ProblemHttpResult> Get(ApiRequest request, string code)
    {
        var register = request.Register;
        return register.FindActor(code) is not { } actor
            ? ApiProblem.NotFound("Er is geen actor met deze code.")
            : TypedResults.Ok(new Actor(
                actor.Key, actor.Name, actor.Aliases, Vocabulary.ActorKinds.Term(actor.Kind), RegionOf(actor, register),
                Vocabulary.Ecosystems.Terms(actor.Ecosystems), actor.Identifiers, Shared.Of(actor.Citation, register), request.Date,
                [.. register.PartnershipsOf(actor, request.Date).Select(partnership => new Sleutel(partnership.Key, partnership.Name))],
                [.. register.MembershipsOf(actor).Select(membership => MembershipResource.Of(membership, register))],
                Shared.Of(register.MentionsOf(actor), register),
                new Links { ["self"] = Shared.To("/actoren", code), ["pagina"] = Shared.Page(Routes.Actor(code)) }));
    }

    private static ActorInLijst InList(Network.Actor actor, Register register) => new(
        actor.Key, actor.Name, Vocabulary.ActorKinds.Term(actor.Kind), RegionOf(actor, register), Vocabulary.Ecosystems.Terms(actor.Ecosystems),
        new Links { ["self"] = Shared.To("/actoren", actor.Key) });

    private static Sleutel? RegionOf(Network.Actor actor, Register register) =>
        actor.Region is { } region ? Shared.OfRegion(region, register.Regions) : null;
}
