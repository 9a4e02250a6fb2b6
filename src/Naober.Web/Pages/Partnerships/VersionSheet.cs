using Naober.Core;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Partnerships;

/// <summary>The versions of one partnership as a file, a row per version and participant.</summary>
internal static class VersionSheet
{
    internal static Sheet? Of(SheetRequest request)
    {
        var register = request.Register;
        if (register.FindPartnership(request.Route("key")) is not { } partnership)
        {
            return null;
        }

        var members = register.VersionMembersOf(partnership).ToLookup(member => member.Version);
        return new(
            new($"Versies van {partnership.Name}", $"Versions of {partnership.Name}"),
            [
                new("title", new("Titel", "Title")),
                new("version", new("Versie", "Version")),
                new("form", new("Vorm volgens het register", "Form according to the register")),
                new("powers", Vocabulary.Powers.Title),
                new("areas", new("Beleidsterreinen", "Policy areas")),
                new("starts", new("Eerste dag", "First day")),
                new("ends", new("Eerste dag die niet meer telt", "First day that no longer counts")),
                new("actor", new("Deelnemer", "Member")),
                new("name", new("Naam in het register", "Name in the register")),
                new("accession", new("Toegetreden", "Acceded")),
                new("bodies", new("Bestuursorganen", "Governing bodies")),
                new("allocationKey", new("Verdeelsleutel", "Allocation key")),
                new("source", new("Bron", "Source")),
                new("place", new("Vindplaats", "Place")),
            ],
            [.. register.VersionsOf(partnership).SelectMany(version => members[version.Key].DefaultIfEmpty(), (version, member) => new SheetRow(
            [
                version.Title, version.Key, version.Form, PartnershipSheet.Join(version.Powers), PartnershipSheet.Join(version.Areas), PartnershipSheet.Day(version.Starts), PartnershipSheet.Day(version.Ends),
                member?.Actor, member?.Name, PartnershipSheet.Day(member?.Accession), PartnershipSheet.Join(member?.Bodies ?? []), member?.AllocationKey, version.Citation.Source, version.Citation.Place,
            ]))]);
    }
}
