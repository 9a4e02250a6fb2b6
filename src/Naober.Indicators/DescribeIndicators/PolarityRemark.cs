using Naober.Core;
using Naober.Regions.LoadPackage;

namespace Naober.Indicators.DescribeIndicators;

/// <summary>Says of how many indicators nobody said yet which values are better; that is never guessed.</summary>
internal static class PolarityRemark
{
    /// <param name="dataSet">Of which the indicators are.</param>
    /// <param name="indicators">As they are described now.</param>
    /// <param name="beforehand">Whether the data set is not there yet, so that it can only be said while loading.</param>
    public static IEnumerable<Remark> On(string dataSet, IReadOnlyCollection<DescribedIndicator> indicators, bool beforehand = false)
    {
        var without = indicators.Where(indicator => !indicator.HasPolarity).ToList();
        if (without.Count > 0)
        {
            var of = indicators.Count == 1 ? new Words("Van de indicator", "Of the indicator")
                : without.Count == indicators.Count ? new Words($"Van alle {without.Count} indicatoren", $"Of all {without.Count} indicators")
                : new Words($"Van {without.Count} van de {indicators.Count} indicatoren", $"Of {without.Count} of the {indicators.Count} indicators");
            var how = beforehand ? Beforehand : Afterwards(dataSet, without[0].Row.Text(0)!);
            yield return new("polarity-not-stated", dataSet, new(
                $"{of.Dutch} is nog niet gezegd of hoger of lager beter is: zij blijven neutraal en tellen niet mee bij sterke en zwakke punten en bij stapeling. {how.Dutch}",
                $"{of.English} nobody said yet whether higher or lower is better: they stay neutral and do not count among strengths and weaknesses and in stacking. {how.English}"));
        }
    }

    private static Words Beforehand => new(
        "Zeg het vooraf: geef --indicators-to indicatoren.xlsx mee, vul in dat bestand de kolom polarity in, en laad met --indicators indicatoren.xlsx. Na het laden kan ook.",
        "Say so beforehand: add --indicators-to indicators.xlsx, fill in the column polarity of that file, and load with --indicators indicators.xlsx. After loading is possible too.");

    private static Words Afterwards(string dataSet, string key) => new(
        $"Zeg het met: naober indicators describe {key} --polarity higher-better (of lower-better, of neutral). Alle tegelijk: naober indicators describe {dataSet} --to indicatoren.xlsx, vul de kolom polarity in, en dan: naober indicators describe indicatoren.xlsx.",
        $"Say so with: naober indicators describe {key} --polarity higher-better (or lower-better, or neutral). All at once: naober indicators describe {dataSet} --to indicators.xlsx, fill in the column polarity, and then: naober indicators describe indicators.xlsx.");
}
