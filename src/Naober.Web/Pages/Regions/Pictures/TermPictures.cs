using Naober.Core;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;
using Naober.Pictures;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions.Pictures;

/// <summary>Bars of legal forms and domains beside the published figures (BRE figures 24 and 25).</summary>
internal static class TermPictures
{
    internal static PictureContent? LegalForms(RegionPictureInput input) => Draw(
        input, "legal-form", Vocabulary.LegalForms, input.Network.LegalForms, "legalForm",
        new("Aandeel van iedere juridische vorm in de samenwerkingsverbanden.", "Share of every legal form in the partnerships."));

    internal static PictureContent? Domains(RegionPictureInput input) => Draw(
        input, "domain", Vocabulary.Domains, input.Network.Domains, "domain",
        new("Aandeel van ieder beleidsdomein in alle genoemde domeinen; een samenwerkingsverband kan er meer hebben.", "Share of every policy domain in all domain mentions; a partnership can have several."));

    private static PictureContent? Draw(
        RegionPictureInput input, string measure, Vocabulary vocabulary, IReadOnlyList<TermShare> shares, string facet, Words lead)
    {
        var region = input.Network.Region.Key;
        var rows = shares.Select(term => (term.Key, term.Share, Published: input.Register.PublishedOf(measure, region, term.Key).FirstOrDefault()))
            .Where(row => row.Share.Count > 0 || row.Published is not null).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var data = new ComparisonBarsData(
            [.. rows.Select(row => new ComparisonCategory(
                vocabulary.Label(row.Key, input.Language),
                [new(input.Network.Region.Name, row.Share, input.Register.PublishedShareOf(measure, region, row.Key), $"{input.Url(Routes.Partnerships)}?{facet}={row.Key}")],
                row.Key == Vocabulary.UnknownKey))],
            rows.FirstOrDefault(row => row.Published is not null).Published is { } published ? new Words($"gepubliceerd {published.Period}", $"published {published.Period}").In(input.Language) : null);
        return PictureContent.Of<ComparisonBars, ComparisonBarsData>(input, data, lead.In(input.Language), new(
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
}
