using Naober.Core;
using Naober.Regions;

namespace Naober.Web.Pages.Regions;

/// <summary>Types of region in the plural, as headings of lists.</summary>
internal static class RegionTypeNames
{
    internal static Words Plural(string type) => type switch
    {
        Region.Country => new("Landen", "Countries"),
        Region.Province => new("Provincies", "Provinces"),
        Region.Corop => new("COROP-gebieden", "COROP regions"),
        Region.Municipality => new("Gemeenten", "Municipalities"),
        Region.WaterAuthority => new("Waterschappen", "Water authorities"),
        _ => new("Eigen gebieden", "Custom regions"),
    };
}
