using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Naober.Core;
using Naober.Network;
using Naober.Network.FindPartnerships;
using Naober.Network.Search;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

internal static class PartnershipResource
{
    private static readonly CsvColumn<SamenwerkingsverbandInLijst>[] Columns =
    [
        new("code", item => item.Code), new("naam", item => item.Naam),
        .. Csv.Term<SamenwerkingsverbandInLijst>("juridischeVorm", item => item.JuridischeVorm),
        .. Csv.Term<SamenwerkingsverbandInLijst>("verplichting", item => item.Verplichting),
        .. Csv.Term<SamenwerkingsverbandInLijst>("schaal", item => item.Schaal),
        new("domeinen", item => item.Domeinen.Select(term => term.Code!)), new("ecosystemen", item => item.Ecosystemen.Select(term => term.Code!)),
        new("geldigVan", item => item.Geldigheid.Van), new("geldigTot", item => item.Geldigheid.Tot),
        .. Csv.Term<SamenwerkingsverbandInLijst>("status", item => item.Status),
        new("bekendeDeelnemers", item => item.BekendeDeelnemers),
    ];

    /// <summary>Samenwerkingsverbanden</summary>
    /// <remarks>Filteren, zoeken en sorteren. Waarden van één filter zijn alternatieven; filters gelden samen.</remarks>
    internal static async Task<ListResult<SamenwerkingsverbandInLijst>> List(ApiRequest request, [FromServices] RegisterSearch search)
    {
        var matches = Key.Search.Of(request) is { } text
            ? (await search.FindAsync(request.Register, text, int.MaxValue, request.Cancelled)).Where(hit => hit.Kind == "partnership").Select(hit => hit.Key).ToList()
            : null;
        var list = PartnershipList.Find(request.Register, request.Date, Key.FilterOf(request), matches, SortOf(request));
        return ListResult<SamenwerkingsverbandInLijst>.Of(request, list.Items, row => InList(row, request), Columns);
    }

    /// <summary>Een samenwerkingsverband</summary>
    /// <remarks>Alles wat bekend is, met bronnen en deelnemers.</remarks>
    internal static Results<Ok<Samenwerkingsverband>, ProblemHttpResult> Get(ApiRequest request, string code)
    {
        var register = request.Register;
        return register.FindPartnership(code) is not { } partnership
            ? ApiProblem.NotFound("Er is geen samenwerkingsverband met deze code.")
            : TypedResults.Ok(new Samenwerkingsverband(
                code, partnership.Name, partnership.Aliases, partnership.Purpose, Vocabulary.LegalForms.Term(partnership.LegalForm),
                Vocabulary.Obligations.Term(partnership.Obligation), Vocabulary.Scales.Term(partnership.Scale),
                Vocabulary.Domains.Terms(partnership.Domains), Vocabulary.Ecosystems.Terms(partnership.Ecosystems),
                partnership.Parent is { } parent ? Shared.OfPartnership(parent, register) : null,
                [.. register.Partnerships.Where(part => part.Parent == code).Select(part => new Sleutel(part.Key, part.Name))],
                Shared.Of(partnership.Valid), request.Date, StatusOf(partnership, request),
                [.. register.MembersOf(partnership, request.Date).Select(actor => new Sleutel(actor.Key, actor.Name))],
                [.. register.MembershipsOf(partnership).Select(membership => MembershipResource.Of(membership, register))],
                partnership.Identifiers, Shared.Of(partnership.Citation, register), Shared.Of(register.MentionsOf(partnership), register),
                new Links { ["self"] = Shared.To("/samenwerkingsverbanden", code), ["pagina"] = Shared.Page(Routes.Partnership(code)) }));
    }

    private static SamenwerkingsverbandInLijst InList(PartnershipRow row, ApiRequest request) => new(
        row.Partnership.Key, row.Partnership.Name, Vocabulary.LegalForms.Term(row.Partnership.LegalForm),
        Vocabulary.Obligations.Term(row.Partnership.Obligation), Vocabulary.Scales.Term(row.Partnership.Scale),
        Vocabulary.Domains.Terms(row.Partnership.Domains), Vocabulary.Ecosystems.Terms(row.Partnership.Ecosystems),
        Shared.Of(row.Partnership.Valid), StatusOf(row.Partnership, request), row.Members,
        new Links { ["self"] = Shared.To("/samenwerkingsverbanden", row.Partnership.Key) });

    private static Sleutel StatusOf(Partnership partnership, ApiRequest request)
    {
        var status = Facet.Validity.ValuesOf(request.Register, partnership, request.Date).Single();
        return new(status, Facet.Validity.Label(status, request.Register, Language.Dutch));
    }

    private static string? SortOf(ApiRequest request) => Key.PartnershipSort.Of(request) is [var asked]
        ? asked.Replace("naam", "name", StringComparison.Ordinal).Replace("schaal", "scale", StringComparison.Ordinal)
            .Replace("juridischeVorm", "legalForm", StringComparison.Ordinal).Replace("deelnemers", "members", StringComparison.Ordinal)
        : null;
}
