using Naober.Core;
using Naober.Network;
using Naober.Network.Measures;
using Naober.Network.RankRegions;
using Naober.Regions;
using Naober.Web.Pages.Regions;

namespace Naober.Web.Pages.Positions;

/// <summary>
/// What the address of a page about positions asks: the own region of <c>?region=GM0114</c>, and its peers, all regions of
/// <c>?type=corop</c> or else of the type of the own region.
/// </summary>
public sealed record PositionQuery(Region? Own, string Type)
{
    /// <exception cref="BadHttpRequestException">There is no such region or type.</exception>
    internal static PositionQuery Read(IQueryCollection query, Register register, DateOnly date)
    {
        var own = query["region"].ToString() switch
        {
            "" => null,
            var key => register.Regions.Find(key) ?? throw new BadHttpRequestException("region"),
        };
        var type = query["type"].ToString() switch
        {
            "" => own?.Type ?? Types(register, date).FirstOrDefault(Region.Province),
            var wanted when Vocabulary.RegionTypes.Contains(wanted) => wanted,
            _ => throw new BadHttpRequestException("type"),
        };
        return new(own?.Type == type ? own : null, type);
    }

    /// <summary>A measure of <c>?x=congruence</c>.</summary>
    /// <exception cref="BadHttpRequestException">There is no such measure with one value per region.</exception>
    internal static Measure ReadMeasure(IQueryCollection query, string key, string otherwise)
    {
        var wanted = query[key].ToString() is { Length: > 0 } id ? id : otherwise;
        return RegionPositions.Measures.FirstOrDefault(measure => measure.Id == wanted) ?? throw new BadHttpRequestException(key);
    }

    /// <summary>The types of which at least two regions exist, that can thus be ranked.</summary>
    internal static IReadOnlyList<string> Types(Register register, DateOnly date) =>
        [.. new[] { Region.Province, Region.Corop, Region.Municipality, Region.WaterAuthority, Region.Custom }.Concat(RegionTypeNames.FromTables).Where(type => register.Regions.OfType(type, date).Count > 1)];
}
