using System.Collections.Concurrent;

namespace Naober.Network;

/// <summary>
/// Remembers what was computed, each thing once also when many ask at the same time. Anyone may ask for anything, such as any
/// date: at its bound it starts over rather than grow without end.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int most, Func<TKey, CancellationToken, TValue> compute)
    where TKey : notnull
{
    internal BoundedCache(int most, Func<TKey, TValue> compute)
        : this(most, (key, _) => compute(key))
    {
    }

    private readonly ConcurrentDictionary<TKey, Lazy<TValue>> values = new();

    internal TValue this[TKey key] => Of(key, CancellationToken.None);

    /// <summary>The same, given up when the one who asked goes away; another who waits for it then computes it anew.</summary>
    internal TValue Of(TKey key, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var value = values.TryGetValue(key, out var known) ? known : Add(key, cancellationToken);
            try
            {
                return value.Value;
            }
            catch (OperationCanceledException)
            {
                values.TryRemove(KeyValuePair.Create(key, value));
            }
        }
    }

    private Lazy<TValue> Add(TKey key, CancellationToken cancellationToken)
    {
        if (values.Count >= most)
        {
            values.Clear();
        }

        return values.GetOrAdd(key, wanted => new(() => compute(wanted, cancellationToken)));
    }
}
