using Naober.Core;
using Naober.Network.FindPartnerships;

namespace Naober.Network.FindUnknowns;

/// <summary>A property that no source states for some partnerships.</summary>
/// <param name="Facet">The property.</param>
/// <param name="Value">The value of the facet that filters the partnerships without it.</param>
/// <param name="Partnerships">Without the property, of all that can have it: for members those valid on the date.</param>
public sealed record UnknownProperty(Facet Facet, string Value, Share Partnerships);

/// <summary>What the register does not know.</summary>
/// <param name="Properties">In the order of the facets; a property that is always known has a count of 0.</param>
/// <param name="MembersByScale">Per scale level, every level: partnerships without known members, of those valid on the date.</param>
/// <param name="ActorsWithoutPartnership">Actors that take part in no known partnership on the date.</param>
public sealed record Unknowns(IReadOnlyList<UnknownProperty> Properties, IReadOnlyList<(string Scale, Share Share)> MembersByScale, Share ActorsWithoutPartnership)
{
    /// <summary>The properties that can be unknown.</summary>
    public static IReadOnlyList<Facet> Facets { get; } = [.. Facet.All.Where(facet => facet != Facet.AllOf)];

    /// <summary>The value of a facet that stands for unknown.</summary>
    public static string ValueOf(Facet facet) => facet == Facet.Validity ? Facet.Undated : Vocabulary.UnknownKey;

    public static Unknowns In(Register register, DateOnly date)
    {
        var partnerships = PartnershipList.Find(register, date, PartnershipFilter.None, matches: null, sort: null);
        var current = register.Partnerships.Where(p => p.Valid.Contains(date)).ToLookup(p => p.Scale, StringComparer.Ordinal);
        return new(
            [.. partnerships.Facets.Where(entry => Facets.Contains(entry.Facet)).Select(entry => UnknownOf(entry.Facet, entry.Values, register, date))],
            [.. Vocabulary.Scales.Keys.Select(scale => (scale, new Share(current[scale].Count(p => register.MembersOf(p, date).Count == 0), current[scale].Count())))],
            new(register.Actors.Count(actor => register.PartnershipsOf(actor, date).Count == 0), register.Actors.Count));
    }

    private static UnknownProperty UnknownOf(Facet facet, IReadOnlyList<FacetValue> values, Register register, DateOnly date) => new(
        facet, ValueOf(facet),
        new(values.FirstOrDefault(known => known.Value == ValueOf(facet))?.Count ?? 0, register.Partnerships.Count(p => facet.ValuesOf(register, p, date).Any())));
}
