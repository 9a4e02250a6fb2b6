using System.Collections.Concurrent;

namespace Naober.Network;

/// <summary>
/// Remembers what was computed, each thing once also when many ask at the same time. Anyone may ask for anything, such as any
/// date: at its bound it starts over rather than grow without end.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int most, Func<TKey, TValue> compute)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<TValue>> values = new();

    internal TValue this[TKey key]
    {
        get
        {
            if (values.TryGetValue(key, out var known))
            {
                return known.Value;
            }

            if (values.Count >= most)
            {
                values.Clear();
            }

            return values.GetOrAdd(key, wanted => new(() => compute(wanted))).Value;
        }
    }
}
