using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.ListIndicators;
using Naober.Indicators.RankIndicator;
using Naober.Regions;

namespace Naober.Web.Pages.Figures;

/// <summary>
/// What the address of an indicator asks: <c>?period=2022&amp;type=corop&amp;region=CR08&amp;with=CR07,CR09</c>, the period and the peers
/// of the ranking, the region that it is about, and those that its series is drawn beside; <c>?perioden=laatste-5</c> for some periods only.
/// </summary>
/// <param name="Period">Null when the indicator has no figures.</param>
/// <param name="Type">Of the peers.</param>
/// <param name="Own">Code of the region that is highlighted.</param>
/// <param name="Others">Codes of other regions in the series.</param>
/// <param name="Choice">Of periods; null for all.</param>
/// <param name="Periods">The periods of the series and of all figures, in order of time.</param>
public sealed record IndicatorQuery(string? Period, string Type, string? Own, IReadOnlyList<string> Others, PeriodChoice? Choice, IReadOnlyList<string> Periods)
{
    internal const string PeriodsKey = "perioden";
    internal const int MostOthers = 5;

    private static readonly string[] UsualTypes = [Region.Province, Region.Corop, Region.Municipality];

    /// <exception cref="BadHttpRequestException">A value is not possible; the message is its key.</exception>
    internal static IndicatorQuery Read(IQueryCollection query, Catalogue catalogue, Indicator indicator)
    {
        var own = Text("region") is { } region ? Known(region) ? region : throw new BadHttpRequestException("region") : null;
        var extent = catalogue.ExtentOf(indicator);
        var choice = Text(PeriodsKey) is { } asked ? PeriodChoice.Parse(asked) ?? throw new BadHttpRequestException(PeriodsKey) : null;
        var periods = choice?.Of(extent) ?? extent.Periods;
        if (periods.Count == 0 && extent.Periods.Count > 0)
        {
            throw new BadHttpRequestException(PeriodsKey);
        }

        var period = Text("period") is { } wanted
            ? extent.Periods.Contains(wanted) ? wanted : throw new BadHttpRequestException("period")
            : choice is null || (extent.LastMeasured is { } last && periods.Contains(last)) ? extent.LastMeasured
            : periods.LastOrDefault();
        var others = query["with"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct(StringComparer.Ordinal).ToList();
        return others.Count <= MostOthers && others.All(Known)
            ? new(period, Text("type") is { } type ? TypeOf(type) : UsualType(catalogue, indicator, own, period), own, others, choice, periods)
            : throw new BadHttpRequestException("with");

        string? Text(string key) => query[key].ToString() is { Length: > 0 } text ? text : null;

        bool Known(string key) => catalogue.Regions.Find(key) is not null || catalogue.Cubes.Any(cube => cube.RegionAt(key) >= 0);
    }

    /// <summary>The types of which a figure of any period is known, most usual first.</summary>
    internal static IReadOnlyList<string> Types(Catalogue catalogue, string? asked = null) => [.. UsualTypes, .. catalogue.Regions.All.Select(region => region.Type).Append(asked ?? Region.Province)
        .Where(type => type is not (Region.Country or Region.Division)).Distinct(StringComparer.Ordinal).Except(UsualTypes).Order(StringComparer.Ordinal)];

    private static string TypeOf(string type) => Vocabulary.RegionTypes.Contains(type) ? type : throw new BadHttpRequestException("type");

    /// <summary>That of the own region, else the one of which sources state most, with two figures to compare when there are.</summary>
    private static string UsualType(Catalogue catalogue, Indicator indicator, string? own, string? period) =>
        own is not null && (catalogue.Regions.Find(own)?.Type ?? PeerSet.TypeOf(own)) is var type && type != Region.Country ? type
        : period is null ? Region.Province
        : UsualTypes.Append(OtherType(catalogue, indicator)).MaxBy(candidate => IndicatorPositions.Of(catalogue, indicator, period, candidate) is { } found ? Known(found) : 0)!;

    /// <summary>For figures of districts only, and the like.</summary>
    private static string OtherType(Catalogue catalogue, Indicator indicator) =>
        catalogue.FiguresOf(indicator)!.Regions().Select(PeerSet.TypeOf).FirstOrDefault(type => type != Region.Country && Vocabulary.RegionTypes.Contains(type), Region.Province);

    private static double Known(IndicatorPositions found)
    {
        var stated = found.Positions.Count(position => !position.States.HasFlag(CellStates.Aggregated));
        return stated == 0 ? 0 : Math.Min(2, stated) + ((double)stated / (found.Positions.Count + found.Without.Count));
    }
}
