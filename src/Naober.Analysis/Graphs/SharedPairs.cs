namespace Naober.Analysis.Graphs;

/// <summary>
/// Pairs of actors a &lt; b that share partnerships, grouped by a and within a row ascending by b: the upper triangle of the
/// projection of a two-mode network, or a range of its rows.
/// </summary>
public sealed class SharedPairs
{
    private readonly int[] rowStart;
    private readonly int[] rowLength;
    private readonly int[] others;
    private readonly int[] shared;
    private readonly double[] newman;

    /// <param name="firstActor">The actor of the first row.</param>
    /// <param name="rowStart">Per row its place in the arrays of pairs; room between rows is allowed.</param>
    /// <param name="rowLength">Per row its number of pairs.</param>
    /// <param name="others">Per pair its b.</param>
    /// <param name="shared">Per pair its number of shared partnerships.</param>
    /// <param name="newman">Per pair its Newman weight; or empty.</param>
    internal SharedPairs(int firstActor, int[] rowStart, int[] rowLength, int[] others, int[] shared, double[] newman)
    {
        FirstActor = firstActor;
        this.rowStart = rowStart;
        this.rowLength = rowLength;
        this.others = others;
        this.shared = shared;
        this.newman = newman;
    }

    /// <summary>The rows are those of actors <see cref="FirstActor"/> up to <see cref="EndActor"/> (exclusive).</summary>
    public int FirstActor { get; }

    public int EndActor => FirstActor + rowLength.Length;

    /// <summary>Number of pairs in all rows.</summary>
    public long Count => rowLength.Sum(length => (long)length);

    /// <summary>The actors b with whom this actor shares partnerships; b above the actor, ascending.</summary>
    public ReadOnlySpan<int> OthersOf(int actor) => others.AsSpan(rowStart[actor - FirstActor], rowLength[actor - FirstActor]);

    /// <summary>Number of shared partnerships, beside <see cref="OthersOf"/>.</summary>
    public ReadOnlySpan<int> SharedOf(int actor) => shared.AsSpan(rowStart[actor - FirstActor], rowLength[actor - FirstActor]);

    /// <summary>Newman weights, beside <see cref="OthersOf"/>; empty when they were not asked for.</summary>
    public ReadOnlySpan<double> NewmanOf(int actor) =>
        newman.Length == 0 ? [] : newman.AsSpan(rowStart[actor - FirstActor], rowLength[actor - FirstActor]);
}
