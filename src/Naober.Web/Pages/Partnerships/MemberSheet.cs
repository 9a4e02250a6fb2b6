using Naober.Core;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Partnerships;

/// <summary>The members of one partnership as a file, a row per role.</summary>
internal static class MemberSheet
{
    internal static Sheet? Of(SheetRequest request)
    {
        var register = request.Register;
        return register.FindPartnership(request.Route("key")) is not { } partnership ? null : new(
            new($"Deelnemers van {partnership.Name}", $"Members of {partnership.Name}"),
            [
                new("name", new("Naam", "Name")),
                new("actor", new("Sleutel", "Key")),
                new("kind", Vocabulary.ActorKinds.Title),
                new("role", Vocabulary.Roles.Title),
                new("validFrom", new("Geldig vanaf", "Valid from")),
                new("validTo", new("Geldig tot", "Valid to")),
                new("source", new("Bron", "Source")),
                new("place", new("Vindplaats", "Place")),
            ],
            [.. register.MembershipsOf(partnership).Select(membership => (membership, actor: register.FindActor(membership.Actor)!)).Select(entry => new SheetRow(
            [
                entry.actor.Name, entry.actor.Key, entry.actor.Kind, entry.membership.Role,
                PartnershipSheet.Day(entry.membership.Valid.From), PartnershipSheet.Day(entry.membership.Valid.To),
                entry.membership.Citation.Source, entry.membership.Citation.Place,
            ]))]);
    }
}
