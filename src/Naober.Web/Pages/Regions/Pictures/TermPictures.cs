using Naober.Core;
using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;
using Naober.Pictures;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions.Pictures;

/// <summary>Bars of legal forms and domains beside the published figures (BRE figures 24 and 25).</summary>
internal static class TermPictures
{
    internal static PictureContent? LegalForms(RegionPictureInput input) => Draw(
        input, "legal-form", Vocabulary.LegalForms, input.Network.LegalForms, "legalForm", p => p.LegalForm == Vocabulary.UnknownKey,
        new("Aandeel van iedere juridische vorm in de samenwerkingsverbanden.", "Share of every legal form in the partnerships."));

    internal static PictureContent? Domains(RegionPictureInput input) => Draw(
        input, "domain", Vocabulary.Domains, input.Network.Domains, "domain", p => p.Domains.Count == 0,
        new("Aandeel van ieder beleidsdomein in alle genoemde domeinen; een samenwerkingsverband kan er meer hebben.", "Share of every policy domain in all domain mentions; a partnership can have several."));

    private static PictureContent? Draw(
        RegionPictureInput input, string measure, Vocabulary vocabulary, IReadOnlyList<TermShare> shares, string facet, Func<Partnership, bool> isUnknown, Words lead)
    {
        var region = input.Network.Region.Key;
        var rows = shares.Select(term => (term.Key, term.Share, Published: input.Register.PublishedOf(measure, region, term.Key).FirstOrDefault()))
            .Where(row => row.Share.Count > 0 || row.Published is not null).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var unknown = new Share(input.Network.Participations.Count(p => isUnknown(p.Partnership)), input.Network.Participations.Count);
        var data = new ComparisonBarsData(
            [.. rows.Select(row => new ComparisonCategory(
                vocabulary.Label(row.Key, input.Language),
                [new(input.Network.Region.Name, row.Share, input.Register.PublishedShareOf(measure, region, row.Key), input.ListUrl((facet, row.Key)))],
                row.Key == Vocabulary.UnknownKey))],
            rows.FirstOrDefault(row => row.Published is not null).Published is { } published ? new Words($"gepubliceerd {published.Period}", $"published {published.Period}").In(input.Language) : null);
        return PictureContent.Of<ComparisonBars, ComparisonBarsData>(input, data, $"{lead.In(input.Language)} {Unknown(input, unknown).In(input.Language)}", new(
            vocabulary.Title,
            [
                new(facet, vocabulary.Title),
                new("computed", new("Berekend", "Computed"), CellKind.Share),
                new("published", new("Gepubliceerd", "Published")),
                new("place", new("Waar gepubliceerd", "Where published")),
            ],
            [.. rows.Select(row => new SheetRow(
            [
                vocabulary.Label(row.Key, input.Language), row.Share,
                row.Published is null ? "–" : MeasureText.Of(row.Published, input.Language), row.Published?.Citation.Place ?? "–",
            ]))]));
    }

    /// <summary>How much of the picture is unknown, and what that does to the computed shares.</summary>
    private static Words Unknown(RegionPictureInput input, Share unknown) => unknown.Count == 0 ? new("", "") : new(
        $"Van {Formats.PercentWithFraction(unknown, input.Language)} van de samenwerkingsverbanden is dit onbekend; de berekende aandelen zijn daarom geen schatting van de gepubliceerde.",
        $"Of {Formats.PercentWithFraction(unknown, input.Language)} of the partnerships this is unknown; the computed shares are therefore no estimate of the published ones.");
}
