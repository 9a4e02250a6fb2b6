using System.Collections.Concurrent;

namespace Naober.Regions;

/// <summary>The composition of the regions on one date, each found once: a page asks for the same regions many times.</summary>
internal sealed class RegionsOnDate(RegionMap map, DateOnly date)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> municipalities = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Region>> existing = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ILookup<string, Region>> around = new(StringComparer.Ordinal);

    /// <inheritdoc cref="RegionMap.MunicipalitiesOf"/>
    internal IReadOnlyList<string> MunicipalitiesOf(string key) => municipalities.GetOrAdd(key, FindMunicipalities);

    /// <summary>The regions of a type that exist, in order of key.</summary>
    internal IReadOnlyList<Region> OfType(string type) =>
        existing.GetOrAdd(type, wanted => [.. map.All.Where(region => region.Type == wanted && region.Valid.Contains(date))]);

    /// <summary>Per municipality the regions of a type that contain it, in order of key.</summary>
    internal ILookup<string, Region> Around(string type) => around.GetOrAdd(type, wanted => OfType(wanted)
        .SelectMany(region => MunicipalitiesOf(region.Key), (region, municipality) => (region, municipality))
        .ToLookup(entry => entry.municipality, entry => entry.region, StringComparer.Ordinal));

    private IReadOnlyList<string> FindMunicipalities(string key)
    {
        var region = map.Find(key) ?? throw new KeyNotFoundException(key);
        if (region.Type == Region.Country && !map.HasParts(key))
        {
            return [.. OfType(Region.Municipality).Select(municipality => municipality.Key)];
        }

        // A stack of its own: a chain of a hundred thousand regions is no deeper for the machine than one of three.
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { key };
        var waiting = new Stack<Region>(region.Valid.Contains(date) ? [region] : []);
        while (waiting.TryPop(out var at))
        {
            if (at.Type == Region.Municipality)
            {
                found.Add(at.Key);
                continue;
            }

            foreach (var part in map.PartsOf(at.Key, date).Where(part => seen.Add(part.Key)))
            {
                waiting.Push(part);
            }
        }

        return [.. found];
    }
}
