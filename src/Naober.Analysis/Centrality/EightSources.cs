using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Naober.Analysis.Graphs;

namespace Naober.Analysis.Centrality;

/// <summary>
/// Brandes' algorithm from eight sources at a time, each in its own lane of a vector: one walk along the edges serves all eight.
/// A level holds the nodes at one distance from at least one source. Forwards, a node adds up the numbers of shortest paths of
/// its neighbours on the level before; backwards, it adds up what its neighbours on the level after depend on it.
/// </summary>
internal sealed class EightSources(WeightedGraph graph)
{
    private static readonly Vector512<double> None = Vector512<double>.Zero;

    /// <summary>Per node the number of shortest paths from each source; 0 where that source has not come yet.</summary>
    private readonly Vector512<double>[] paths = new Vector512<double>[graph.Nodes];

    /// <summary>What the nodes of one level hand to their neighbours; 0 for all other nodes.</summary>
    private readonly Vector512<double>[] wave = new Vector512<double>[graph.Nodes];

    /// <summary>What nodes get from their neighbours; 0 between levels.</summary>
    private readonly Vector512<double>[] received = new Vector512<double>[graph.Nodes];

    private readonly Vector512<double>[] dependency = new Vector512<double>[graph.Nodes];

    /// <summary>The levels one after another: each node with its numbers of paths, in the lanes of the sources for which it stands there.</summary>
    private readonly List<(int Node, Vector512<double> Paths)> levels = [];

    private readonly List<int> levelStart = [];

    /// <summary>The nodes that a source still has to reach, and now and then some that are complete.</summary>
    private readonly List<int> open = new(graph.Nodes);

    private readonly List<int> touched = [];
    private long edgesOfOpen;
    private long edgesOfLastLevel;

    /// <summary>Adds to each node what the sources first up to first + 8 depend on it.</summary>
    public void AddTo(double[] sum, int first)
    {
        Start(first, Math.Min(Vector512<double>.Count, graph.Nodes - first));
        do
        {
            Spread();
        }
        while (levels.Count > levelStart[^1]);

        Gather();
        for (var node = 0; node < graph.Nodes; node++)
        {
            sum[node] += SumOf(dependency[node]);
        }
    }

    private void Start(int first, int sources)
    {
        // A lane without a source has nothing left to reach.
        Array.Fill(paths, Vector512.Create([.. Enumerable.Range(0, Vector512<double>.Count).Select(lane => lane < sources ? 0.0 : 1.0)]));
        Array.Clear(wave);
        Array.Clear(dependency);
        levels.Clear();
        levelStart.Clear();
        levelStart.Add(0);
        open.Clear();
        open.AddRange(Enumerable.Range(0, graph.Nodes));
        edgesOfOpen = 2L * graph.Edges;
        edgesOfLastLevel = 0;
        for (var lane = 0; lane < sources; lane++)
        {
            Reach(first + lane, None.WithElement(lane, 1.0));
        }
    }

    /// <summary>
    /// From the last level to the next, from its nodes or towards the open ones: whichever costs less. An edge costs four times as much
    /// from its near end, where the sum at the far end is read and written each time.
    /// </summary>
    private void Spread()
    {
        var last = Level(levelStart.Count - 1);
        var reached = 4 * edgesOfLastLevel < edgesOfOpen ? HandOn(last) : Collect();
        foreach (var (node, _) in last)
        {
            wave[node] = None;
        }

        levelStart.Add(levels.Count);
        edgesOfLastLevel = 0;
        foreach (var node in reached)
        {
            var counts = Vector512.ConditionalSelect(Vector512.Equals(paths[node], None), received[node], None);
            received[node] = None;
            if (counts != None)
            {
                Reach(node, counts);
            }
        }
    }

    private List<int> HandOn(ReadOnlySpan<(int Node, Vector512<double> Paths)> level)
    {
        touched.Clear();
        foreach (var (node, counts) in level)
        {
            foreach (var next in graph.NeighboursOf(node))
            {
                if (received[next] == None)
                {
                    touched.Add(next);
                }

                received[next] += counts;
            }
        }

        return touched;
    }

    private List<int> Collect()
    {
        open.RemoveAll(IsComplete);
        foreach (var node in open)
        {
            received[node] = SumOverNeighbours(node);
        }

        return open;
    }

    private void Reach(int node, Vector512<double> counts)
    {
        levels.Add((node, counts));
        wave[node] = counts;
        paths[node] += counts;
        edgesOfLastLevel += graph.DegreeOf(node);
        if (IsComplete(node))
        {
            edgesOfOpen -= graph.DegreeOf(node);
        }
    }

    private bool IsComplete(int node) => Vector512.GreaterThanAll(paths[node], None);

    /// <summary>From the last level back to the first after the sources: dependency(v) = Σ over next w: paths(v) / paths(w) × (1 + dependency(w)).</summary>
    private void Gather()
    {
        // The last level of all is empty.
        for (var level = levelStart.Count - 2; level > 0; level--)
        {
            foreach (var (node, counts) in Level(level))
            {
                dependency[node] += counts * SumOverNeighbours(node);
            }

            foreach (var (node, _) in Level(level + 1))
            {
                wave[node] = None;
            }

            foreach (var (node, counts) in Level(level))
            {
                wave[node] = Vector512.ConditionalSelect(Vector512.GreaterThan(counts, None), (Vector512<double>.One + dependency[node]) / paths[node], None);
            }
        }
    }

    private ReadOnlySpan<(int Node, Vector512<double> Paths)> Level(int level) =>
        CollectionsMarshal.AsSpan(levels)[levelStart[level]..(level + 1 < levelStart.Count ? levelStart[level + 1] : levels.Count)];

    /// <summary>What the neighbours of a node hand to it. Four sums side by side, because one would wait for itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector512<double> SumOverNeighbours(int node)
    {
        var handed = wave;
        var neighbours = graph.NeighboursOf(node);
        var a = Vector512<double>.Zero;
        var b = a;
        var c = a;
        var d = a;
        var i = 0;
        for (; i + 3 < neighbours.Length; i += 4)
        {
            a += handed[neighbours[i]];
            b += handed[neighbours[i + 1]];
            c += handed[neighbours[i + 2]];
            d += handed[neighbours[i + 3]];
        }

        for (; i < neighbours.Length; i++)
        {
            a += handed[neighbours[i]];
        }

        return a + b + (c + d);
    }

    /// <summary>Always in this order, which <see cref="Vector512.Sum"/> does not promise: every processor gives the same bits.</summary>
    private static double SumOf(Vector512<double> lanes)
    {
        var four = lanes.GetLower() + lanes.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }
}
