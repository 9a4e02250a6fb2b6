using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.DescribeRegion;
using Naober.Indicators.FindMovers;
using Naober.Web.Pages.Positions;

namespace Naober.Web.Pages.Figures;

/// <summary>How a region moved among its peers, as people read it.</summary>
internal static class MovementText
{
    /// <summary>"▲ 3 plaatsen gestegen"; "zelfde plaats" for nought.</summary>
    internal static string Places(int rise, Language language)
    {
        var places = Formats.Number(Math.Abs(rise), language);
        return (rise == 0
            ? new Words("zelfde plaats", "same rank")
            : new Words(
                $"{Arrow(rise)} {places} {(rise is 1 or -1 ? "plaats" : "plaatsen")} {(rise > 0 ? "gestegen" : "gedaald")}",
                $"{Arrow(rise)} {(rise > 0 ? "up" : "down")} {places} {(rise is 1 or -1 ? "place" : "places")}")).In(language);
    }

    internal static char Arrow(int move) => move > 0 ? '▲' : '▼';

    /// <summary>"12 → 9 onder dezelfde 340 gemeenten"; null without ranks.</summary>
    internal static string? Among(Mover? mover, string peers, Language language) => mover?.Standing is { } both
        ? new Words(
            $"{both.Then} → {both.Now} onder dezelfde {Formats.Number(both.Peers, language)} {PositionText.Peers(peers, language)}",
            $"{both.Then} → {both.Now} among the same {Formats.Number(both.Peers, language)} {PositionText.Peers(peers, language)}").In(language)
        : null;

    /// <summary>"plaats toen 12 van 390, nu 9 van 342" where the number of peers changed; else null.</summary>
    internal static string? Plain(IndicatorProfile figures, Language language) =>
        figures is { First: { Rank: { } then, Standing: { Peers: var ofThen } }, Last: { Rank: { } now, Standing: { Peers: var ofNow } } } && ofThen != ofNow
            ? new Words(
                $"onder alle gelijken: toen {FigureText.Rank(then, ofThen, language)}, nu {FigureText.Rank(now, ofNow, language)}",
                $"among all peers: then {FigureText.Rank(then, ofThen, language)}, now {FigureText.Rank(now, ofNow, language)}").In(language)
            : null;

    /// <summary>Why two figures are not compared.</summary>
    internal static string NotCompared(Hindrance hindrance, Language language) => (hindrance switch
    {
        Hindrance.Expected => new Words("streefwaarde of prognose: geen verandering", "target or forecast: no change"),
        Hindrance.OtherSources => new("uit verschillende bronnen: niet te vergelijken", "from different sources: cannot be compared"),
        _ => new("bij benadering: niet te vergelijken", "approximate: cannot be compared"),
    }).In(language);

    /// <summary>What there is to say about the territory of both figures; null when it is the same.</summary>
    internal static string? Ground(IndicatorProfile figures, Language language) => figures is { First: not null, Movement: null }
        ? new Words("het gebied veranderde en het eerste cijfer is niet om te rekenen", "the territory changed and the first figure cannot be converted").In(language)
        : Ground(figures.Movement?.Ground ?? Naober.Indicators.FindMovers.Ground.Same, language);

    /// <inheritdoc cref="Ground(IndicatorProfile, Language)"/>
    internal static string? Ground(Ground ground, Language language) => ground switch
    {
        Naober.Indicators.FindMovers.Ground.Converted => new Words("eerste cijfer omgerekend naar het gebied van nu", "first figure converted to the present territory").In(language),
        Naober.Indicators.FindMovers.Ground.Different => new Words("het gebied veranderde intussen", "the territory changed in between").In(language),
        _ => null,
    };

    /// <summary>"op de indeling van 2024"; null when figures are on the boundaries of their own period.</summary>
    internal static string? Boundaries(DateOnly? newer, Language language) => newer is { } day
        ? new Words($"op de indeling van {Day(day, Language.Dutch)}", $"on the boundaries of {Day(day, Language.English)}").In(language)
        : null;

    /// <summary>What a source says of a change: its places, or that it rose or fell; null when it says nothing of it.</summary>
    internal static string? Stated(Indicator indicator, PublishedPosition published, Language language) => published switch
    {
        { ChangeOfRank: { } places } => Places(places, language),
        { ChangeOfValue: { } change } => FigureText.Difference(indicator, change, language),
        { Direction: { } direction } => $"{Arrow(published.Moved(indicator))} {Vocabulary.Directions.Label(direction, language)}",
        _ => null,
    };

    private static string Day(DateOnly day, Language language) => day is { Month: 1, Day: 1 } ? $"{day.Year}" : Formats.Date(day, language);
}
