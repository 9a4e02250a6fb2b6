using Naober.Regions;

namespace Naober.Network.Search;

/// <summary>Something found.</summary>
/// <param name="Item">What was found.</param>
/// <param name="Matched">The other name by which it was found; null when that was its name or key.</param>
/// <param name="Version">The version that has or had that name, when one does.</param>
public sealed record Found<T>(T Item, string? Matched, PartnershipVersion? Version = null);

/// <summary>What a search found, by kind, best first.</summary>
/// <param name="Text">What was searched for, without white space around it and not longer than a search can be.</param>
/// <param name="Regions">Of which the name or key contains the text, or that are governed by one of the best actors.</param>
/// <param name="Partnerships">The best ones.</param>
/// <param name="PartnershipCount">How many there are.</param>
/// <param name="Actors">The best ones.</param>
/// <param name="ActorCount">How many there are.</param>
public sealed record SearchResults(
    string Text, IReadOnlyList<Region> Regions, IReadOnlyList<Found<Partnership>> Partnerships, int PartnershipCount, IReadOnlyList<Found<Actor>> Actors, int ActorCount)
{
    private const int Limit = 5_000;
    private const int MostPerKind = 20;

    public bool IsEmpty => Regions.Count + Partnerships.Count + Actors.Count == 0;

    public static async Task<SearchResults> FindAsync(Register register, RegisterSearch search, string text, CancellationToken cancellationToken)
    {
        text = RegisterSearch.Cut(text.Trim());
        var hits = await search.FindAsync(register, text, Limit, cancellationToken);
        var partnerships = hits.Where(hit => hit.Kind == "partnership").Select(hit => (hit, item: register.FindPartnership(hit.Key))).Where(found => found.item is not null).ToList();
        var actors = hits.Where(hit => hit.Kind == "actor").Select(hit => (hit, item: register.FindActor(hit.Key))).Where(found => found.item is not null).ToList();
        return new(
            text,
            RegionsOf(register, text, actors.Take(MostPerKind).Select(found => found.item!)),
            [.. partnerships.Take(MostPerKind).Select(found => Named(register, found.item!, found.hit.Matched))],
            partnerships.Count,
            [.. actors.Take(MostPerKind).Select(found => new Found<Actor>(found.item!, Other(found.hit.Matched, found.item!.Aliases)))],
            actors.Count);
    }

    private static IReadOnlyList<Region> RegionsOf(Register register, string text, IEnumerable<Actor> actors)
    {
        if (text.Length < 2)
        {
            return [];
        }

        var named = register.Regions.All.Where(region => region.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || region.Key.Equals(text, StringComparison.OrdinalIgnoreCase));
        var governed = actors.Where(actor => actor.Region == actor.Key).Select(actor => register.Regions.Find(actor.Key)).OfType<Region>();
        return [.. named.Concat(governed).DistinctBy(region => region.Key).OrderBy(region => region.IsWithinMunicipality).Take(MostPerKind)];
    }

    private static Found<Partnership> Named(Register register, Partnership partnership, string matched)
    {
        var version = matched == partnership.Name ? null : register.VersionsOf(partnership).LastOrDefault(version => version.Title == matched);
        return version is null
            ? new(partnership, Other(matched, partnership.Aliases))
            : new(partnership, matched, version);
    }

    private static string? Other(string matched, IReadOnlyList<string> aliases) => aliases.Contains(matched, StringComparer.Ordinal) ? matched : null;
}
