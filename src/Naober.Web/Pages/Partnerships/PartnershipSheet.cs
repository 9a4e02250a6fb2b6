using Naober.Core;
using Naober.Network.FindPartnerships;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Partnerships;

/// <summary>A list of partnerships as a file: terms by their key, so that both languages give the same data.</summary>
internal static class PartnershipSheet
{
    internal static Sheet Of(IEnumerable<PartnershipRow> rows) => new(
        new("Samenwerkingsverbanden", "Partnerships"),
        [
            new("name", new("Naam", "Name")),
            new("partnership", new("Sleutel", "Key")),
            new("aliases", new("Andere namen", "Other names")),
            new("scale", Vocabulary.Scales.Title),
            new("domains", Vocabulary.Domains.Title),
            new("legalForm", Vocabulary.LegalForms.Title),
            new("obligation", Vocabulary.Obligations.Title),
            new("ecosystems", Vocabulary.Ecosystems.Title),
            new("parent", new("Onderdeel van", "Part of")),
            new("validFrom", new("Geldig vanaf", "Valid from")),
            new("validTo", new("Geldig tot", "Valid to")),
            new("knownMembers", new("Bekende deelnemers", "Known members"), CellKind.Count),
            new("source", new("Bron", "Source")),
            new("place", new("Vindplaats", "Place")),
        ],
        [.. rows.Select(row => new SheetRow(
        [
            row.Partnership.Name, row.Partnership.Key, Join(row.Partnership.Aliases), row.Partnership.Scale, Join(row.Partnership.Domains),
            row.Partnership.LegalForm, row.Partnership.Obligation, Join(row.Partnership.Ecosystems), row.Partnership.Parent,
            Day(row.Partnership.Valid.From), Day(row.Partnership.Valid.To), row.KnownMembers, row.Partnership.Citation.Source, row.Partnership.Citation.Place,
        ], Routes.Partnership(row.Partnership.Key)))]);

    /// <summary>As in a region package; null (unknown) when there are none.</summary>
    internal static string? Join(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join('|', values);

    internal static string? Day(DateOnly? day) => day is { } known ? Formats.Iso(known) : null;
}
