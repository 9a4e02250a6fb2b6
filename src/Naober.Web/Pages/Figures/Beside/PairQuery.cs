using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.PairFigures;
using Naober.Regions;

namespace Naober.Web.Pages.Figures.Beside;

/// <summary>
/// What the address asks: <c>?x=grp&amp;xp=2018&amp;y=grp&amp;yp=2020&amp;type=corop&amp;region=CR08</c>. A period that an indicator does not
/// have is its last one, so that another indicator can be chosen with the period left as it was.
/// </summary>
public sealed record PairQuery((Indicator Indicator, string Period) X, (Indicator Indicator, string Period) Y, string Type, string? Own)
{
    private static readonly string[] Types = [Region.Corop, Region.Municipality, Region.Province];

    /// <summary>Indicators that are tried for the first view; with thousands of them the rest is left.</summary>
    private const int MostTried = 50;

    /// <summary>Null when no indicator has figures.</summary>
    /// <exception cref="BadHttpRequestException">A value is not possible; the message is its key.</exception>
    internal static PairQuery? Read(IQueryCollection query, Catalogue catalogue)
    {
        var askedType = query["type"].ToString() switch
        {
            "" => null,
            var wanted when Vocabulary.RegionTypes.Contains(wanted) => wanted,
            _ => throw new BadHttpRequestException("type"),
        };
        if (First(catalogue, IndicatorOf("x"), askedType) is not var (first, type))
        {
            return null;
        }

        var (x, y) = (first, IndicatorOf("y") ?? first);
        var own = query["region"].ToString() switch
        {
            "" => null,
            var key when catalogue.Regions.Find(key) is not null => key,
            _ => throw new BadHttpRequestException("region"),
        };
        return new((x, PeriodOf("xp", x, first: x == y)), (y, PeriodOf("yp", y, first: false)), type, own);

        Indicator? IndicatorOf(string key) => query[key].ToString() is not { Length: > 0 } text ? null
            : catalogue.Find(text) is { } found && catalogue.ExtentOf(found).Figures > 0 ? found
            : throw new BadHttpRequestException(key);

        string PeriodOf(string key, Indicator indicator, bool first) =>
            catalogue.ExtentOf(indicator).Periods is var periods && query[key].ToString() is var text && periods.Contains(text) ? text
            : first ? Series(catalogue, indicator)[0]
            : catalogue.ExtentOf(indicator).LastMeasured!;
    }

    /// <summary>The indicator with the longest series of which any region of a type has both the first and the last figure.</summary>
    /// <returns>The longest series when no region has; null without figures.</returns>
    internal static (Indicator Indicator, string Type)? First(Catalogue catalogue, Indicator? asked, string? type)
    {
        var known = asked is not null ? [asked] : catalogue.Indicators.Where(indicator => catalogue.ExtentOf(indicator).Figures > 0)
            .OrderByDescending(indicator => Series(catalogue, indicator).Count).Take(MostTried).ToList();
        var choices = known.SelectMany(indicator => type is null ? Types.Select(usual => (indicator, usual)) : [(indicator, type)]).ToList();
        return choices.Count == 0 ? null
            : choices.Cast<(Indicator Indicator, string Type)?>().FirstOrDefault(choice => HasBoth(choice!.Value.Indicator, choice.Value.Type)) ?? choices[0];

        bool HasBoth(Indicator indicator, string usual) => Series(catalogue, indicator) is { Count: > 0 } series
            && PairedFigures.Of(catalogue, (indicator, series[0]), (indicator, catalogue.ExtentOf(indicator).LastMeasured!), usual) is { Regions.Count: > 0 };
    }

    internal PairedFigures Find(Catalogue catalogue) => PairedFigures.Of(catalogue, X, Y, Type)!;

    /// <summary>The periods as long as the last one.</summary>
    private static List<string> Series(Catalogue catalogue, Indicator indicator)
    {
        var extent = catalogue.ExtentOf(indicator);
        return [.. extent.Periods.Where(period => FigurePeriod.IsAlike(period, extent.LastMeasured!))];
    }
}
