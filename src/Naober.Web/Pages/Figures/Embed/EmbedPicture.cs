using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.RankIndicator;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Embed;

/// <summary>A picture of an indicator that another site may show.</summary>
/// <param name="Slug">In its address; either language will do.</param>
/// <param name="Name">Of the kind of picture.</param>
/// <param name="Title">With the indicator.</param>
/// <param name="File">Where the same picture is a file.</param>
/// <param name="Data">Where its data is a file.</param>
/// <param name="Draw">Null when there is nothing to draw.</param>
public sealed record EmbedPicture(
    Words Slug, Words Name, Func<IndicatorPositions, Language, string> Title, Func<string, Words> File, Func<string, Words> Data, Func<SheetRequest, Catalogue, IndicatorPositions, IndicatorQuery, ValueTask<PictureContent?>> Draw)
{
    internal static IReadOnlyList<EmbedPicture> All { get; } =
    [
        new(new("rangorde", "ranking"), new("Rangorde", "Ranking"), IndicatorRanking.Title, Routes.Indicator, Routes.Indicator,
            (request, catalogue, ranked, query) => ValueTask.FromResult(IndicatorRanking.Draw(catalogue, ranked, query.Own, request.Language))),
        new(new("kaart", "map"), new("Kaart", "Map"), IndicatorRanking.Title, Routes.IndicatorMap, Routes.Indicator,
            // A link in a frame would open a page that may not be framed.
            (request, catalogue, ranked, _) => IndicatorMap.DrawAsync(request, catalogue, ranked, withLinks: false)),
        new(new("verloop", "series"), new("Verloop", "Through time"), (ranked, language) => IndicatorSeries.Title(ranked.Indicator, language), Routes.IndicatorSeries, Routes.IndicatorSeries,
            async (request, catalogue, ranked, query) =>
                IndicatorSeries.Draw(catalogue, ranked.Indicator, query, request.Language, await IndicatorSeries.TracedAsync(request, catalogue, ranked.Indicator))),
    ];

    internal static EmbedPicture? Find(string slug) => All.FirstOrDefault(picture => picture.Slug.Dutch == slug || picture.Slug.English == slug);
}
