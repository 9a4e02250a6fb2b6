using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.DescribeRegion;
using Naober.Regions;

namespace Naober.Web.Pages.Figures;

/// <summary>Figures of indicators as people read them.</summary>
internal static class FigureText
{
    /// <summary>With its unit: 12,3%, € 30.667, 2,5 kilometer.</summary>
    internal static string Value(Indicator indicator, decimal value, Language language)
    {
        var number = Formats.Number(value, indicator.DecimalsOf(value), language);
        return indicator.Unit switch
        {
            "percent" => number + "%",
            "euro" => "€ " + number,
            "count" or "number" or "index" or "grade" or "ratio" or Vocabulary.UnknownKey => number,
            var unit => $"{number} {Vocabulary.IndicatorUnits.Label(unit, language)}",
        };
    }

    /// <summary>What is said directly after a number in a picture.</summary>
    internal static string ShortUnit(Indicator indicator) => indicator.Unit == "percent" ? "%" : "";

    /// <summary>With its sign; shares in percentage points.</summary>
    internal static string Difference(Indicator indicator, decimal value, Language language)
    {
        var text = indicator.Unit == "percent"
            ? $"{Formats.Number(value, indicator.DecimalsOf(value), language)} {Vocabulary.IndicatorUnits.Label("percentage-points", language)}"
            : Value(indicator, value, language);
        return value > 0 ? "+" + text : text;
    }

    /// <summary>The difference with the figure of the Netherlands; of a total the share in it.</summary>
    internal static string BesideNational(Indicator indicator, decimal value, decimal national, Language language) =>
        !indicator.IsTotal ? Difference(indicator, value - national, language)
        : national == 0 ? "–"
        : $"{Part(value / national * 100, language)} {new Words("van Nederland", "of the Netherlands").In(language)}";

    /// <summary>A share that is not nothing is not shown as nothing.</summary>
    private static string Part(decimal percentage, Language language) => percentage is > 0 and < 0.05m
        ? new Words("minder dan 0,1%", "less than 0.1%").In(language)
        : Formats.Number(percentage, 1, language) + "%";

    /// <summary>"gunstiger" or "ongunstiger" for a change or a difference; null without a judgement.</summary>
    internal static Words? Judgement(Indicator indicator, decimal difference) => difference == 0 || indicator.IsNeutral
        ? null
        : difference > 0 == (indicator.Polarity == "higher-better") ? new("gunstiger", "better") : new("ongunstiger", "worse");

    /// <summary>2015–2019 for 2015/2019.</summary>
    internal static string Period(string period) => period.Replace('/', '–');

    /// <summary>"voorlopig, bij benadering"; null when there is nothing to say.</summary>
    internal static string? States(CellStates states, Language language) => states == CellStates.None
        ? null
        : string.Join(", ", states.ToTerms().Select(term => term switch
        {
            "secret" => new Words("geheim", "secret").In(language),
            "unavailable" => new Words("volgens de bron niet beschikbaar", "not available according to the source").In(language),
            "contradicted" => new Words("bronnen spreken elkaar tegen", "sources contradict each other").In(language),
            "converted" => new Words("omgerekend naar de regio's van nu", "converted to the regions of today").In(language),
            "computed" => new Words("berekend uit andere cijfers", "computed from other figures").In(language),
            "aggregated" => new Words("opgeteld of gemiddeld uit gemeenten", "added or averaged from municipalities").In(language),
            _ => Vocabulary.ObservationStates.Label(term, language),
        }));

    /// <summary>"beste 25%"; a neutral indicator has no best.</summary>
    internal static string Quarter(Indicator indicator, int quarter, Language language) =>
        indicator.IsNeutral && quarter == 1 ? new Words("hoogste 25%", "highest 25%").In(language) : Quarter(quarter, language);

    /// <summary>"beste 25%" up to "laagste 25%".</summary>
    internal static string Quarter(int quarter, Language language) => (quarter switch
    {
        1 => new Words("beste 25%", "best 25%"),
        2 => new("tweede kwart", "second quarter"),
        3 => new("derde kwart", "third quarter"),
        _ => new Words("laagste 25%", "lowest 25%"),
    }).In(language);

    /// <summary>"3 van 12"; null without a rank.</summary>
    internal static string? Rank(int? rank, int? of, Language language) => (rank, of) switch
    {
        ({ } place, { } all) => $"{Formats.Number(place, language)} {new Words("van", "of").In(language)} {Formats.Number(all, language)}",
        ({ } place, null) => new Words($"plaats {place}", $"rank {place}").In(language),
        _ => null,
    };

    /// <summary>The trend of a series in words; null when there are too few figures for one.</summary>
    internal static string? Trend(IndicatorProfile figures, Language language) => figures.Trend switch
    {
        null or { PValue: null } => null,
        { IsSignificant: false } => new Words("geen significante trend", "no significant trend").In(language),
        var trend => (trend.Slope > 0 ? new Words("stijgende trend", "rising trend") : trend.Slope < 0 ? new("dalende trend", "falling trend") : new("gelijkblijvend", "stable")).In(language)
            + (Judgement(figures.Indicator, (decimal)Math.Sign(trend.Slope)) is { } judgement ? $" ({(judgement.Dutch == "gunstiger" ? new Words("gunstig", "favourable") : new("ongunstig", "unfavourable")).In(language)})" : ""),
    };

    /// <summary>A theme as a heading.</summary>
    internal static string Theme(string theme, Language language) => Heading(Vocabulary.IndicatorThemes.Label(theme, language));

    /// <summary>With a capital, to begin a heading or a sentence.</summary>
    internal static string Heading(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The name of a region; its code when no register names it. Only the country has a name in English.</summary>
    internal static string NameOf(Catalogue catalogue, string region, Language language) =>
        region == Region.Netherlands ? new Words("Nederland", "the Netherlands").In(language) : catalogue.Regions.Find(region)?.Name ?? region;

    /// <summary>The short title of a source.</summary>
    internal static string? SourceTitle(Catalogue catalogue, string? source) => catalogue.Sources.FirstOrDefault(known => known.Key == source)?.ShortTitle;
}
