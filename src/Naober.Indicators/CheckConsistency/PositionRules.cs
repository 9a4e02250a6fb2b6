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
    /// rounding may have made them the same. Where no source says how many peers there are, a rank cannot be too low.
    /// </summary>
    private static Inconsistency? DoesNotFollow(Catalogue catalogue, PublishedPosition stated)
    {
        if (stated.Period is not { } period || catalogue.Find(stated.Indicator) is not { } indicator
            || IndicatorPositions.Of(catalogue, indicator, period, stated.Peers) is not { IsCombined: false } ranked
            || ranked.Positions.FirstOrDefault(position => position.Region == stated.Region) is not { } own)
        {
            return null;
        }

        var (known, same) = (ranked.Positions.Count, ranked.Positions.Count(position => position.Value == own.Value) - 1);
        var last = own.Rank + same + (stated.Of is { } of ? Math.Max(0, of - known) : int.MaxValue - known);
        if (stated.Rank >= own.Rank && stated.Rank <= last)
        {
            return null;
        }

        return Found(
            ConsistencyRule.Rank,
            own.Rank == last ? new($"Er staat plaats {stated.Rank}; de cijfers geven plaats {own.Rank}.", $"It says rank {stated.Rank}; the figures give rank {own.Rank}.")
            : stated.Rank < own.Rank ? new(
                $"Er staat plaats {stated.Rank}; met de bekende cijfers is het ten minste plaats {own.Rank}.", $"It says rank {stated.Rank}; by the known figures it is at least rank {own.Rank}.")
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
