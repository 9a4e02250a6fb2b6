namespace Naober.Analysis.Graphs;

/// <summary>
/// The one-mode projection of a two-mode network: which actors share partnerships, how many, and with which Newman weight, in which
/// a shared partnership of k members counts 1 / (k - 1). Source: M.E.J. Newman, "Scientific collaboration networks. II",
/// Physical Review E 64 (2001) 016132. The answers are the same, to the last bit, on any number of threads.
/// </summary>
public static class Projection
{
    // Room for the pairs of one block: 4 MB with Newman weights, so that it stays near the processor.
    private const int BlockPairs = 1 << 18;

    /// <summary>
    /// Number of times that two actors meet in a partnership: the sum of shared counts over all pairs, and the most pairs there can be.
    /// Cost: partnerships.
    /// </summary>
    public static long Meetings(TwoModeGraph graph)
    {
        var sum = 0L;
        for (var partnership = 0; partnership < graph.Partnerships; partnership++)
        {
            long members = graph.MembersOf(partnership).Length;
            sum += members * (members - 1) / 2;
        }

        return sum;
    }

    /// <summary>Number of pairs that share at least so many partnerships, without holding them. Cost: meetings.</summary>
    public static long CountPairs(TwoModeGraph graph, int minimumShared = 1, int threads = 1) =>
        new ProjectionRun(graph, minimumShared, withNewman: false, threads).Count();

    /// <summary>All pairs at once; those of an actor in no particular order. Cost: meetings; 8 bytes per pair, 16 with Newman weights.</summary>
    /// <exception cref="InvalidOperationException">There may be more pairs than fit in an array; take <see cref="InBlocks"/>.</exception>
    public static SharedPairs Of(TwoModeGraph graph, int minimumShared = 1, bool withNewman = false, int threads = 1) =>
        new ProjectionRun(graph, minimumShared, withNewman, threads).Rows(0, graph.Actors, ordered: false);

    /// <summary>All pairs ascending, row by row in blocks of bounded size; a block is valid until the next is asked for.</summary>
    public static IEnumerable<SharedPairs> InBlocks(TwoModeGraph graph, int minimumShared = 1, bool withNewman = false, int threads = 1)
    {
        var run = new ProjectionRun(graph, minimumShared, withNewman, threads);
        for (int from = 0, end; from < graph.Actors; from = end)
        {
            end = run.EndOfBlock(from, BlockPairs);
            yield return run.Rows(from, end, ordered: true);
        }
    }

    /// <summary>
    /// The projection as a graph with weights, every edge at both its ends: shared counts, or Newman weights.
    /// Cost: meetings; 24 bytes per pair beside the pairs themselves.
    /// </summary>
    public static WeightedGraph ToGraph(TwoModeGraph graph, bool newman = false, int minimumShared = 1, int threads = 1)
    {
        var pairs = Of(graph, minimumShared, newman, threads);
        var start = new int[graph.Actors + 1];
        for (var a = 0; a < graph.Actors; a++)
        {
            start[a + 1] += pairs.OthersOf(a).Length;
            foreach (var b in pairs.OthersOf(a))
            {
                start[b + 1]++;
            }
        }

        for (var a = 0; a < graph.Actors; a++)
        {
            start[a + 1] = checked(start[a] + start[a + 1]);
        }

        // A row begins with its neighbours below, which come ascending because actors are taken in order. Taking those in order
        // then gives every row its neighbours above, ascending too.
        var neighbours = new int[start[^1]];
        var weights = new double[neighbours.Length];
        var next = start.AsSpan(0, graph.Actors).ToArray();
        for (var a = 0; a < graph.Actors; a++)
        {
            var others = pairs.OthersOf(a);
            var shared = pairs.SharedOf(a);
            var newmanOf = pairs.NewmanOf(a);
            for (var i = 0; i < others.Length; i++)
            {
                Add(others[i], a, newman ? newmanOf[i] : shared[i]);
            }
        }

        for (var b = 0; b < graph.Actors; b++)
        {
            for (int i = start[b], end = next[b]; i < end; i++)
            {
                Add(neighbours[i], b, weights[i]);
            }
        }

        return new(start, neighbours, weights);

        void Add(int node, int neighbour, double weight) => (neighbours[next[node]], weights[next[node]++]) = (neighbour, weight);
    }
}
