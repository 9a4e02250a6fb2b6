using Naober.Core;
using Naober.Network;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>Een actor neemt deel aan een samenwerkingsverband.</summary>
/// <param name="Samenwerkingsverband">Waaraan.</param>
/// <param name="Actor">Wie.</param>
/// <param name="Rol">In welke rol.</param>
/// <param name="Geldigheid">Wanneer, voor zover een bron dat zegt.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record Deelname(Sleutel Samenwerkingsverband, Sleutel Actor, Sleutel Rol, Geldigheid Geldigheid, Citaat Citaat);

internal static class MembershipResource
{
    private static readonly CsvColumn<Deelname>[] Columns =
    [
        .. Csv.Term<Deelname>("samenwerkingsverband", membership => membership.Samenwerkingsverband),
        .. Csv.Term<Deelname>("actor", membership => membership.Actor),
        .. Csv.Term<Deelname>("rol", membership => membership.Rol),
        new("geldigVan", membership => membership.Geldigheid.Van), new("geldigTot", membership => membership.Geldigheid.Tot),
        new("bron", membership => membership.Citaat.Bron?.Code), new("plaats", membership => membership.Citaat.Plaats),
    ];

    /// <summary>Deelnames</summary>
    /// <remarks>Wie waaraan deelneemt. Een deelname geldt op een dag als ook het samenwerkingsverband dan bestaat.</remarks>
    internal static ListResult<Deelname> List(ApiRequest request)
    {
        var (partnerships, actors, date) = (Key.Partnership.Of(request), Key.Actor.Of(request), Key.ValidOn.Of(request));
        var found = request.Register.Memberships.Where(membership =>
            (partnerships.Count == 0 || partnerships.Contains(membership.Partnership, StringComparer.Ordinal))
            && (actors.Count == 0 || actors.Contains(membership.Actor, StringComparer.Ordinal))
            && (date is not { } day || IsValidOn(membership, day, request.Register)));
        return ListResult<Deelname>.Of(request, [.. found], membership => Of(membership, request.Register), Columns);
    }

    internal static bool IsValidOn(Membership membership, DateOnly date, Register register) =>
        membership.Valid.Contains(date) && register.FindPartnership(membership.Partnership)?.Valid.Contains(date) == true;

    internal static Deelname Of(Membership membership, Register register) => new(
        Shared.OfPartnership(membership.Partnership, register), Shared.OfActor(membership.Actor, register),
        Vocabulary.Roles.Term(membership.Role), Shared.Of(membership.Valid), Shared.Of(membership.Citation, register));
}
