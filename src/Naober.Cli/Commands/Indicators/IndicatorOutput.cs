using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.DescribeIndicators;

namespace Naober.Cli.Commands.Indicators;

/// <summary>Shows how indicators are described.</summary>
internal static class IndicatorOutput
{
    internal static object ForJson(DescribedIndicator described)
    {
        var indicator = Of(described);
        return new
        {
            Indicator = indicator.Key, Name = indicator.Name.Dutch, NameEn = indicator.Name.English, indicator.Theme, indicator.Unit, indicator.Decimals,
            Polarity = described.HasPolarity ? indicator.Polarity : null, indicator.Aggregation, indicator.Weight, indicator.Definition, DataSet = described.Row.Owner,
        };
    }

    internal static void Show(Output output, IReadOnlyList<DescribedIndicator> indicators)
    {
        if (indicators.Count == 0)
        {
            return;
        }

        output.Line(output.Say("Zo worden de indicatoren beschreven:", "This is how the indicators are described:"));
        output.Top(
        [
            ["indicator", output.Say("naam", "name"), output.Say("thema", "theme"), output.Say("eenheid", "unit"), output.Say("richting", "polarity"), output.Say("optelling", "aggregation")],
            .. indicators.Select(described => Line(output, described)),
        ]);
    }

    private static string[] Line(Output output, DescribedIndicator described)
    {
        var indicator = Of(described);
        var weight = indicator.Weight is { } key ? $" ({key})" : "";
        return
        [
            indicator.Key, indicator.Name.In(output.Language), Vocabulary.IndicatorThemes.Label(indicator.Theme, output.Language), Vocabulary.IndicatorUnits.Label(indicator.Unit, output.Language),
            described.HasPolarity ? Vocabulary.Polarities.Label(indicator.Polarity, output.Language) : output.Say("nog niet gezegd", "not said yet"),
            Vocabulary.Aggregations.Label(indicator.Aggregation, output.Language) + weight,
        ];
    }

    private static Indicator Of(DescribedIndicator described) => Indicator.Of(described.Row);
}
