namespace Naober.Analysis.Graphs;

/// <summary>A division of the nodes of a graph into communities.</summary>
/// <param name="Communities">Per node its community, numbered from 0 in order of first node, so that equal divisions are equal arrays.</param>
/// <param name="Modularity">Of this division, with the weights and resolution it was found with; -1 up to 1.</param>
public sealed record Partition(int[] Communities, double Modularity)
{
    public int Count => Communities.Length == 0 ? 0 : Communities.Max() + 1;
}
