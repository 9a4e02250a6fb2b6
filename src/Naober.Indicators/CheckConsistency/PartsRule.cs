using Naober.Regions;

namespace Naober.Indicators.CheckConsistency;

/// <summary>A total of a region against the totals of the municipalities, COROP regions or provinces that it consists of.</summary>
internal static class PartsRule
{
    private static readonly string[] Types = [Region.Municipality, Region.Corop, Region.Province];

    public static IEnumerable<Inconsistency> Find(Statements statements)
    {
        var (catalogue, regions) = (statements.Catalogue, statements.Catalogue.Regions);
        foreach (var same in statements.Groups)
        {
            var stated = same[0];
            if (catalogue.Find(stated.Indicator) is not { Aggregation: "sum", Unit: not ("percent" or "per-1000" or "unknown") }
                || regions.Find(stated.Region) is null or { Type: Region.Municipality } || FigurePeriod.FirstDay(stated.Period ?? "") is not { } day)
            {
                continue;
            }

            foreach (var type in Types)
            {
                var parts = regions.Within(stated.Region, type, day).Where(part => part.Key != stated.Region).Select(part => part.Key).ToList();
                if (parts.Count < 2 || parts.Sum(part => regions.MunicipalitiesOf(part, day).Count) != regions.MunicipalitiesOf(stated.Region, day).Count)
                {
                    continue;
                }

                var figures = parts.ConvertAll(part => statements.Of(stated, region: part));
                if (figures.All(part => part.Count > 0)
                    && figures.Select(part => ValueRange.Around(part)).Aggregate((sum, part) => sum.Plus(part)) is var total
                    && same.Where(figure => !ValueRange.Of(figure).Overlaps(total)).ToList() is { Count: > 0 } wrong)
                {
                    var sum = figures.Sum(part => part[0].Value);
                    yield return new(
                        ConsistencyRule.Parts,
                        Statements.Say(
                            show => $"Er staat {show(wrong[0].Value)}; de {parts.Count} gebieden samen geven {show(sum)}.",
                            show => $"It says {show(wrong[0].Value)}; the {parts.Count} regions together give {show(sum)}."),
                        [.. wrong, .. figures.SelectMany(part => part)]);
                }
            }
        }
    }
}
