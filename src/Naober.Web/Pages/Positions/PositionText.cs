using Naober.Core;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;
using Naober.Network.RankRegions;
using Naober.Web.Pages.Regions;

namespace Naober.Web.Pages.Positions;

/// <summary>Positions as people read them.</summary>
internal static class PositionText
{
    /// <summary>"12 van 342"; null without a rank.</summary>
    internal static string? Rank(MeasureRanking ranking, RegionPosition? position, Language language) => position?.Rank is { } rank
        ? $"{Formats.Number(rank, language)} {new Words("van", "of").In(language)} {Formats.Number(ranking.WithValue, language)}"
        : null;

    /// <summary>Fewer than four peers have no quarters.</summary>
    internal static string? Quarter(MeasureRanking ranking, RegionPosition? position, Language language) => (position?.Quarter, ranking.WithValue) switch
    {
        (null, _) or (_, < 4) => null,
        (1, _) => new Words("hoogste kwart", "highest quarter").In(language),
        (2, _) => new Words("tweede kwart", "second quarter").In(language),
        (3, _) => new Words("derde kwart", "third quarter").In(language),
        _ => new Words("laagste kwart", "lowest quarter").In(language),
    };

    /// <summary>With its sign; shares in percentage points.</summary>
    internal static string? Difference(Measure measure, double? difference, Language language) => difference is { } value
        ? Signed(measure.Unit == MeasureUnit.Share ? value * 100 : value, language) + (measure.Unit == MeasureUnit.Share ? new Words(" procentpunt", " percentage points").In(language) : "")
        : null;

    /// <summary>A mean of values of a measure.</summary>
    internal static string Mean(Measure measure, double? mean, Language language) => mean is { } value
        ? measure.Unit == MeasureUnit.Share ? Formats.Number(value * 100, 1, language) + "%" : Formats.Number(value, 2, language)
        : Formats.Unknown.In(language);

    internal static string MeanLabel(Measure measure, MeasureRanking ranking, string type, Language language) => new Words(
        $"gemiddelde van {Formats.Number(ranking.WithValue, language)} {Peers(type, language)}: {Mean(measure, ranking.Mean, language)}",
        $"mean of {Formats.Number(ranking.WithValue, language)} {Peers(type, language)}: {Mean(measure, ranking.Mean, language)}").In(language);

    /// <summary>"gemeenten", "COROP-gebieden".</summary>
    internal static string Peers(string type, Language language)
    {
        var plural = RegionTypeNames.Plural(type).In(language);
        return plural.StartsWith("COROP", StringComparison.Ordinal) ? plural : char.ToLowerInvariant(plural[0]) + plural[1..];
    }

    /// <summary>Date, rule, how many have a value and how many have none.</summary>
    internal static string Conditions(RegionPositions positions, MeasureRanking ranking, Language language) => new Words(
        $"{Formats.Date(positions.Date, language)}, {RegionPictureInput.RuleName(positions.Rule).Dutch}. {Formats.Number(ranking.WithValue, language)} {Peers(positions.Type, language)} met een waarde{Without(ranking, "zonder", language)}.",
        $"{Formats.Date(positions.Date, language)}, {RegionPictureInput.RuleName(positions.Rule).English}. {Formats.Number(ranking.WithValue, language)} {Peers(positions.Type, language)} with a value{Without(ranking, "without", language)}.").In(language);

    internal static int Decimals(Measure measure) => measure.Unit switch { MeasureUnit.Count => 0, MeasureUnit.Mean => 2, _ => 1 };

    internal static string Unit(Measure measure) => measure.Unit == MeasureUnit.Share ? "%" : "";

    /// <summary>As it is drawn: a share as a percentage.</summary>
    internal static double Shown(Measure measure, double value) => measure.Unit == MeasureUnit.Share ? value * 100 : value;

    internal static string RuleKey(InclusionRule rule) => rule == InclusionRule.Any ? "any" : "interlocal";

    private static string Without(MeasureRanking ranking, string word, Language language) =>
        ranking.WithoutValue == 0 ? "" : $", {Formats.Number(ranking.WithoutValue, language)} {word}";

    private static string Signed(double value, Language language)
    {
        var shown = Formats.Number(value, Math.Abs(value) < 10 ? 2 : 1, language);
        return value > 0 ? "+" + shown : shown;
    }
}
