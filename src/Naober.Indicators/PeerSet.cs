using Naober.Indicators.Cubes;
using Naober.Regions;

namespace Naober.Indicators;

/// <summary>Regions of one type that are compared with each other.</summary>
/// <param name="Type">A term of <see cref="Core.Vocabulary.RegionTypes"/>, or the prefix of a code that is not in the register, such as <c>WK</c>.</param>
/// <param name="Places">Their places in a cube, ascending.</param>
/// <param name="Absent">Regions of that type that are not in the cube at all; never districts and neighbourhoods.</param>
/// <param name="Date">On which day they all are there.</param>
public sealed record PeerSet(string Type, int[] Places, IReadOnlyList<string> Absent, DateOnly Date)
{
    private static readonly Dictionary<string, string> TypeOfPrefix = new(StringComparer.Ordinal)
    {
        ["NL"] = Region.Country, ["PV"] = Region.Province, ["CR"] = Region.Corop, ["GM"] = Region.Municipality,
        ["WK"] = Region.District, ["BU"] = Region.Neighbourhood,
    };

    /// <summary>Number of regions, those that are not in the cube too.</summary>
    public int Count => Places.Length + Absent.Count;

    /// <summary>The day that they are of, when that is later than the first of a period; else null.</summary>
    public DateOnly? Newer(string period) => Date > (FigurePeriod.FirstDay(period) ?? DateOnly.MinValue) ? Date : null;

    public bool Has(int place) => Array.BinarySearch(Places, place) >= 0;

    /// <summary>
    /// Those that the register knows count when they are there on the date; those that it does not know count by the prefix of
    /// their code, so that figures can be compared before the regions are loaded. Districts and neighbourhoods are drawn anew every
    /// year and the register does not know of which years one is, so only those in the cube count.
    /// </summary>
    public static PeerSet Of(Cube cube, RegionMap regions, string type, DateOnly date)
    {
        var there = regions.OfType(type, date).Select(region => region.Key).ToHashSet(StringComparer.Ordinal);
        var places = new List<int>();
        foreach (var (place, code) in cube.Directory.Regions.Index())
        {
            if (there.Remove(code) || (regions.Find(code) is null && (TypeOf(code) == type || code.StartsWith(type, StringComparison.Ordinal))))
            {
                places.Add(place);
            }
        }

        return new(type, [.. places], Region.LiesWithinMunicipality(type) ? [] : [.. there.Order(StringComparer.Ordinal)], date);
    }

    /// <summary>The values at some places, which mostly stand side by side, because codes of a kind begin alike: then nothing is copied.</summary>
    internal static ReadOnlySpan<T> Gather<T>(ReadOnlySpan<T> column, int[] places)
    {
        if (places.Length > 0 && places[^1] - places[0] == places.Length - 1)
        {
            return column.Slice(places[0], places.Length);
        }

        var values = new T[places.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = column[places[i]];
        }

        return values;
    }

    /// <summary>The type of a region by the prefix of its code.</summary>
    public static string TypeOf(string code)
    {
        var prefix = code[..Math.Min(2, code.Length)];
        return TypeOfPrefix.GetValueOrDefault(prefix, prefix);
    }
}
