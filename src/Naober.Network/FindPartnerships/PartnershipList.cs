using Naober.Core;

namespace Naober.Network.FindPartnerships;

/// <summary>A value of a facet with the number of partnerships that would remain, were it the only value chosen in its facet.</summary>
public sealed record FacetValue(string Value, int Count, bool Chosen);

/// <summary>The partnerships that a filter leaves, with the counts of every facet.</summary>
/// <param name="Items">Sorted.</param>
/// <param name="Facets">Per facet its values in the order of the vocabulary; regions and members most frequent first, governments before other members.</param>
public sealed record PartnershipList(IReadOnlyList<PartnershipRow> Items, IReadOnlyList<(Facet Facet, IReadOnlyList<FacetValue> Values)> Facets)
{
    /// <summary>The sort keys; a minus in front sorts downwards.</summary>
    public static IReadOnlyList<string> SortKeys { get; } = ["name", "scale", "legalForm", "members"];

    /// <param name="register">Where to look.</param>
    /// <param name="date">For validity and members.</param>
    /// <param name="filter">The values chosen.</param>
    /// <param name="matches">Keys that a search found, best first; null when nothing was searched for.</param>
    /// <param name="sort">One of <see cref="SortKeys"/>, with a minus for downwards; null sorts by match, then by name.</param>
    public static PartnershipList Find(Register register, DateOnly date, PartnershipFilter filter, IReadOnlyList<string>? matches, string? sort)
    {
        var rank = matches?.Select((key, i) => (key, i)).ToDictionary(entry => entry.key, entry => entry.i, StringComparer.Ordinal);
        var candidates = register.Partnerships.Where(p => rank is null || rank.ContainsKey(p.Key))
            .Select(p => (Partnership: p, Values: Facet.All.Select(facet => facet.ValuesOf(register, p, date).ToArray()).ToArray())).ToList();
        var accepted = candidates.Select(c => Facet.All.Select((facet, i) => filter.Accepts(facet, c.Values[i])).ToArray()).ToList();

        var items = candidates.Where((_, i) => accepted[i].All(yes => yes))
            .Select(c => new PartnershipRow(c.Partnership, register.MembersOf(c.Partnership, date).Count));
        return new([.. Sort(items, sort, rank)], [.. Facet.All.Select((facet, f) => (facet, Count(facet, f)))]);

        IReadOnlyList<FacetValue> Count(Facet facet, int f)
        {
            var chosen = filter.Of(facet);
            var counts = candidates.Where((_, i) => accepted[i].Where((_, other) => other != f).All(yes => yes))
                .SelectMany(c => c.Values[f]).CountBy(value => value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            var order = OrderOf(facet);
            return [.. counts.Keys.Union(chosen, StringComparer.Ordinal)
                .Select(value => new FacetValue(value, counts.GetValueOrDefault(value), chosen.Contains(value, StringComparer.Ordinal)))
                .OrderBy(value => order.TryGetValue(value.Value, out var place) ? place : value.Value == Vocabulary.UnknownKey ? int.MaxValue : int.MaxValue - 1)
                .ThenBy(value => facet == Facet.Member && register.FindActor(value.Value)?.IsDecentralGovernment == false)
                .ThenByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal)];
        }
    }

    private static IEnumerable<PartnershipRow> Sort(IEnumerable<PartnershipRow> items, string? sort, Dictionary<string, int>? rank)
    {
        var down = sort?.StartsWith('-') == true;
        var byName = items.OrderBy(item => item.Partnership.Name, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.Partnership.Key, StringComparer.Ordinal);
        return sort?.TrimStart('-') switch
        {
            "scale" => By(item => OrderOf(Facet.Scale).GetValueOrDefault(item.Partnership.Scale)),
            "legalForm" => By(item => OrderOf(Facet.LegalForm).GetValueOrDefault(item.Partnership.LegalForm)),
            "members" => By(item => item.Members),
            "name" => down ? byName.Reverse() : byName,
            _ => rank is null ? byName : items.OrderBy(item => rank[item.Partnership.Key]),
        };

        IEnumerable<PartnershipRow> By(Func<PartnershipRow, int> key) => down ? byName.OrderByDescending(key) : byName.OrderBy(key);
    }

    private static Dictionary<string, int> OrderOf(Facet facet)
    {
        IReadOnlyList<string> keys = facet.Key switch
        {
            "scale" => Vocabulary.Scales.Keys,
            "domain" => Vocabulary.Domains.Keys,
            "legalForm" => Vocabulary.LegalForms.Keys,
            "ecosystem" => Vocabulary.Ecosystems.Keys,
            "obligation" => Vocabulary.Obligations.Keys,
            "validity" => ["current", Facet.Undated, "ended", "future"],
            _ => [],
        };
        return keys.Select((key, i) => (key, i)).ToDictionary(entry => entry.key, entry => entry.i, StringComparer.Ordinal);
    }
}

/// <summary>A partnership in a list, with its number of known members on the date.</summary>
public sealed record PartnershipRow(Partnership Partnership, int Members)
{
    /// <summary>Null when unknown; also when the partnership is not valid on the date.</summary>
    public int? KnownMembers => Members > 0 ? Members : null;
}
