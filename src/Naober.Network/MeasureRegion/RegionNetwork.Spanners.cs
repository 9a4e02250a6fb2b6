using Naober.Analysis.Centrality;
using Naober.Analysis.Graphs;
using Naober.Core;

namespace Naober.Network.MeasureRegion;

/// <summary>An actor that connects: how often it lies between others, and how many scale levels and ecosystems it reaches.</summary>
/// <param name="Actor">The actor, of whatever kind.</param>
/// <param name="Betweenness">Unnormalised, each unordered pair once, on the unweighted network of actors that share a partnership.</param>
/// <param name="Scales">Number of different known scale levels of its partnerships.</param>
/// <param name="Ecosystems">Number of different ecosystems of its partnerships.</param>
/// <param name="Partnerships">Its number of partnerships.</param>
public sealed record BoundarySpanner(string Actor, double Betweenness, int Scales, int Ecosystems, int Partnerships)
{
    /// <summary>Its place by each of the three figures, equals sharing the best; null when no source says at which scale or in which ecosystem.</summary>
    public (int Betweenness, int? Scales, int? Ecosystems) Ranks { get; internal init; }
}

/// <summary>Boundary spanners (BRE par. 5.2).</summary>
public sealed partial class RegionNetwork
{
    private IReadOnlyList<BoundarySpanner>? spanners;

    /// <summary>Every actor in the partnerships of the region, by betweenness, then number of scales, ecosystems and key.</summary>
    public IReadOnlyList<BoundarySpanner> BoundarySpanners => spanners ??= FindSpanners();

    private IReadOnlyList<BoundarySpanner> FindSpanners()
    {
        // Actors with equal places in the network are equal, whatever the last digits of their sums.
        var betweenness = Array.ConvertAll(Betweenness.Unweighted(Projection.ToGraph(Graph)), value => Math.Round(value, 9));
        var partnerships = Participations.SelectMany(p => p.Members.Select(member => (member, p.Partnership))).ToLookup(entry => entry.member, entry => entry.Partnership);
        BoundarySpanner[] found = [.. Actors.Select((actor, i) => new BoundarySpanner(
                actor.Key,
                betweenness[i],
                partnerships[actor].Select(p => p.Scale).Where(scale => scale != Vocabulary.UnknownKey).Distinct(StringComparer.Ordinal).Count(),
                partnerships[actor].SelectMany(p => p.Ecosystems).Distinct(StringComparer.Ordinal).Count(),
                partnerships[actor].Count()))
            .OrderByDescending(spanner => spanner.Betweenness).ThenByDescending(spanner => spanner.Scales)
            .ThenByDescending(spanner => spanner.Ecosystems).ThenBy(spanner => spanner.Actor, StringComparer.Ordinal)];
        var byBetweenness = Analysis.Ranks.Of([.. found.Select(spanner => (double?)spanner.Betweenness)]);
        var byScales = Analysis.Ranks.Of([.. found.Select(spanner => Known(spanner.Scales))]);
        var byEcosystems = Analysis.Ranks.Of([.. found.Select(spanner => Known(spanner.Ecosystems))]);
        return [.. found.Select((spanner, i) => spanner with { Ranks = (byBetweenness[i]!.Value, byScales[i], byEcosystems[i]) })];

        static double? Known(int count) => count == 0 ? null : count;
    }
}
