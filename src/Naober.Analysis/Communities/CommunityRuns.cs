using Naober.Analysis.Graphs;

namespace Naober.Analysis.Communities;

/// <summary>
/// Many runs of a random search for communities on the same graph: the best division, and how much the runs agree with it. The
/// division chosen is the one of the highest modularity, of the first run that found it; no division is made up out of several.
/// </summary>
public sealed class CommunityRuns
{
    /// <param name="runs">The divisions of the same nodes that the runs found, at least one.</param>
    public CommunityRuns(IReadOnlyList<Partition> runs)
    {
        Modularities = [.. runs.Select(run => run.Modularity)];
        Best = runs.MaxBy(run => run.Modularity)!;
        var distinct = runs.GroupBy(run => run.Communities, SameDivision.Comparer).ToList();
        DistinctPartitions = distinct.Count;
        Stability = new double[Best.Communities.Length];
        foreach (var same in distinct)
        {
            var crossing = new Contingency(Best.Communities, same.Key);
            var times = same.Count();
            for (var node = 0; node < Stability.Length; node++)
            {
                Stability[node] += crossing.Overlap(Best.Communities[node], same.Key[node]) * times;
            }
        }

        foreach (ref var sum in Stability.AsSpan())
        {
            sum /= runs.Count;
        }
    }

    /// <summary>The division of the highest modularity.</summary>
    public Partition Best { get; }

    /// <summary>Per run its modularity.</summary>
    public IReadOnlyList<double> Modularities { get; }

    /// <summary>Number of different divisions among the runs.</summary>
    public int DistinctPartitions { get; }

    /// <summary>
    /// Per node the mean over the runs of the overlap of its community in that run with its community in <see cref="Best"/>: nodes
    /// in both over nodes in either. 1 is always with exactly the same others; never 0, since a node is with itself.
    /// </summary>
    public double[] Stability { get; }

    /// <summary>Per community of <see cref="Best"/> the mean stability of its nodes.</summary>
    public double[] CommunityStability()
    {
        var sums = new double[Best.Count];
        var sizes = new int[Best.Count];
        for (var node = 0; node < Stability.Length; node++)
        {
            sums[Best.Communities[node]] += Stability[node];
            sizes[Best.Communities[node]]++;
        }

        return [.. sums.Zip(sizes, (sum, size) => sum / size)];
    }

    /// <summary>Runs Leiden with the seeds s, s + 1, s + 2, ...; the answer does not depend on the number of threads.</summary>
    /// <param name="graph">Weights count.</param>
    /// <param name="options">Of every run; its seed is that of the first.</param>
    /// <param name="runs">At least 1.</param>
    /// <param name="threads">How many runs at a time; null for as many as there are processors.</param>
    /// <param name="cancellationToken">Stops between runs.</param>
    public static CommunityRuns Find(
        WeightedGraph graph, LeidenOptions options, int runs, int? threads = null, CancellationToken cancellationToken = default) =>
        Find(seeded => Leiden.Run(graph, seeded), options, runs, threads, cancellationToken);

    /// <summary>The same on the projection of a two-mode network, which is not made.</summary>
    /// <param name="graph">The two-mode network.</param>
    /// <param name="weight">What a pair of actors weighs.</param>
    /// <param name="options">Of every run; its seed is that of the first.</param>
    /// <param name="runs">At least 1.</param>
    /// <param name="threads">How many runs at a time; null for as many as there are processors.</param>
    /// <param name="cancellationToken">Stops between runs.</param>
    public static CommunityRuns Find(
        TwoModeGraph graph, PairWeight weight, LeidenOptions options, int runs, int? threads = null, CancellationToken cancellationToken = default) =>
        Find(seeded => Leiden.Run(graph, weight, seeded), options, runs, threads, cancellationToken);

    private static CommunityRuns Find(
        Func<LeidenOptions, Partition> search, LeidenOptions options, int runs, int? threads, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        var found = new Partition[runs];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.For(0, runs, parallel, run => found[run] = search(options with { Seed = options.Seed + (ulong)run }));
        return new(found);
    }

    private sealed class SameDivision : IEqualityComparer<int[]>
    {
        internal static readonly SameDivision Comparer = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = new HashCode();
            foreach (var community in obj)
            {
                hash.Add(community);
            }

            return hash.ToHashCode();
        }
    }
}
