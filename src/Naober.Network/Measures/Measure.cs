using Naober.Core;
using Naober.Network.MeasureRegion;

namespace Naober.Network.Measures;

/// <summary>What a value of a measure is.</summary>
public enum MeasureUnit
{
    /// <summary>A whole number of partnerships or municipalities.</summary>
    Count,

    /// <summary>A mean; the fraction is its sum and its number.</summary>
    Mean,

    /// <summary>Between 0 and 1, shown as a percentage with its fraction.</summary>
    Share,

    /// <summary>A number without a unit.</summary>
    Number,
}

/// <summary>What the parts of a measure are: a measure without parts has one value for the region.</summary>
public enum MeasurePart
{
    None,

    /// <summary>Key of an actor.</summary>
    Actor,

    /// <summary>Key of a region; null where the region is unknown.</summary>
    Region,

    /// <summary>Two keys of actors, <c>GM0109|GM0114</c>.</summary>
    ActorPair,

    /// <summary>Key of a legal form.</summary>
    LegalForm,

    /// <summary>Key of a domain.</summary>
    Domain,

    /// <summary>Two keys of domains, <c>economy-labour|space</c>.</summary>
    DomainPair,

    /// <summary>Key of a scale level.</summary>
    Scale,
}

/// <summary>One value of a measure. Null is unknown: there is nothing to take a share, mean or extreme of.</summary>
/// <param name="Part">As <see cref="Measure.Part"/> says; null for the whole region.</param>
/// <param name="Value">Unrounded.</param>
/// <param name="Fraction">What the value came from; null for a count.</param>
public readonly record struct MeasureValue(string? Part, double? Value, Share? Fraction)
{
    public static MeasureValue Of(Share share, string? part = null) => new(part, share.Value, share);

    public static MeasureValue Of(double? value, string? part = null) => new(part, value, null);
}

/// <summary>
/// A measure of the network of a region: one descriptor that the pages, the API, the command line and the method pages read.
/// </summary>
/// <param name="Id">Kebab-case; also the name of its page in docs/methods and the key in published.csv.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Definition">One sentence.</param>
/// <param name="Unit">What its values are.</param>
/// <param name="Part">What its parts are.</param>
/// <param name="Source">Where the definition comes from.</param>
/// <param name="Compute">Its values for a region, date and inclusion rule; pure.</param>
public sealed record Measure(
    string Id, Words Name, Words Definition, MeasureUnit Unit, MeasurePart Part, string Source,
    Func<RegionNetwork, IReadOnlyList<MeasureValue>> Compute);
