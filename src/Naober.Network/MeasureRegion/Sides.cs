using Naober.Regions;

namespace Naober.Network.MeasureRegion;

/// <summary>
/// Who is inside a region and who outside. Both what an actor is and where it lies must agree: an actor that has the key of a
/// municipality of the region and is registered as something else is no government, inside or outside.
/// </summary>
internal sealed class Sides
{
    private readonly RegisterOnDate known;
    private readonly HashSet<string> own = new(StringComparer.Ordinal);

    internal Sides(RegisterOnDate known, Governments governments)
    {
        this.known = known;
        Add(governments.Municipalities, Region.Municipality);
        Add(governments.Provinces, Region.Province);
        Add(governments.WaterAuthorities, Region.WaterAuthority);
    }

    /// <summary>The numbers of the governments of the region.</summary>
    internal List<int> Own { get; } = [];

    internal Participation Participation(int partnership)
    {
        var members = known.MembersOf(partnership);
        var municipalities = known.MunicipalitiesOf(partnership);
        var (provinces, waterAuthorities, outside) = (new List<Actor>(), new List<Actor>(), new List<Actor>());
        foreach (var member in members)
        {
            if (!own.Contains(member.Key))
            {
                if (member.CanBeOutside)
                {
                    outside.Add(member);
                }
            }
            else if (member.Kind == Region.Province)
            {
                provinces.Add(member);
            }
            else if (member.Kind == Region.WaterAuthority)
            {
                waterAuthorities.Add(member);
            }
        }

        return new(
            known.Partnerships[partnership], members, municipalities, [.. municipalities.Where(actor => own.Contains(actor.Key))],
            provinces, waterAuthorities, outside);
    }

    private void Add(IReadOnlyList<string> keys, string kind)
    {
        foreach (var key in keys)
        {
            if (known.NumberOf(key) is { } number && known.Register.Actors[number].Kind == kind)
            {
                own.Add(key);
                Own.Add(number);
            }
        }
    }
}
