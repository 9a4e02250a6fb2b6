using Naober.Core;
using Naober.Network.FindPartnerships;
using Naober.Regions;

namespace Naober.Network.ExploreNetwork;

/// <summary>What the dots of a network are.</summary>
public enum NetworkMode
{
    /// <summary>Actors; a line is the number of partnerships that two of them share.</summary>
    Actors,

    /// <summary>Actors and partnerships; a line is a membership.</summary>
    TwoMode,
}

/// <summary>Where the dots of a network stand.</summary>
public enum NetworkLayout
{
    /// <summary>On the map where a place is known, near their partners where not.</summary>
    Geographic,

    /// <summary>Near those they share much with, starting from the map, so that north mostly stays north.</summary>
    Network,
}

/// <summary>What the colour of a dot says.</summary>
public enum NetworkColour
{
    Province,
    Corop,
    Community,
    Ecosystem,
    Kind,
}

/// <summary>Which part of the network of a region is shown, and how.</summary>
public sealed record NetworkChoice
{
    /// <summary>The facets of partnerships by which a network can be narrowed.</summary>
    public static IReadOnlyList<Facet> Facets { get; } = [Facet.Domain, Facet.Scale, Facet.LegalForm, Facet.Ecosystem];

    public NetworkMode Mode { get; init; }

    /// <summary>Terms of <see cref="Vocabulary.ActorKinds"/>; none is the usual kinds of the mode.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Also governments outside the region that take part in its partnerships.</summary>
    public bool Outside { get; init; }

    /// <summary>Only partnerships with these values of <see cref="Facets"/>.</summary>
    public PartnershipFilter Filter { get; init; } = PartnershipFilter.None;

    /// <summary>A line stands for at least this many shared partnerships (a partnership, with two modes, for this many of the actors shown); null leaves it to the amount.</summary>
    public int? Minimum { get; init; }

    public NetworkColour Colour { get; init; }

    public NetworkLayout Layout { get; init; }

    /// <summary>The kinds that are shown: those chosen, otherwise the usual ones.</summary>
    public IReadOnlyList<string> ShownKinds => Kinds.Count > 0 ? Kinds : UsualKinds;

    /// <summary>Whether nobody chose other kinds than the usual ones.</summary>
    public bool HasUsualKinds => ShownKinds.Order(StringComparer.Ordinal).SequenceEqual(UsualKinds.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Municipalities; with two modes all decentral governments.</summary>
    private string[] UsualKinds => Mode == NetworkMode.Actors ? [Region.Municipality] : [Region.Municipality, Region.Province, Region.WaterAuthority];

    private string Identity => string.Join('/',
    [
        Mode, string.Join(',', ShownKinds.Order(StringComparer.Ordinal)), Outside, Minimum, Colour, Layout,
        .. Facets.Select(facet => string.Join(',', Filter.Of(facet).Order(StringComparer.Ordinal))),
    ]);

    /// <summary>Choices are equal when they show the same, whatever the order in which values were chosen.</summary>
    public bool Equals(NetworkChoice? other) => other is not null && Identity == other.Identity;

    public override int GetHashCode() => Identity.GetHashCode(StringComparison.Ordinal);
}
