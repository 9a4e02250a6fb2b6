using Naober.Files;

namespace Naober.Indicators.DescribeIndicators;

/// <summary>Whether what people said about indicators can be so, given what is said of all of them now.</summary>
internal sealed class DescriptionChecks(string file, IReadOnlyDictionary<string, Indicator> all, ErrorList errors)
{
    /// <summary>Of a list in a message.</summary>
    private const int Named = 5;

    /// <summary>Parts of something else, or averages: adding them up says nothing.</summary>
    private static readonly string[] NeverSums = ["percent", "percentage-points", "per-1000", "per-square-kilometre", "ratio", "grade", "index"];

    /// <summary>Whether figures in this unit may ever be added up.</summary>
    public static bool MayBeSum(string unit) => !NeverSums.Contains(unit);

    public void Check(IndicatorDescription said)
    {
        if (!all.TryGetValue(said.Indicator, out var indicator))
        {
            errors.Add(file, said.Line, "indicator", "unknown-indicator", $"Er is geen indicator {ErrorList.Show(said.Indicator)}; naober indicators describe noemt ze alle.", $"There is no indicator {ErrorList.Show(said.Indicator)}; naober indicators describe names them all.");
            return;
        }

        if (indicator is { Aggregation: "sum" } && !MayBeSum(indicator.Unit))
        {
            errors.Add(file, said.Line, "aggregation", "sum-of-shares",
                $"{indicator.Key} is in {indicator.Unit}, en dat telt niet op; kies weighted-mean met een weight, of none.",
                $"{indicator.Key} is in {indicator.Unit}, which does not add up; choose weighted-mean with a weight, or none.");
        }

        CheckWeight(said.Line, indicator);
        CheckWeighed(said, indicator);
    }

    /// <summary>What others weigh by has to stay something that adds up.</summary>
    private void CheckWeighed(IndicatorDescription said, Indicator indicator)
    {
        var weighed = indicator.Aggregation == "sum" || !said.Cells.ContainsKey("aggregation") ? []
            : all.Values.Where(other => other.Weight == indicator.Key && other.Key != indicator.Key).Select(other => other.Key).Order(StringComparer.Ordinal).ToList();
        if (weighed.Count > 0)
        {
            var shown = string.Join(", ", weighed.Take(Named)) + (weighed.Count > Named ? ", …" : "");
            errors.Add(file, said.Line, "aggregation", "weight-not-sum",
                $"{indicator.Key} is het gewicht van {shown} en moet dus optellen (sum); geef die eerst een ander gewicht, of geen optelling.",
                $"{indicator.Key} is the weight of {shown} and so has to add up (sum); first give those another weight, or no aggregation.");
        }
    }

    private void CheckWeight(int line, Indicator indicator)
    {
        switch (indicator)
        {
            case { Aggregation: "weighted-mean", Weight: null }:
                errors.Add(file, line, "weight", "weight-missing", "Een gewogen gemiddelde heeft een gewicht nodig: de sleutel van een indicator die optelt, zoals het aantal inwoners.", "A weighted mean needs a weight: the key of an indicator that adds up, such as the number of inhabitants.");
                break;
            case { Weight: null }:
                break;
            case { Aggregation: not "weighted-mean" }:
                errors.Add(file, line, "weight", "weight-without-mean", $"Een gewicht hoort bij weighted-mean; de optelling is hier {indicator.Aggregation}.", $"A weight belongs to weighted-mean; the aggregation here is {indicator.Aggregation}.");
                break;
            case { } when indicator.Weight == indicator.Key || !all.TryGetValue(indicator.Weight, out var weight):
                errors.Add(file, line, "weight", "unknown-weight", $"Het gewicht {ErrorList.Show(indicator.Weight)} is geen andere indicator; laad die eerst.", $"The weight {ErrorList.Show(indicator.Weight)} is not another indicator; load that first.");
                break;
            case { } when all[indicator.Weight].Aggregation != "sum":
                errors.Add(file, line, "weight", "weight-not-sum", $"Het gewicht {indicator.Weight} telt zelf niet op (sum), dus weegt het niets.", $"The weight {indicator.Weight} does not add up itself (sum), so it weighs nothing.");
                break;
        }
    }
}
