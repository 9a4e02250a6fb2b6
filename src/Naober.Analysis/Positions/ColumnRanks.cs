using System.Numerics;
using System.Runtime.CompilerServices;

namespace Naober.Analysis.Positions;

/// <summary>
/// Standard competition ranks (1, 2, 2, 4) of whole columns of whole numbers, one column after another; one per thread. Figures
/// with a fixed number of decimals are whole numbers, so that ties are exact. A value of <c>MinValue</c> is no value.
/// </summary>
/// <param name="capacity">Most values in a column.</param>
public sealed class ColumnRanks(int capacity)
{
    // Up to this many different values a column is counted, above it sorted digit by digit.
    private const int MostCounted = 1 << 17;
    private const int DigitBits = 11;

    private readonly int[] counts = new int[MostCounted + 1];
    private (ulong Key, int At)[] keys = new (ulong, int)[capacity];
    private (ulong Key, int At)[] sorted = new (ulong, int)[capacity];

    /// <summary>
    /// Cost: values, and their range where that is below 131,072; otherwise values for every 11 bits of the range.
    /// </summary>
    /// <param name="values">At most the capacity; <c>MinValue</c> where there is none.</param>
    /// <param name="lowestFirst">For values of which the lowest is the first in rank.</param>
    /// <param name="ranks">As long as the values: rank from 1, or 0 without a value.</param>
    /// <returns>Number of values.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Of<T>(ReadOnlySpan<T> values, bool lowestFirst, Span<int> ranks)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (least, most, count) = (T.MaxValue, T.MinValue, 0);
        foreach (var value in values)
        {
            if (value != T.MinValue)
            {
                least = T.Min(least, value);
                most = T.Max(most, value);
                count++;
            }
        }

        if (count == 0)
        {
            ranks[..values.Length].Clear();
            return 0;
        }

        // Distance from the first in rank; in two's complement it is right even where the difference overflows.
        var range = ulong.CreateTruncating(most - least) & Mask<T>();
        if (range < MostCounted)
        {
            Count(values, lowestFirst ? least : most, lowestFirst, (int)range, ranks);
        }
        else
        {
            Sort(values, lowestFirst ? least : most, lowestFirst, range, ranks);
        }

        return count;
    }

    private static ulong Mask<T>()
        where T : unmanaged => Unsafe.SizeOf<T>() == sizeof(ulong) ? ulong.MaxValue : (1UL << (8 * Unsafe.SizeOf<T>())) - 1;

    private void Count<T>(ReadOnlySpan<T> values, T first, bool lowestFirst, int range, Span<int> ranks)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var places = counts.AsSpan(0, range + 2);
        places.Clear();
        foreach (var value in values)
        {
            if (value != T.MinValue)
            {
                places[int.CreateTruncating(lowestFirst ? value - first : first - value) + 1]++;
            }
        }

        var before = 1;
        foreach (ref var place in places)
        {
            before += place;
            place = before;
        }

        for (var i = 0; i < values.Length; i++)
        {
            ranks[i] = values[i] == T.MinValue ? 0 : places[int.CreateTruncating(lowestFirst ? values[i] - first : first - values[i])];
        }
    }

    /// <summary>A radix sort, digit by digit from the last, which keeps the order of equal digits.</summary>
    private void Sort<T>(ReadOnlySpan<T> values, T first, bool lowestFirst, ulong range, Span<int> ranks)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            ranks[i] = 0;
            if (values[i] != T.MinValue)
            {
                keys[count++] = (ulong.CreateTruncating(lowestFirst ? values[i] - first : first - values[i]) & Mask<T>(), i);
            }
        }

        for (var shift = 0; shift < 64 && range >> shift != 0; shift += DigitBits)
        {
            SortByDigit(shift, count);
            (keys, sorted) = (sorted, keys);
        }

        for (var place = 0; place < count; place++)
        {
            var isTie = place > 0 && keys[place].Key == keys[place - 1].Key;
            ranks[keys[place].At] = isTie ? ranks[keys[place - 1].At] : place + 1;
        }
    }

    private void SortByDigit(int shift, int count)
    {
        const int digits = 1 << DigitBits;
        var starts = counts.AsSpan(0, digits);
        starts.Clear();
        var items = keys.AsSpan(0, count);
        foreach (ref readonly var item in items)
        {
            starts[(int)(item.Key >> shift) & (digits - 1)]++;
        }

        var start = 0;
        foreach (ref var number in starts)
        {
            (number, start) = (start, start + number);
        }

        foreach (ref readonly var item in items)
        {
            sorted[starts[(int)(item.Key >> shift) & (digits - 1)]++] = item;
        }
    }
}
