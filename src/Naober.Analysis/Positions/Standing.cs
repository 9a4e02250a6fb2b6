using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Naober.Analysis.Positions;

/// <summary>Where one value stands among those of its peers, without ranking them all.</summary>
/// <param name="Rank">1 up to <paramref name="Peers"/>; ties share the best rank.</param>
/// <param name="Peers">Number of peers with a value, itself among them.</param>
public readonly record struct Standing(int Rank, int Peers)
{
    /// <summary>Counts the values before this one. Cost: values.</summary>
    /// <param name="values">Of all peers; <c>MinValue</c> where there is none.</param>
    /// <param name="value">One of the values.</param>
    /// <param name="lowestFirst">For values of which the lowest is the first in rank.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Standing Of<T>(ReadOnlySpan<T> values, T value, bool lowestFirst)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        // Comparing a vector gives -1 where it holds, so that subtracting counts; a lane holds many more than a column has.
        var (same, none) = (new Vector<T>(value), new Vector<T>(T.MinValue));
        var (before, missing) = (Vector<T>.Zero, Vector<T>.Zero);
        var vectors = MemoryMarshal.Cast<T, Vector<T>>(values);
        foreach (ref readonly var vector in vectors)
        {
            before -= lowestFirst ? Vector.LessThan(vector, same) : Vector.GreaterThan(vector, same);
            missing -= Vector.Equals(vector, none);
        }

        var (first, peers) = (int.CreateTruncating(Vector.Sum(before)), values.Length - int.CreateTruncating(Vector.Sum(missing)));
        foreach (var rest in values[(vectors.Length * Vector<T>.Count)..])
        {
            first += (lowestFirst ? rest < value : rest > value) ? 1 : 0;
            peers -= rest == T.MinValue ? 1 : 0;
        }

        // "No value" is the lowest number there is, so it came before this one too.
        var absent = values.Length - peers;
        return new(1 + (lowestFirst ? first - absent : first), peers);
    }
}
