using Naober.Analysis.Communities;
using Naober.Analysis.Graphs;
using Naober.Network.MeasureRegion;

namespace Naober.Network.DelineateRegions;

/// <summary>
/// Which municipalities work together so much more than others that they form a region of their own: communities of the network
/// of municipalities on a date (BRE figure 2). An outcome of a method, not of a decision: it says how sure it is.
/// </summary>
public sealed class Delineation
{
    /// <summary>Below this stability a municipality is named as uncertain.</summary>
    public const double Certain = 0.8;

    private Delineation(RegionNetwork network, DelineationOptions options, MunicipalNetwork municipal, CommunityRuns runs, WeightedGraph graph)
    {
        Network = network;
        Options = options;
        Modularity = runs.Best.Modularity;
        LowestModularity = runs.Modularities.Min();
        DistinctPartitions = runs.DistinctPartitions;
        Communities = Community.In(municipal.Municipalities, graph, runs);
        Municipalities = [.. Communities.SelectMany(community => community.Members).OrderBy(member => member.Key, StringComparer.Ordinal)];
        CommunityOf = Municipalities.ToDictionary(member => member.Key, member => member.Community, StringComparer.Ordinal);
    }

    public RegionNetwork Network { get; }

    public DelineationOptions Options { get; }

    /// <summary>Of the division chosen: the best of all runs.</summary>
    public double Modularity { get; }

    /// <summary>Of the worst run.</summary>
    public double LowestModularity { get; }

    /// <summary>How many different divisions the runs found.</summary>
    public int DistinctPartitions { get; }

    /// <summary>Largest first; municipalities that share nothing with any other are communities of one, at the end.</summary>
    public IReadOnlyList<Community> Communities { get; }

    /// <summary>In order of key.</summary>
    public IReadOnlyList<CommunityMember> Municipalities { get; }

    /// <summary>Number of the community of each municipality, from 1.</summary>
    public IReadOnlyDictionary<string, int> CommunityOf { get; }

    /// <summary>The municipalities that the runs do not agree on, the least certain first.</summary>
    public IEnumerable<CommunityMember> Uncertain =>
        Municipalities.Where(member => member.Stability < Certain).OrderBy(member => member.Stability).ThenBy(member => member.Key, StringComparer.Ordinal);

    public string NameOf(string municipality) => Network.Register.Regions.Find(municipality)?.Name ?? municipality;

    /// <summary>How well the outcome agrees with divisions that exist.</summary>
    public IReadOnlyList<DelineationAgreement> Agreements => field ??= DelineationAgreement.Of(this);

    /// <summary>What other choices would give; cost: as much as the outcome itself, once.</summary>
    public IReadOnlyList<DelineationVariant> Variants => field ??= DelineationVariant.Of(this);

    /// <summary>Cost: the runs, in parallel; the answer does not depend on the number of processors.</summary>
    public static Delineation Of(RegionNetwork network, DelineationOptions options, CancellationToken cancellationToken = default)
    {
        var municipal = new MunicipalNetwork(network);
        var graph = municipal.Graph(options.Weight);
        return new(network, options, municipal, Find(graph, options, options.Runs, cancellationToken), graph);
    }

    internal static CommunityRuns Find(WeightedGraph graph, DelineationOptions options, int runs, CancellationToken cancellationToken = default) =>
        CommunityRuns.Find(graph, new() { Resolution = options.Resolution, Seed = (ulong)options.Seed }, runs, cancellationToken: cancellationToken);
}
