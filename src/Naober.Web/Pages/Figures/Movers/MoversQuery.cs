using System.Globalization;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.FindMovers;
using Naober.Regions;
using Naober.Web.Hosting;
using Naober.Web.Pages.Figures.Beside;

namespace Naober.Web.Pages.Figures.Movers;

/// <summary>
/// What the address asks: <c>?indicator=unemployment&amp;from=2015&amp;to=2024&amp;type=municipality&amp;by=rank&amp;region=GM0114&amp;count=25</c>. Without an
/// indicator and with a region it is about all indicators of that region; <see cref="Every"/> asks for all indicators.
/// </summary>
/// <param name="Indicator">Null for all.</param>
/// <param name="From">A period that the figures do not have is one that fits the other, so that another indicator can be chosen with the period left as it was.</param>
/// <param name="To">Likewise the last.</param>
/// <param name="Type">Of the regions.</param>
/// <param name="By">What makes a change large; for all indicators always the rank.</param>
/// <param name="Own">Code of the region that is highlighted, or of the only one for all indicators, then of the type.</param>
/// <param name="Most">How many rises and how many falls.</param>
public sealed record MoversQuery(Indicator? Indicator, string From, string To, string Type, MoveBy By, string? Own, int Most)
{
    internal const string Every = "all";

    internal static IReadOnlyList<int> Counts { get; } = [10, 25, 100];

    private static readonly string[] Types = [Region.Municipality, Region.Corop, Region.Province];

    private static Words APeriod { get; } = new("een periode zoals 2022, 2022Q1, 2022M06, 2022-01-01 of 2015/2019", "a period such as 2022, 2022Q1, 2022M06, 2022-01-01 or 2015/2019");

    private static Words AnEarlierPeriod { get; } = new("een eerdere periode dan de laatste, en even lang, zoals 2015 bij 2024", "an earlier period than the last, and as long, such as 2015 with 2024");

    private static Words ALaterPeriod { get; } = new("een latere periode dan de eerste, en even lang, zoals 2024 bij 2015", "a later period than the first, and as long, such as 2024 with 2015");

    /// <summary>Null when there are no figures in two periods.</summary>
    /// <exception cref="BadHttpRequestException">A value is not possible; the message is its key.</exception>
    internal static MoversQuery? Read(IQueryCollection query, Catalogue catalogue)
    {
        var own = Text("region") is not { } region ? null : catalogue.Regions.Find(region) is not null ? region : throw new BadHttpRequestException("region");
        var asked = Text("type") is not { } wanted ? null : Vocabulary.RegionTypes.Contains(wanted) ? wanted : throw new BadHttpRequestException("type");
        var indicator = Text("indicator") switch
        {
            Every => null,
            { } key => catalogue.Find(key) is { } found && catalogue.ExtentOf(found).Figures > 0 ? found : throw new BadHttpRequestException("indicator"),
            null => own is null ? PairQuery.First(catalogue, null, asked)?.Indicator : null,
        };
        var by = Text("by") switch
        {
            null => indicator is null ? MoveBy.Rank : MoveBy.Value,
            "rank" => MoveBy.Rank,
            "value" => indicator is null ? MoveBy.Rank : MoveBy.Value,
            _ => throw new BadHttpRequestException("by"),
        };
        var most = Text("count") is not { } count ? Counts[0]
            : int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Counts.Contains(number) ? number : throw new BadHttpRequestException("count");
        if (PeriodsOf(catalogue, Of(catalogue, indicator), PeriodOf("from"), PeriodOf("to")) is not var (from, to))
        {
            return null;
        }

        // Who chooses another type for all indicators of a region, chooses among the regions of that type.
        own = indicator is null && own is not null && asked is not null && catalogue.Regions.Find(own)!.Type != asked ? null : own;
        return new(indicator, from, to, asked ?? UsualType(catalogue, indicator, from, to, own), by, own, most);

        string? Text(string key) => query[key].ToString() is { Length: > 0 } text ? text : null;

        string? PeriodOf(string key) => Text(key) is not { } text ? null
            : FigurePeriod.FirstDay(text) is null ? throw new RefusedQueryException([new(key, APeriod)])
            : indicator is null || catalogue.ExtentOf(indicator).Periods.Contains(text) ? text
            : null;
    }

    /// <summary>The periods of the figures that are asked for, the last first.</summary>
    internal IReadOnlyList<string> Periods(Catalogue catalogue) =>
        [.. Of(catalogue, Indicator).SelectMany(of => catalogue.ExtentOf(of).Periods).Distinct(StringComparer.Ordinal).OrderByDescending(FigurePeriod.FirstDay)];

    internal LargestMoves Find(Catalogue catalogue) =>
        Indicator is null && Own is not null
        ? LargestMoves.Of(catalogue, catalogue.Indicators, From, To, Type, By, [Own])
        : LargestMoves.Of(catalogue, Of(catalogue, Indicator), From, To, Type, By, Most);

    /// <summary>What is asked, else what fits the other, else the usual ones.</summary>
    private static (string From, string To)? PeriodsOf(Catalogue catalogue, IReadOnlyList<Indicator> indicators, string? from, string? to) =>
        from is not null && to is not null && !FigurePeriod.IsChange(from, to) ? throw new RefusedQueryException([new("from", AnEarlierPeriod), new("to", ALaterPeriod)])
        : LargestMoves.UsualPeriods(catalogue, indicators, from, to) ?? LargestMoves.UsualPeriods(catalogue, indicators);

    private static IReadOnlyList<Indicator> Of(Catalogue catalogue, Indicator? indicator) => indicator is null ? catalogue.Indicators : [indicator];

    /// <summary>That of the own region, else the one of which most regions have both figures.</summary>
    private static string UsualType(Catalogue catalogue, Indicator? indicator, string from, string to, string? own) =>
        own is not null && catalogue.Regions.Find(own)!.Type is var type && type != Region.Country ? type
        : indicator is null ? Region.Municipality
        : Types.MaxBy(candidate => PeriodPair.Of(catalogue, indicator, from, to, candidate) is { Peers.Count: > 0 and var all } pair ? (double)pair.All().Count / all : 0)!;
}
