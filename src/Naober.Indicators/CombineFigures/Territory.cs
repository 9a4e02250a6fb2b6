using Naober.Regions;

namespace Naober.Indicators.CombineFigures;

/// <summary>A municipality, or the part of it that belongs to a territory.</summary>
/// <param name="Municipality">Its code.</param>
/// <param name="Share">Above 0 up to 1; null when it was divided and no source says how.</param>
public readonly record struct TerritoryPiece(string Municipality, decimal? Share);

/// <summary>Of which municipalities a region consists, on the date itself or as it came about from those of another date.</summary>
public static class Territory
{
    /// <summary>The municipalities of a region on a date, each whole; empty for a region that is not known.</summary>
    public static IReadOnlyList<TerritoryPiece> On(RegionMap regions, string region, DateOnly date) => regions.Find(region) is null
        ? []
        : [.. regions.MunicipalitiesOf(region, date).Select(municipality => new TerritoryPiece(municipality, 1))];

    /// <summary>
    /// The territory that a region has on a date, in municipalities of an earlier one. What merged is what it came from; of what was
    /// divided it is the stated share, or all of it when every part came into the region. Border changes are left out: they say not how many people they concern.
    /// </summary>
    /// <param name="regions">With their history.</param>
    /// <param name="region">Known or not; one that is not has no pieces.</param>
    /// <param name="composedOn">When the region is as it is asked for.</param>
    /// <param name="on">The earlier date.</param>
    public static IReadOnlyList<TerritoryPiece> On(RegionMap regions, string region, DateOnly composedOn, DateOnly on)
    {
        var present = On(regions, region, composedOn).Select(whole => whole.Municipality).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. present.SelectMany(municipality => Reach(regions, municipality, 1, After(composedOn), on))
                .GroupBy(piece => piece.Municipality, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => new TerritoryPiece(
                    same.Key, same.Aggregate((decimal?)0, (sum, piece) => sum + piece.Share) ?? (Became(regions, same.Key, on, composedOn).All(present.Contains) ? 1 : null))),
        ];
    }

    /// <summary>Nothing changes after the last day that there is.</summary>
    private static DateOnly After(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);

    /// <summary>What there is on the last day of a municipality of the first, whole or in part.</summary>
    private static IEnumerable<string> Became(RegionMap regions, string municipality, DateOnly on, DateOnly last) =>
        regions.History.After(municipality).Where(change => change.EndsFrom && change.Date > on && change.Date <= last).Select(change => change.To)
            .Append(municipality).Where(key => regions.Find(key)?.Valid.Contains(last) == true);

    private static IEnumerable<TerritoryPiece> Reach(RegionMap regions, string municipality, decimal? share, DateOnly before, DateOnly on)
    {
        var came = regions.History.Before(municipality).Where(change => change.To == municipality && change.EndsFrom && change.Date > on && change.Date < before).ToList();
        if (came.Count == 0 || regions.Find(municipality)?.Valid.Contains(on) == true)
        {
            yield return new(municipality, share * Kept(regions, municipality, before, on));
        }

        foreach (var piece in came.SelectMany(change => Reach(regions, change.From, share * ShareOf(regions, change), change.Date, on)))
        {
            yield return piece;
        }
    }

    private static decimal? ShareOf(RegionMap regions, RegionChange change) => change.Share
        ?? (regions.History.After(change.From).Where(other => other.From == change.From && other.Date == change.Date && other.EndsFrom).Select(other => other.To).Distinct().Count() == 1
            ? 1
            : null);

    /// <summary>What a municipality has left of itself when a part went over and it went on.</summary>
    private static decimal? Kept(RegionMap regions, string municipality, DateOnly before, DateOnly on) =>
        regions.History.After(municipality).Where(change => change.From == municipality && change.EndsFrom && change.Date > on && change.Date < before)
            .Aggregate((decimal?)1, (left, change) => left - change.Share);
}
