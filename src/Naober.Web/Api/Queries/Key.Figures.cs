using Naober.Core;
using Naober.Indicators.CheckConsistency;
using Naober.Network.Search;

namespace Naober.Web.Api.Queries;

/// <summary>The query keys of figures.</summary>
internal static partial class Key
{
    internal static TermKey Theme { get; } = Terms("thema", "Thema van de indicator.", Vocabulary.IndicatorThemes.Keys);

    internal static TextKey IndicatorSearch { get; } = new("zoek", "Woorden uit naam, sleutel of definitie; ze moeten er alle in staan.", RegisterSearch.MaximumLength);

    internal static CodeKey FigureRegion { get; } = new("regio", "Code van een regio." + Repeat, IsRegion);

    internal static TermKey ConsistencyRules { get; } = Terms("regel", "De regel die de tegenstrijdigheid vond.", [.. ConsistencyRule.All.Select(rule => rule.Code)]);

    internal static TextListKey Indicator { get; } = new("indicator", "Code van een indicator." + Repeat, 200);

    internal static CodeKey Origin { get; } = new("herkomst", "Code van de regio waar de stroom begint." + Repeat, IsRegion);

    internal static CodeKey Destination { get; } = new("bestemming", "Code van de regio waar de stroom eindigt." + Repeat, IsRegion);

    internal static PeriodKey Period { get; } = new("periode", "Periode zoals 2022, 2022Q1, 2022M06, 2022-01-01 of 2015/2019." + Repeat) { Many = true };

    internal static PeriodKey OnePeriod { get; } = new("periode", "Periode zoals 2022, 2022Q1, 2022M06, 2022-01-01 of 2015/2019. Zonder periode de laatste met een cijfer.");

    internal static PeriodKey MoveFrom { get; } = new("van", "De eerste periode, zoals 2015, 2015Q1, 2015M06, 2015-01-01 of 2010/2014.");

    internal static PeriodKey MoveTo { get; } = new("tot", "De laatste periode, zoals 2024, 2024Q1, 2024M06, 2024-01-01 of 2020/2024.");

    internal static TermKey MoveBy { get; } = new("op", "Wat een verandering groot maakt: plaatsen (rank) of, van één indicator, het cijfer zelf (value); zonder op plaatsen.", ["rank", "value"]) { Many = false };

    internal static TermKey FigurePeers { get; } = new("vergelijk", "Soort gebied waarvan de gebieden gelijken zijn; zonder vergelijk de gemeenten.", Vocabulary.RegionTypes.Keys) { Many = false };

    internal static TermKey MovePeers { get; } = new("vergelijk", "Soort gebied waarvan de gebieden gelijken zijn; zonder vergelijk de soort van regio, en zonder regio de gemeenten.", Vocabulary.RegionTypes.Keys) { Many = false };

    internal static TextListKey Flow { get; } = new("stroom", "Sleutel van de indicator waarnaar de stroom heet." + Repeat, 200);

    internal static DateKey ConvertedTo { get; } = new("omgerekendNaar",
        "Een dag: cijfers van eerdere perioden worden omgerekend naar de indeling in gemeenten van die dag, voor zover bronnen zeggen wat waarbij kwam. Zonder omgerekendNaar zoals gemeten, op de indeling van de periode zelf.");

    internal static NumbersKey Version { get; } = new("versie",
        "Nummer van een versie van een gegevensverzameling: het antwoord bestaat dan uit de gegevens van die versie en verandert nooit. Herhaal de parameter voor meer versies, die ooit samen golden. Zonder versie wat nu geldt.");

    internal static TermKey ChangeKinds { get; } = Terms("soort", "Wat er is gebeurd: toegevoegd (added), herzien (revised) of vervallen (withdrawn).", ["added", "revised", "withdrawn"]);

    internal static TermKey ChangedParts { get; } = Terms("onderdeel", "Wat er is veranderd: een cijfer (figure), een stroom (flow) of een gepubliceerde positie (position).", ["figure", "flow", "position"]);

    /// <summary>Figures may be about regions that the register does not have, such as neighbourhoods.</summary>
    private static bool IsRegion(Naober.Network.Register register, string code) =>
        register.Regions.Find(code) is not null || (code.Length is >= 4 and <= 16 && code[..2].All(char.IsAsciiLetterUpper) && code[2..].All(char.IsAsciiLetterOrDigit));
}
