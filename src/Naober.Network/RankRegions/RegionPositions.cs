using Naober.Analysis;
using Naober.Core;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;

namespace Naober.Network.RankRegions;

/// <summary>Where a region stands among its peers on a measure.</summary>
/// <param name="Region">Key of the region.</param>
/// <param name="Value">The value with the fraction it came from.</param>
/// <param name="Rank">1 is the highest value, ties share the best rank (1, 2, 2, 4); null without a value.</param>
/// <param name="Quarter">1 is the quarter with the highest values; null without a value.</param>
/// <param name="Difference">With the mean of all peers; null without a value.</param>
/// <param name="WhyNot">Why there is no value.</param>
public sealed record RegionPosition(string Region, MeasureValue Value, int? Rank, int? Quarter, double? Difference, Words? WhyNot);

/// <summary>All regions of a type on one measure. Without judgement: no measure of a network is better high or low.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Mean">Of the peers with a value, each counting once; null when none has one.</param>
/// <param name="Positions">Every peer, by rank and then by key; those without a value last.</param>
public sealed record MeasureRanking(Measure Measure, double? Mean, IReadOnlyList<RegionPosition> Positions)
{
    /// <summary>Number of peers that are ranked.</summary>
    public int WithValue { get; } = Positions.Count(position => position.Rank is not null);

    /// <summary>Number of peers without a value, left out of the rank.</summary>
    public int WithoutValue => Positions.Count - WithValue;

    /// <summary>The lowest and highest values differ: only then a rank says something.</summary>
    public bool Distinguishes => Positions.Any(position => position.Rank > 1);

    /// <summary>Null when the region is not a peer.</summary>
    public RegionPosition? Of(string region) => Positions.FirstOrDefault(position => position.Region == region);
}

/// <summary>The positions of all regions of a type on every measure with one value per region.</summary>
/// <param name="Type">A term of <see cref="Vocabulary.RegionTypes"/>.</param>
/// <param name="Date">The reference date.</param>
/// <param name="Rule">Which partnerships count.</param>
/// <param name="Rankings">In the order of <see cref="Measures"/>.</param>
public sealed record RegionPositions(string Type, DateOnly Date, InclusionRule Rule, IReadOnlyList<MeasureRanking> Rankings)
{
    /// <summary>The measures in which regions can differ: coverage is one number for the whole register.</summary>
    public static IReadOnlyList<Measure> Measures { get; } =
        [.. NetworkMeasures.All.Where(measure => measure.Part == MeasurePart.None && measure.Id != "coverage")];

    /// <summary>Null for a measure that has no position.</summary>
    public MeasureRanking? Of(string measure) => Rankings.FirstOrDefault(ranking => ranking.Measure.Id == measure);

    public static RegionPositions Of(RegisterOnDate known, string type, InclusionRule rule)
    {
        var values = known.Register.Regions.OfType(type, known.Date)
            .Select(region => (region.Key, Values: ValuesOf(RegionNetwork.Of(known, region.Key, rule)))).ToList();
        return new(type, known.Date, rule, [.. Measures.Select((measure, m) => Rank(measure, [.. values.Select(row => (row.Key, row.Values[m]))]))]);
    }

    private static (MeasureValue Value, Words? WhyNot)[] ValuesOf(RegionNetwork network) => 
        [.. Measures.Select(measure => UnknownValue.Answer(measure, measure.Compute(network)[0], network))];

    private static MeasureRanking Rank(Measure measure, IReadOnlyList<(string Region, (MeasureValue Value, Words? WhyNot) Answer)> peers)
    {
        var ranks = Ranks.Of([.. peers.Select(peer => peer.Answer.Value.Value)]);
        var ranked = ranks.Count(rank => rank is not null);
        var mean = peers.Average(peer => peer.Answer.Value.Value);
        return new(measure, mean, [.. peers
            .Select((peer, i) => new RegionPosition(
                peer.Region, peer.Answer.Value, ranks[i], ranks[i] is { } rank ? Ranks.Quarter(rank, ranked) : null, peer.Answer.Value.Value - mean, peer.Answer.WhyNot))
            .OrderBy(position => position.Rank ?? int.MaxValue).ThenBy(position => position.Region, StringComparer.Ordinal)]);
    }
}
