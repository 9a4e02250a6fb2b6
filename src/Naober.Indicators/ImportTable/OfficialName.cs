using System.Text.RegularExpressions;
using Naober.Regions;

namespace Naober.Indicators.ImportTable;

/// <summary>
/// A name as Statistics Netherlands writes it, with what sets it apart from its namesakes: "Bergen (NH.)", "Hengelo (O.)", "Utrecht
/// (PV)", "Groningen (gemeente)". Also knows the few regions that have two names.
/// </summary>
internal sealed partial class OfficialName
{
    private static readonly Dictionary<string, string> Provinces = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Gr"] = "PV20", ["Fr"] = "PV21", ["Dr"] = "PV22", ["O"] = "PV23", ["Ov"] = "PV23", ["Fl"] = "PV24", ["Gld"] = "PV25", ["Ut"] = "PV26",
        ["NH"] = "PV27", ["ZH"] = "PV28", ["Z"] = "PV29", ["Ze"] = "PV29", ["NB"] = "PV30", ["L"] = "PV31",
    };

    /// <summary>Plain names of today, and the official ones that they stand for.</summary>
    private static readonly Dictionary<string, string> Official = new(StringComparer.Ordinal)
    {
        ["haag"] = "sgravenhage", ["bosch"] = "shertogenbosch", ["friesland"] = "fryslan", ["friesemeren"] = "fryskemarren", ["nuenen"] = "nuenengerwennederwetten",
        ["nuenenca"] = "nuenengerwennederwetten", ["noordoostfriesland"] = "noardeastfryslan",
    };

    private readonly string bare;
    private readonly string? province;

    public OfficialName(string text)
    {
        var tail = Tail().Match(text);
        (bare, var sign) = (tail.Success ? text[..tail.Index] : text, tail.Groups["sign"].Value.Replace(".", "", StringComparison.Ordinal));
        province = Provinces.GetValueOrDefault(sign);
        Type = province is not null ? Region.Municipality : sign.ToUpperInvariant() switch
        {
            "PV" or "PROVINCIE" => Region.Province,
            "CR" => Region.Corop,
            "G" or "GEMEENTE" => Region.Municipality,
            _ => null,
        };
    }

    /// <summary>The type of region that the name is of by its own words; null when it does not say.</summary>
    public string? Type { get; }

    /// <summary>What two spellings of a name have in common, among regions of a type.</summary>
    public string Plain(string type)
    {
        var plain = PlainName.Of(bare, type);
        return type is Region.Municipality or Region.Province ? Official.GetValueOrDefault(plain, plain) : plain;
    }

    /// <summary>Of regions with this name those that may be meant: in the province that is named, and there now, when any are.</summary>
    public IReadOnlyList<Region> Among(IEnumerable<Region> named, RegionMap regions)
    {
        var meant = named.Where(region => province is null || (ProvinceOf(region, regions) ?? province) == province).ToList();
        return meant.Where(region => region.Valid.To is null).ToList() is { Count: > 0 } current ? current : meant;
    }

    private static string? ProvinceOf(Region region, RegionMap regions) => new OfficialName(region.Name).province
        ?? regions.Around(region.Key, Region.Province, region.Valid.To?.AddDays(-1) ?? DateOnly.MaxValue)?.Key;

    [GeneratedRegex(@"\s*\((?<sign>gemeente|provincie|PV|CR|G|L|O|Z|NH|ZH|NB|Gld|Ut|Fr|Gr|Dr|Ov|Fl|Ze|N\.H|Z\.H|N\.B)\.?\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tail();
}
