using System.Text.RegularExpressions;

namespace Naober.Indicators.StatTables;

/// <summary>What the units of Statistics Netherlands and of Eurostat are called here, and which figures add up.</summary>
internal static partial class StatUnits
{
    /// <summary>Words of what is an average or a part, whatever its unit.</summary>
    private static readonly string[] Means =
        ["gemiddeld", "mediaan", "average", "median", "share of", "dichtheid", "density", "per inwoner", "per persoon", "per huishouden", "per capita"];

    private static readonly Dictionary<string, string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aantal"] = "count",
        ["x 1 000"] = "thousand",
        ["1 000"] = "thousand",
        ["%"] = "percent",
        ["procentpunt"] = "percentage-points",
        ["%-punt"] = "percentage-points",
        ["per 1 000 inwoners"] = "per-1000",
        ["per 1 000"] = "per-1000",
        ["per km²"] = "per-square-kilometre",
        ["aantal per km²"] = "per-square-kilometre",
        ["aantal inwoners per km²"] = "per-square-kilometre",
        ["euro"] = "euro",
        ["x 1 000 euro"] = "thousand-euro",
        ["1 000 euro"] = "thousand-euro",
        ["mln euro"] = "million-euro",
        ["x mln euro"] = "million-euro",
        ["minuten"] = "minutes",
        ["jaar"] = "years",
        ["jaren"] = "years",
        ["km"] = "kilometre",
        ["km²"] = "square-kilometre",
        ["km2"] = "square-kilometre",
        ["ha"] = "hectare",
        ["rapportcijfer"] = "grade",
        ["index"] = "index",
        ["number"] = "count",
        ["thousand"] = "thousand",
        ["thousands"] = "thousand",
        ["thousand persons"] = "thousand",
        ["percent"] = "percent",
        ["percentage"] = "percent",
        ["percentage points"] = "percentage-points",
        ["procent"] = "percent",
        ["euros"] = "euro",
        ["thousand euro"] = "thousand-euro",
        ["million euro"] = "million-euro",
        ["duizend"] = "thousand",
        ["duizend euro"] = "thousand-euro",
        ["miljoen euro"] = "million-euro",
        ["per thousand persons"] = "per-1000",
        ["per thousand inhabitants"] = "per-1000",
        ["persons per square kilometre"] = "per-square-kilometre",
        ["square kilometre"] = "square-kilometre",
        ["kilometre"] = "kilometre",
        ["kilometer"] = "kilometre",
        ["kilometers"] = "kilometre",
        ["hectare"] = "hectare",
        ["minutes"] = "minutes",
        ["year"] = "years",
        ["years"] = "years",
        ["grade"] = "grade",
    };

    /// <summary>A term of the units; <c>unknown</c> when there is none for it.</summary>
    public static string Of(string? unit) => unit is null ? "unknown"
        : Units.GetValueOrDefault(Thousand().Replace(StatText.Line(unit), "1 000")) ?? (unit.EndsWith("=100", StringComparison.Ordinal) ? "index" : "unknown");

    /// <summary>
    /// Counts, millions of euros and areas may be added up; means and rates may not, also when their unit is a number. Nothing is
    /// guessed of lengths (of roads, or to a school) and of other amounts of money (what is spent, or the price of a home).
    /// </summary>
    public static bool AddsUp(string unit, StatMeasure measure) => AddsUp(unit, measure.Decimals, [measure.Title, .. measure.Groups]) && !measure.IsRelative;

    /// <inheritdoc cref="AddsUp(string, StatMeasure)"/>
    /// <param name="unit">A term of the units.</param>
    /// <param name="decimals">A count with decimals is a mean.</param>
    /// <param name="titles">Of the measure and of what it stands in.</param>
    public static bool AddsUp(string unit, int decimals, IEnumerable<string> titles) =>
        (unit is "thousand" or "million-euro" or "hectare" or "square-kilometre" || (unit == "count" && decimals == 0))
        && !titles.Any(IsMean);

    /// <summary>Whether a title speaks of an average or a part.</summary>
    public static bool IsMean(string title) => Means.Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase)) || PartOrRate().IsMatch(title);

    [GeneratedRegex("1[.,]?000", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousand();

    /// <summary>A share (of the market too, and not its holders), or a number per 100, 1 000 or 10.000 (and not per 1 January).</summary>
    [GeneratedRegex(@"aandeel\b|\bper 1[\s.,]?0", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartOrRate();
}
