using Naober.Indicators.Flows;

namespace Naober.Indicators.Publish;

/// <summary>Which flows and published positions changed between two versions; of what a source states at several places the first that it knows counts.</summary>
internal static class RowChanges
{
    /// <summary>Cost: the rows of both.</summary>
    internal static IEnumerable<VersionChange> Between(VersionRows before, VersionRows after) => Flows(before, after).Concat(Positions(before, after));

    private static IEnumerable<VersionChange> Flows(VersionRows before, VersionRows after)
    {
        return Pairs(Stated(before), Stated(after))
            .Where(pair => pair.Before is null || pair.After is null || pair.Before.Value != pair.After.Value)
            .Select(pair => new VersionChange(pair.Key.Indicator, pair.Key.Origin, pair.Key.Period, Value(pair.Before), Value(pair.After)) { Destination = pair.Key.Destination });

        static Dictionary<(string Indicator, string Origin, string Destination, string Period), Flow> Stated(VersionRows rows) =>
            First(rows.Flows.Select(Flow.Of), flow => (flow.Indicator, flow.Origin, flow.Destination, flow.Period), flow => flow.Value is not null);

        static ChangedValue? Value(Flow? flow) => flow is null ? null : new(flow.Value);
    }

    private static IEnumerable<VersionChange> Positions(VersionRows before, VersionRows after)
    {
        return Pairs(Stated(before), Stated(after))
            .Where(pair => pair.Before is null || pair.After is null || Said(pair.Before) != Said(pair.After))
            .Select(pair => new VersionChange(pair.Key.Indicator, pair.Key.Region, pair.Key.Period, Value(pair.Before), Value(pair.After)) { Peers = pair.Key.Peers });

        static Dictionary<(string Indicator, string Region, string Peers, string? Period), PublishedPosition> Stated(VersionRows rows) =>
            First(rows.Positions.Select(PublishedPosition.From), stated => (stated.Indicator, stated.Region, stated.Peers, stated.Period), stated => stated.Rank is not null);

        static ChangedValue? Value(PublishedPosition? stated) => stated is null ? null : new(stated.Rank, Position: stated);

        static (int?, int?, int?, decimal?, int?, string?, string?) Said(PublishedPosition stated) =>
            (stated.Rank, stated.Of, stated.Quarter, stated.ChangeOfValue, stated.ChangeOfRank, stated.FirstPeriod, stated.Direction);
    }

    private static Dictionary<TKey, T> First<TKey, T>(IEnumerable<T> rows, Func<T, TKey> key, Func<T, bool> isKnown)
        where TKey : notnull => rows.GroupBy(key).ToDictionary(places => places.Key, places => places.FirstOrDefault(isKnown) ?? places.First());

    /// <summary>In the order of the new version, then what is only in the old one.</summary>
    private static IEnumerable<(TKey Key, T? Before, T? After)> Pairs<TKey, T>(Dictionary<TKey, T> before, Dictionary<TKey, T> after)
        where TKey : notnull
        where T : class =>
        after.Select(row => (row.Key, before.GetValueOrDefault(row.Key), (T?)row.Value))
            .Concat(before.Where(row => !after.ContainsKey(row.Key)).Select(row => (row.Key, (T?)row.Value, (T?)null)));
}
