using Naober.Core;

namespace Naober.Regions;

/// <summary>A source document or register that facts come from.</summary>
public sealed record Source(string Key, string Title, string? Publisher, int? Year, string? Url, string? Licence)
{
    /// <summary>The title up to its first colon or comma, to cite with.</summary>
    public string ShortTitle => Title.IndexOfAny([':', ',']) is > 0 and var end ? Title[..end] : Title;
}

/// <summary>A named area: a municipality, province, water authority, COROP region, country or custom region.</summary>
/// <param name="Key">Its identity: a code of Statistics Netherlands (GM0114, CR08, PV22, NL01), a TOOI code or an own key.</param>
/// <param name="Name">The name people use.</param>
/// <param name="Type">A term of <see cref="Vocabulary.RegionTypes"/>.</param>
/// <param name="Valid">When the region exists.</param>
/// <param name="Seat">WGS84 position of the seat, null when unknown.</param>
public sealed record Region(string Key, string Name, string Type, Period Valid, Position? Seat)
{
    public const string Municipality = "municipality";
    public const string Province = "province";
    public const string WaterAuthority = "water-authority";
    public const string Corop = "corop";
    public const string Country = "country";
    public const string Custom = "custom";

    /// <summary>A named division: a region whose parts are the regions of the division.</summary>
    public const string Division = "division";

    public const string District = "district";
    public const string Neighbourhood = "neighbourhood";

    /// <summary>Key of the whole country.</summary>
    public const string Netherlands = "NL01";

    /// <summary>Whether it is a part of a municipality: a district or a neighbourhood. There may be thousands.</summary>
    public bool IsWithinMunicipality => LiesWithinMunicipality(Type);

    /// <summary>Whether regions of a type are parts of a municipality.</summary>
    public static bool LiesWithinMunicipality(string type) => type is District or Neighbourhood;
}

/// <summary>WGS84, decimal degrees.</summary>
public readonly record struct Position(double Latitude, double Longitude);

/// <summary>The governments of a region on a date, by kind, each list in order of key.</summary>
public sealed record Governments(
    IReadOnlyList<string> Municipalities, IReadOnlyList<string> Provinces, IReadOnlyList<string> WaterAuthorities)
{
    public IEnumerable<string> All => [.. Municipalities, .. Provinces, .. WaterAuthorities];
}

/// <summary>Regions that together divide municipalities: all of one type, or those of a division with a name of its own.</summary>
/// <param name="Key">The type, or the key of the region of type division.</param>
/// <param name="Name">In the singular when it is a type.</param>
/// <param name="Regions">In order of key.</param>
public sealed record Division(string Key, Words Name, IReadOnlyList<Region> Regions);
