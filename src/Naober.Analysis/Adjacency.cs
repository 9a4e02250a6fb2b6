namespace Naober.Analysis;

/// <summary>An undirected graph without weights or loops: the neighbours of every node, ascending.</summary>
public sealed class Adjacency
{
    private readonly int[][] neighbours;

    private Adjacency(int[][] neighbours) => this.neighbours = neighbours;

    public int Nodes => neighbours.Length;

    public ReadOnlySpan<int> NeighboursOf(int node) => neighbours[node];

    /// <summary>Two nodes are neighbours when at least one group holds both. Cost: the sum of squared group sizes, and nodes².</summary>
    /// <param name="nodes">Number of nodes, numbered from 0.</param>
    /// <param name="groups">The nodes of each group.</param>
    public static Adjacency OfSharedGroups(int nodes, IEnumerable<int[]> groups)
    {
        var groupsOf = groups.SelectMany(group => group, (group, node) => (node, group)).ToLookup(entry => entry.node, entry => entry.group);
        var found = new int[nodes][];
        var isNeighbour = new bool[nodes];
        for (var node = 0; node < nodes; node++)
        {
            Array.Clear(isNeighbour);
            foreach (var group in groupsOf[node])
            {
                foreach (var other in group)
                {
                    isNeighbour[other] = true;
                }
            }

            isNeighbour[node] = false;
            found[node] = [.. isNeighbour.Index().Where(entry => entry.Item).Select(entry => entry.Index)];
        }

        return new(found);
    }
}
