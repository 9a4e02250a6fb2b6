namespace Naober.Indicators.Publish;

/// <summary>Keys in ordinal order.</summary>
/// <param name="Sorted">The keys.</param>
/// <param name="PlaceOf">Per key, in the order in which they were given, where it came to stand.</param>
internal sealed record SortedKeys(IReadOnlyList<string> Sorted, int[] PlaceOf)
{
    public static SortedKeys Of(IReadOnlyList<string> keys)
    {
        var sorted = keys.Index().OrderBy(key => key.Item, StringComparer.Ordinal).ToList();
        var placeOf = new int[keys.Count];
        foreach (var (place, key) in sorted.Index())
        {
            placeOf[key.Index] = place;
        }

        return new([.. sorted.Select(key => key.Item)], placeOf);
    }
}

/// <summary>Numbers keys from 0 in the order in which they are first met.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public List<string> Keys { get; } = [];

    public int Of(string key)
    {
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = Keys.Count;
            Keys.Add(key);
        }

        return number;
    }
}
