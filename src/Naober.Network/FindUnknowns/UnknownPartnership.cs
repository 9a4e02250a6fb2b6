using Naober.Network.FindPartnerships;

namespace Naober.Network.FindUnknowns;

/// <summary>A partnership with the properties that no source states.</summary>
public sealed record UnknownPartnership(Partnership Partnership, IReadOnlyList<Facet> Facets)
{
    /// <summary>Every partnership of which something is unknown, in order of key.</summary>
    public static IReadOnlyList<UnknownPartnership> In(Register register, DateOnly date) =>
        [.. register.Partnerships
            .Select(partnership => new UnknownPartnership(partnership, [.. Unknowns.Facets.Where(facet => facet.ValuesOf(register, partnership, date).Contains(Unknowns.ValueOf(facet), StringComparer.Ordinal))]))
            .Where(found => found.Facets.Count > 0)];
}
