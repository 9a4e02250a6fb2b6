namespace Naober.Analysis.Graphs;

/// <summary>
/// The one-mode projection of a two-mode network: which actors share partnerships, how many, and with which Newman weight, in which
/// a shared partnership of k members counts 1 / (k - 1). Source: M.E.J. Newman, "Scientific collaboration networks. II",
/// Physical Review E 64 (2001) 016132. The answers are the same, to the last bit, on any number of threads.
/// </summary>
public static class Projection
{
    // Room for the pairs of one block: 16 MB of numbers, 48 with Newman weights.
    private const int BlockPairs = 2 << 20;

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
        InBlocks(graph, minimumShared, withNewman: false, threads).Sum(block => block.Count);

    /// <summary>All pairs at once. Cost: meetings; 8 bytes per pair, 16 with Newman weights.</summary>
    /// <exception cref="InvalidOperationException">There may be more pairs than fit in an array; take <see cref="InBlocks"/>.</exception>
    public static SharedPairs Of(TwoModeGraph graph, int minimumShared = 1, bool withNewman = false, int threads = 1) =>
        new ProjectionRun(graph, minimumShared, withNewman, threads).Rows(0, graph.Actors);

    /// <summary>All pairs, row by row in blocks of bounded size; a block is valid until the next is asked for.</summary>
    public static IEnumerable<SharedPairs> InBlocks(TwoModeGraph graph, int minimumShared = 1, bool withNewman = false, int threads = 1)
    {
        var run = new ProjectionRun(graph, minimumShared, withNewman, threads);
        for (int from = 0, end; from < graph.Actors; from = end)
        {
            end = run.EndOfBlock(from, BlockPairs);
            yield return run.Rows(from, end);
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

        // Rows are taken in order, so that every b meets its neighbours below it ascending before its own row is added.
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
                var weight = newman ? newmanOf[i] : shared[i];
                (neighbours[next[a]], weights[next[a]++]) = (others[i], weight);
                (neighbours[next[others[i]]], weights[next[others[i]]++]) = (a, weight);
            }
        }

        return new(start, neighbours, weights);
    }
}
