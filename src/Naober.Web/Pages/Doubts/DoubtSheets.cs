using Naober.Network.FindUnknowns;
using Naober.Web.Pages.Partnerships;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Doubts;

/// <summary>What is contradictory and what is unknown, as files.</summary>
internal static partial class DoubtSheets
{
    /// <summary>A row per statement; rows with the same key belong together.</summary>
    internal static Sheet Contradictions(SheetRequest request) => new(
        new("Tegenstrijdigheden", "Contradictions"),
        [
            new("contradiction", new("Sleutel", "Key")),
            new("title", new("Onderwerp (Nederlands)", "Subject (Dutch)")),
            new("titleEn", new("Onderwerp (Engels)", "Subject (English)")),
            new("source", new("Bron", "Source")),
            new("place", new("Vindplaats", "Place")),
            new("statement", new("Wat er staat", "What it says")),
            new("explanation", new("Toelichting (Nederlands)", "Explanation (Dutch)")),
            new("explanationEn", new("Toelichting (Engels)", "Explanation (English)")),
        ],
        [.. request.Register.Contradictions.SelectMany(known => known.Statements.Select(statement => new SheetRow(
        [
            known.Key, known.Title.Dutch, known.Title.English, statement.Citation.Source, statement.Citation.Place, statement.Statement,
            known.Explanation.Dutch, known.Explanation.English,
        ])))]);

    /// <summary>The partnerships of which something is unknown on the date, a row for each with what that is.</summary>
    internal static Sheet Unknowns(SheetRequest request) => new(
        new("Wat onbekend is", "What is unknown"),
        [
            new("name", new("Naam", "Name")),
            new("partnership", new("Sleutel", "Key")),
            new("unknown", new("Onbekend", "Unknown")),
        ],
        [.. UnknownPartnership.In(request.Register, request.Date).Select(found => new SheetRow(
            [found.Partnership.Name, found.Partnership.Key, PartnershipSheet.Join([.. found.Facets.Select(facet => facet.Key)])], Routes.Partnership(found.Partnership.Key)))]);
}
