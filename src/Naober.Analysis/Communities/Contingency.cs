using System.Runtime.InteropServices;

namespace Naober.Analysis.Communities;

/// <summary>How two divisions of the same nodes cross: how many nodes each pair of a group of one and a group of the other shares.</summary>
internal sealed class Contingency
{
    private readonly Dictionary<(int A, int B), int> shared = [];
    private readonly Dictionary<int, int> sizesOfA = [];
    private readonly Dictionary<int, int> sizesOfB = [];

    /// <summary>Labels may be any numbers. Cost: nodes.</summary>
    internal Contingency(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (a.Length != b.Length)
        {
            throw new ArgumentException($"Two divisions of the same nodes have the same length; these have {a.Length} and {b.Length}.", nameof(b));
        }

        Nodes = a.Length;
        for (var node = 0; node < a.Length; node++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(shared, (a[node], b[node]), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(sizesOfA, a[node], out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(sizesOfB, b[node], out _)++;
        }
    }

    internal int Nodes { get; }

    internal IReadOnlyCollection<int> SizesOfA => sizesOfA.Values;

    internal IReadOnlyCollection<int> SizesOfB => sizesOfB.Values;

    /// <summary>Only pairs of groups that share at least one node.</summary>
    internal IReadOnlyCollection<int> Shared => shared.Values;

    /// <summary>Size of the intersection of two groups over that of their union (Jaccard).</summary>
    internal double Overlap(int a, int b)
    {
        var both = shared.GetValueOrDefault((a, b));
        return (double)both / (sizesOfA[a] + sizesOfB[b] - both);
    }
}
