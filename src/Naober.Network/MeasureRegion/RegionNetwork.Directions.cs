namespace Naober.Network.MeasureRegion;

/// <summary>What a partnership with outsiders points to.</summary>
public enum DirectionKind
{
    /// <summary>A province or COROP region, in which the partner lies or which it is.</summary>
    Region,

    /// <summary>A government abroad, by itself.</summary>
    Abroad,

    /// <summary>Water authorities outside the region together: one lies in several provinces.</summary>
    WaterAuthorities,

    /// <summary>A municipality of which the region is not known.</summary>
    Unknown,
}

/// <summary>Where a partner outside lies.</summary>
/// <param name="Kind">What the direction is.</param>
/// <param name="Key">Of the region or of the government abroad; null otherwise.</param>
public readonly record struct Direction(DirectionKind Kind, string? Key);

/// <summary>The external partnerships of a part of the region that point in one direction.</summary>
/// <param name="From">Key of the part of the region.</param>
/// <param name="Towards">The direction.</param>
/// <param name="Partnerships">With a municipality of the part and a partner there, in order of key.</param>
/// <param name="Partners">The partners there, in order of key.</param>
public sealed record DirectionCount(
    string From, Direction Towards, IReadOnlyList<Partnership> Partnerships, IReadOnlyList<Actor> Partners);

/// <summary>Orientation of the parts of a region: north to Groningen, south-east to Germany (BRE par. 5.2, figure 23).</summary>
public sealed partial class RegionNetwork
{
    /// <summary>
    /// The parts that are looked at: the COROP regions inside this one when there are at least two, otherwise its municipalities.
    /// </summary>
    public IReadOnlyList<string> PartsForDirections =>
        Register.Regions.Within(Region.Key, Regions.Region.Corop, Date) is { Count: > 1 } corops ? [.. corops.Select(corop => corop.Key)] : Governments.Municipalities;

    /// <summary>
    /// Per part and direction the external partnerships, most first, then by key. One partnership can point in several directions
    /// and belong to several parts: the numbers do not add up.
    /// </summary>
    /// <param name="type">What a direction within the country is: a province, or a COROP region.</param>
    public IReadOnlyList<DirectionCount> DirectionsBy(string type)
    {
        var external = Participations.Where(p => p.Outside.Count > 0)
            .Select(p => (p.Partnership, p.Inside, Outside: p.Outside.ToLookup(actor => DirectionOf(actor, type)))).ToList();
        return [.. PartsForDirections.SelectMany(DirectionsOf)
            .OrderByDescending(count => count.Partnerships.Count).ThenBy(count => count.From, StringComparer.Ordinal)
            .ThenBy(count => count.Towards.Kind).ThenBy(count => count.Towards.Key, StringComparer.Ordinal)];

        IEnumerable<DirectionCount> DirectionsOf(string part)
        {
            var own = Register.Regions.MunicipalitiesOf(part, Date).ToHashSet(StringComparer.Ordinal);
            return external.Where(p => p.Inside.Any(actor => own.Contains(actor.Key)))
                .SelectMany(p => p.Outside, (p, partners) => (p.Partnership, Partners: partners)).GroupBy(entry => entry.Partners.Key)
                .Select(group => new DirectionCount(
                    part, group.Key, [.. group.Select(entry => entry.Partnership)],
                    [.. group.SelectMany(entry => entry.Partners).Distinct().OrderBy(actor => actor.Key, StringComparer.Ordinal)]));
        }
    }

    private Direction DirectionOf(Actor government, string type) => government.Kind switch
    {
        Regions.Region.WaterAuthority => new(DirectionKind.WaterAuthorities, null),
        Actor.ForeignGovernment => new(DirectionKind.Abroad, government.Key),
        Regions.Region.Province => new(DirectionKind.Region, government.Key),
        _ => Register.Regions.Around(government.Key, type, Date) is { } region ? new(DirectionKind.Region, region.Key) : new(DirectionKind.Unknown, null),
    };
}
