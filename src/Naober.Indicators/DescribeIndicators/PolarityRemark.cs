using Naober.Regions.LoadPackage;

namespace Naober.Indicators.DescribeIndicators;

/// <summary>Says of how many indicators nobody said yet which values are better; that is never guessed.</summary>
internal static class PolarityRemark
{
    public static IEnumerable<Remark> On(string dataSet, IReadOnlyCollection<DescribedIndicator> indicators)
    {
        var without = indicators.Where(indicator => !indicator.HasPolarity).ToList();
        if (without.Count > 0)
        {
            var key = without[0].Row.Text(0);
            yield return new("polarity-not-stated", dataSet, new(
                $"Van {without.Count} van de {indicators.Count} indicatoren is nog niet gezegd of hoger of lager beter is: zij blijven neutraal en tellen niet mee bij sterke en zwakke punten. Zeg het met: naober indicators describe {key} --polarity higher-better (of lower-better, of neutral). Alle tegelijk: naober indicators describe {dataSet} --to indicatoren.csv, vul de kolom polarity in, en dan: naober indicators describe indicatoren.csv.",
                $"Of {without.Count} of the {indicators.Count} indicators nobody said yet whether higher or lower is better: they stay neutral and do not count among strengths and weaknesses. Say so with: naober indicators describe {key} --polarity higher-better (or lower-better, or neutral). All at once: naober indicators describe {dataSet} --to indicators.csv, fill in the column polarity, and then: naober indicators describe indicators.csv."));
        }
    }
}
