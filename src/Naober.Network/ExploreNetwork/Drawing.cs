using Naober.Analysis.Graphs;
using Naober.Analysis.Layouts;

namespace Naober.Network.ExploreNetwork;

/// <summary>Arranges dots on the sheet.</summary>
internal static class Drawing
{
    private const int MostSteps = 500;

    /// <summary>Pairs of dots that are weighed in all; about half a second, whatever the size.</summary>
    private const double MostPairs = 1e9;

    /// <summary>
    /// By force, starting from the map. Dots without a line are no part of that: nothing holds them, so they stand in rows under
    /// the others.
    /// </summary>
    internal static Point[] Settle(WeightedGraph graph, Point[] map)
    {
        int[] tied = [.. Enumerable.Range(0, graph.Nodes).Where(node => graph.DegreeOf(node) > 0)];
        if (tied.Length == 0)
        {
            return map;
        }

        var number = new int[graph.Nodes];
        for (var i = 0; i < tied.Length; i++)
        {
            number[tied[i]] = i;
        }

        var core = WeightedGraph.Of(tied.Length, tied.SelectMany(node =>
            graph.NeighboursOf(node).ToArray().Zip(graph.WeightsOf(node).ToArray(), (other, weight) => (number[node], number[other], weight)).Where(edge => edge.Item1 < edge.Item2)));
        var steps = (int)Math.Min(MostSteps, MostPairs / ((double)tied.Length * tied.Length));
        // About as large as it will become: a map that must shrink first goes through its own middle and comes out as anything.
        var size = ((2.0 * core.Edges) + core.Nodes) / 3;
        var places = Fit(ForceAtlas2.Arrange(core, Fit([.. tied.Select(node => map[node])], size), steps), ExploredNetwork.Extent);
        var result = new Point[graph.Nodes];
        for (var i = 0; i < tied.Length; i++)
        {
            result[tied[i]] = places[i];
        }

        const int perRow = 40;
        var step = ExploredNetwork.Extent / perRow;
        var bottom = places.Min(place => place.Y) - (2 * step);
        foreach (var (i, node) in Enumerable.Range(0, graph.Nodes).Where(node => graph.DegreeOf(node) == 0).Index())
        {
            result[node] = new((i % perRow * step) + (step / 2), bottom - (i / perRow * step));
        }

        return result;
    }

    /// <summary>Moves and scales dots so that they fill a square as far as their shape allows, in the middle of it.</summary>
    internal static Point[] Fit(Point[] places, double extent)
    {
        if (places.Length == 0)
        {
            return places;
        }

        var (west, east) = (places.Min(place => place.X), places.Max(place => place.X));
        var (south, north) = (places.Min(place => place.Y), places.Max(place => place.Y));
        var scale = extent / Math.Max(1e-9, Math.Max(east - west, north - south));
        return places.Length == 1
            ? [new(extent / 2, extent / 2)]
            : [.. places.Select(place => new Point(
                ((place.X - ((west + east) / 2)) * scale) + (extent / 2), ((place.Y - ((south + north) / 2)) * scale) + (extent / 2)))];
    }
}
