using System.Collections.Concurrent;
using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Regions;

/// <summary>
/// All regions and their dated composition. A region is a named set of municipalities: its parts, followed down to
/// municipalities, on a date. Nothing assumes one hierarchy.
/// </summary>
public sealed class RegionMap
{
    /// <summary>A series of half a century, with room for others.</summary>
    private const int MostDates = 64;

    private readonly Dictionary<string, Region> regions;
    private readonly ILookup<string, (string Part, Period Valid)> parts;
    private readonly ILookup<string, (string Whole, Period Valid)> wholes;
    private readonly ConcurrentDictionary<DateOnly, RegionsOnDate> dates = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<DateOnly>> changingDays = new(StringComparer.Ordinal);

    public RegionMap(IEnumerable<Region> regions, IEnumerable<(string Region, string Part, Period Valid)> parts, IEnumerable<RegionChange>? changes = null)
    {
        History = new(changes ?? []);
        this.regions = regions.ToDictionary(region => region.Key, StringComparer.Ordinal);
        var stated = parts.ToList();
        this.parts = stated.ToLookup(part => part.Region, part => (part.Part, part.Valid), StringComparer.Ordinal);
        wholes = stated.ToLookup(part => part.Part, part => (part.Region, part.Valid), StringComparer.Ordinal);
        All = [.. this.regions.Values.OrderBy(region => region.Key, StringComparer.Ordinal)];
    }

    public static RegionMap From(RegionPackage package) => new(
        package["regions"].Rows.Select(row => new Region(
            row.Text(0)!, row.Text(1)!, row.Text(2)!, new Period(row.Date(3), row.Date(4)), Seat(row.Number(5), row.Number(6)))),
        package["region_parts"].Rows.Select(row => (row.Text(0)!, row.Text(1)!, new Period(row.Date(2), row.Date(3)))),
        package["region_changes"].Rows.Select(RegionChange.Of));

    /// <summary>Mergers, splits, border changes and renames.</summary>
    public RegionHistory History { get; }

    /// <summary>In order of key.</summary>
    public IReadOnlyList<Region> All { get; }

    public Region? Find(string key) => regions.GetValueOrDefault(key);

    /// <summary>The direct parts of a region on a date, whatever their type.</summary>
    public IEnumerable<Region> PartsOf(string key, DateOnly date) =>
        parts[key].Where(part => part.Valid.Contains(date)).Select(part => Find(part.Part)).OfType<Region>()
            .Where(part => part.Valid.Contains(date));

    /// <summary>The regions that a region is stated to be a direct part of on a date, whatever their type.</summary>
    public IEnumerable<Region> WholesOf(string key, DateOnly date) =>
        wholes[key].Where(whole => whole.Valid.Contains(date)).Select(whole => Find(whole.Whole)).OfType<Region>()
            .Where(whole => whole.Valid.Contains(date));

    /// <summary>The municipality that a district or neighbourhood lies in on a date; null for other regions, and when it is not stated.</summary>
    public Region? MunicipalityAround(string key, DateOnly date)
    {
        var at = Find(key) is { IsWithinMunicipality: true } region ? region : null;
        while (at is { IsWithinMunicipality: true })
        {
            at = WholesOf(at.Key, date).FirstOrDefault();
        }

        return at;
    }

    /// <summary>
    /// The municipalities of a region on a date, in order of key. A municipality consists of itself; a country without
    /// stated parts consists of every municipality that exists on the date.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public IReadOnlyList<string> MunicipalitiesOf(string key, DateOnly date) => On(date).MunicipalitiesOf(key);

