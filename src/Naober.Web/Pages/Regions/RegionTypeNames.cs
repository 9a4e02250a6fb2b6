using Naober.Core;
using Naober.Regions;

namespace Naober.Web.Pages.Regions;

/// <summary>Types of region in the plural, as headings of lists.</summary>
internal static class RegionTypeNames
{
    /// <summary>Types that only tables fill.</summary>
    internal static string[] FromTables { get; } = ["safety-region", "labour-market-region", "health-region", "youth-care-region"];

    internal static Words Plural(string type) => type switch
    {
        Region.Country => new("Landen", "Countries"),
        Region.Province => new("Provincies", "Provinces"),
        Region.Corop => new("COROP-gebieden", "COROP regions"),
        Region.Municipality => new("Gemeenten", "Municipalities"),
        "district" => new("Wijken", "Districts"),
        "neighbourhood" => new("Buurten", "Neighbourhoods"),
        Region.WaterAuthority => new("Waterschappen", "Water authorities"),
        Region.Division => new("Indelingen", "Divisions"),
        "safety-region" => new("Veiligheidsregio's", "Safety regions"),
        "labour-market-region" => new("Arbeidsmarktregio's", "Labour-market regions"),
        "health-region" => new("GGD-regio's", "Public health regions"),
        "youth-care-region" => new("Jeugdregio's", "Youth care regions"),
        _ => new("Eigen gebieden", "Custom regions"),
    };
}
