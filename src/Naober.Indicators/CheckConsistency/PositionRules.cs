using Naober.Analysis;
using Naober.Core;
using Naober.Indicators.RankIndicator;

namespace Naober.Indicators.CheckConsistency;

/// <summary>Stated positions against themselves, against each other, and against the figures of the peers.</summary>
internal static class PositionRules
{
    public static IEnumerable<Inconsistency> Find(Catalogue catalogue) =>
        catalogue.Published.Where(stated => stated.Rank is not null)
            .SelectMany(stated => new[] { Impossible(stated), DoesNotFollow(catalogue, stated) }).OfType<Inconsistency>()
            .Concat(Twice(catalogue));

    private static Inconsistency? Impossible(PublishedPosition stated)
    {
        if (stated.Rank > stated.Of)
        {
            return Found(ConsistencyRule.Position, new($"Plaats {stated.Rank} van {stated.Of}.", $"Rank {stated.Rank} of {stated.Of}."), stated);
        }

        return stated is { Rank: { } rank, Of: >= 4 and var of, Quarter: { } quarter } && Ranks.Quarter(rank, of) is var right && right != quarter
            ? Found(ConsistencyRule.Position, new(
                $"Plaats {rank} van {of} ligt in kwart {right}, niet in kwart {quarter}.", $"Rank {rank} of {of} is in quarter {right}, not in quarter {quarter}."), stated)
            : null;
    }

    /// <summary>
    /// Peers that are better are before it, however many are unknown; those with the same figure may be before or after it, because
    /// rounding may have made them the same. Where no source says how many peers there are, a rank cannot be too low. What is put together
    /// from municipalities is no figure that a source compared, so it counts as unknown.
    /// </summary>
    private static Inconsistency? DoesNotFollow(Catalogue catalogue, PublishedPosition stated)
    {
        if (stated.Period is not { } period || catalogue.Find(stated.Indicator) is not { } indicator
            || IndicatorPositions.Of(catalogue, indicator, period, stated.Peers) is not { } ranked)
        {
            return null;
        }

        var known = ranked.Positions.Where(position => !position.States.HasFlag(CellStates.Aggregated)).ToList();
        if (known.Find(position => position.Region == stated.Region) is not { } own)
        {
            return null;
        }

        var first = 1 + known.Count(position => indicator.LowestFirst ? position.Value < own.Value : position.Value > own.Value);
        var same = known.Count(position => position.Value == own.Value) - 1;
        var last = first + same + (stated.Of is { } of ? Math.Max(0, of - known.Count) : int.MaxValue - known.Count);
        if (stated.Rank >= first && stated.Rank <= last)
        {
            return null;
        }

        return Found(
            ConsistencyRule.Rank,
            first == last ? new($"Er staat plaats {stated.Rank}; de cijfers geven plaats {first}.", $"It says rank {stated.Rank}; the figures give rank {first}.")
            : stated.Rank < first ? new(
                $"Er staat plaats {stated.Rank}; met de bekende cijfers is het ten minste plaats {first}.", $"It says rank {stated.Rank}; by the known figures it is at least rank {first}.")
            : new($"Er staat plaats {stated.Rank}; met de bekende cijfers is het ten hoogste plaats {last}.", $"It says rank {stated.Rank}; by the known figures it is at most rank {last}."),
            stated);
    }

    private static IEnumerable<Inconsistency> Twice(Catalogue catalogue) =>
        from same in catalogue.Published.Where(stated => stated.Rank is not null)
            .GroupBy(stated => (stated.Indicator, stated.Region, stated.Peers, stated.Period))
        let ranks = same.Select(stated => stated.Rank).Distinct().Order().ToList()
        where ranks.Count > 1
        select Found(
            ConsistencyRule.Position,
            new($"Er staat plaats {string.Join(" en ", ranks)}.", $"It says rank {string.Join(" and ", ranks)}."),
            [.. same]);

    private static Inconsistency Found(ConsistencyRule rule, Words statement, params PublishedPosition[] stated) => new(
        rule, statement, [.. stated.Select(position => new StatedFigure(position.Indicator, position.Region, position.Period, position.Rank!.Value, CellStates.None, position.Citation))]);
}