    /// <summary>
    /// What a municipality became on a date: itself while it exists, otherwise its successors that exist on the date, or its
    /// predecessors when it did not exist yet. Of a divided one every part counts, of a border change none. In order of key.
    /// </summary>
    public IReadOnlyList<string> Counterparts(string key, DateOnly date)
    {
        if (Find(key) is not { } region || region.Valid.Contains(date))
        {
            return [key];
        }

        var related = region.Valid.To <= date
            ? History.After(key).Where(change => change.EndsFrom).Select(change => change.To)
            : History.Before(key).Where(change => change.EndsFrom).Select(change => change.From);
        return [.. related.Where(other => other != key && Find(other)?.Valid.Contains(date) == true).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The governments of a region on a date: its municipalities, every province that contains at least one of them and
    /// every water authority that covers at least one of them.
    /// </summary>
    public Governments GovernmentsOf(string key, DateOnly date) => GovernmentsAround(On(date).MunicipalitiesOf(key), date);

    /// <summary>
    /// The governments on a date of the territory that a region has on another: its municipalities of that other date, each as
    /// what it came from or became, and the provinces and water authorities around them. Of a divided municipality every part counts, of a border change none.
    /// </summary>
    public Governments GovernmentsOf(string key, DateOnly date, DateOnly composedOn) => GovernmentsAround(
        [.. MunicipalitiesOf(key, composedOn).SelectMany(municipality => Became(municipality, composedOn, date)).Distinct().Order(StringComparer.Ordinal)], date);

    private IEnumerable<string> Became(string municipality, DateOnly from, DateOnly to)
    {
        var others = to < from
            ? History.Before(municipality).Where(change => change.EndsFrom && change.Date > to && change.Date <= from).Select(change => change.From)
            : History.After(municipality).Where(change => change.EndsFrom && change.Date > from && change.Date <= to).Select(change => change.To);
        return others.Append(municipality).Where(key => Find(key)?.Valid.Contains(to) == true);
    }

    private Governments GovernmentsAround(IReadOnlyList<string> municipalities, DateOnly date)
    {
        var on = On(date);
        return new(municipalities, Around(Region.Province), Around(Region.WaterAuthority));

        IReadOnlyList<string> Around(string type) =>
            [.. municipalities.SelectMany(municipality => on.Around(type)[municipality]).Select(region => region.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The regions of a type that exist on a date, in order of key.</summary>
    public IReadOnlyList<Region> OfType(string type, DateOnly date) => On(date).OfType(type);

    /// <summary>The days on which regions of a type came or went, in order.</summary>
    public IReadOnlyList<DateOnly> ChangingDays(string type) => changingDays.GetOrAdd(type, wanted =>
        [.. All.Where(region => region.Type == wanted).SelectMany(region => new[] { region.Valid.From, region.Valid.To }).OfType<DateOnly>().Distinct().Order()]);

    /// <summary>The first region of a type, in order of key, that contains a municipality on a date; null when none does.</summary>
    public Region? Around(string municipality, string type, DateOnly date) => On(date).Around(type)[municipality].FirstOrDefault();

    /// <summary>The regions of a type that lie wholly inside a region on a date (the region itself included), in order of key.</summary>
    public IReadOnlyList<Region> Within(string key, string type, DateOnly date)
    {
        var inside = MunicipalitiesOf(key, date).ToHashSet(StringComparer.Ordinal);
        return [.. OfType(type, date).Where(region => MunicipalitiesOf(region.Key, date) is { Count: > 0 } own && own.All(inside.Contains))];
    }

    /// <summary>The regions that contain a municipality on a date, in order of key, the municipality itself left out.</summary>
    public IReadOnlyList<Region> Containing(string municipality, DateOnly date) =>
        [.. All.Where(region => region.Key != municipality && region.Valid.Contains(date)
            && MunicipalitiesOf(region.Key, date).Contains(municipality, StringComparer.Ordinal))];

    /// <summary>
    /// The ways in which regions divide municipalities on a date: every type of which at least two regions have municipalities, and
    /// every division by name. Types come first, then by key.
    /// </summary>
    public IReadOnlyList<Division> DivisionsOn(DateOnly date) =>
    [
        .. Vocabulary.RegionTypes.Keys.Where(type => type is not (Region.Country or Region.Municipality or Region.WaterAuthority or Region.Custom or Region.Division))
            .Select(type => new Division(
                type, new(Vocabulary.RegionTypes.Label(type, Language.Dutch), Vocabulary.RegionTypes.Label(type, Language.English)), [.. OfType(type, date)]))
            .Where(division => division.Regions.Count(region => MunicipalitiesOf(region.Key, date).Count > 0) > 1),
        .. OfType(Region.Division, date).Select(division => new Division(division.Key, new(division.Name, division.Name), [.. PartsOf(division.Key, date)])),
    ];

    /// <summary>Whether parts of a region are stated, of any date.</summary>
    internal bool HasParts(string key) => parts.Contains(key);

    private static Position? Seat(decimal? latitude, decimal? longitude) =>
        latitude is { } north && longitude is { } east ? new Position((double)north, (double)east) : null;

    private RegionsOnDate On(DateOnly date)
    {
        if (dates.TryGetValue(date, out var known))
        {
            return known;
        }

        // Anyone may ask for any date: start over rather than grow without end.
        if (dates.Count >= MostDates)
        {
            dates.Clear();
        }

        return dates.GetOrAdd(date, day => new(this, day));
    }
}
