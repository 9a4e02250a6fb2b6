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
        ], areTexts: true);
    }

    /// <summary>What someone filled in is not written over; a device or pipe holds nothing and is written to.</summary>
    internal static void CheckFree(string option, string? path)
    {
        var target = path is null ? null : new FileInfo(path);
        target = target?.LinkTarget is null ? target : (FileInfo?)target.ResolveLinkTarget(returnFinalTarget: true);
        if (target is { Exists: true, Length: > 0 })
        {
            throw new RefusedException(ExitCode.Refused, option, "file-exists", new(
                $"Er is al een bestand {path}, misschien ingevuld; geef een andere naam.", $"There is a file {path} already, maybe filled in; give another name."));
        }
    }

    /// <summary>Writes them to a file to be completed, and says so.</summary>
    internal static async Task WriteAsync(Output output, string path, IReadOnlyList<DescribedIndicator> indicators, CancellationToken cancellationToken)
    {
        await DescriptionForm.WriteAsync(path, indicators, cancellationToken);
        if (!output.Json)
        {
            output.Line(output.Say($"De omschrijvingen staan in {path}; wat u leeg laat, blijft zoals het is.", $"The descriptions are in {path}; what you leave empty stays as it is."));
        }
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
