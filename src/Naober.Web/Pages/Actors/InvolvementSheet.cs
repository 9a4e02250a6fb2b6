using Naober.Core;
using Naober.Web.Pages.Partnerships;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Actors;

/// <summary>The partnerships of one actor as a file, a row per role, of every date.</summary>
internal static class InvolvementSheet
{
    internal static Sheet? Of(SheetRequest request)
    {
        var register = request.Register;
        return register.FindActor(request.Route("key")) is not { } actor ? null : new(
            new($"Samenwerkingsverbanden van {actor.Name}", $"Partnerships of {actor.Name}"),
            [
                new("name", new("Naam", "Name")),
                new("partnership", new("Sleutel", "Key")),
                new("scale", Vocabulary.Scales.Title),
                new("domains", Vocabulary.Domains.Title),
                new("legalForm", Vocabulary.LegalForms.Title),
                new("role", Vocabulary.Roles.Title),
                new("validFrom", new("Deelname vanaf", "Member from")),
                new("validTo", new("Deelname tot", "Member to")),
                new("partnershipValidFrom", new("Verband vanaf", "Partnership from")),
                new("partnershipValidTo", new("Verband tot", "Partnership to")),
                new("source", new("Bron", "Source")),
                new("place", new("Vindplaats", "Place")),
            ],
            [.. register.MembershipsOf(actor).Select(membership => (membership, partnership: register.FindPartnership(membership.Partnership)!)).Select(entry => new SheetRow(
            [
                entry.partnership.Name, entry.partnership.Key, entry.partnership.Scale, PartnershipSheet.Join(entry.partnership.Domains),
                entry.partnership.LegalForm, entry.membership.Role,
                PartnershipSheet.Day(entry.membership.Valid.From), PartnershipSheet.Day(entry.membership.Valid.To),
                PartnershipSheet.Day(entry.partnership.Valid.From), PartnershipSheet.Day(entry.partnership.Valid.To),
                entry.membership.Citation.Source, entry.membership.Citation.Place,
            ], Routes.Partnership(entry.partnership.Key)))]);
    }
}
