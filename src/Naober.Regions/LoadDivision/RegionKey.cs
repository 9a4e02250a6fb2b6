using Naober.Core;

namespace Naober.Regions.LoadDivision;

/// <summary>The key of a region of a division: its code, that of the region with the same name, or one made of the name.</summary>
internal static class RegionKey
{
    internal static string Of(string type, string division, string? code, string? name, RegionMap regions) => (type, code) switch
    {
        (Region.Corop, { } corop) => Prefixed("CR", corop),
        (Region.Province, { } province) => Prefixed("PV", province),
        _ when type != Region.Custom && name is not null && PlainName.Find(regions, type, name) is { } known => known.Key,
        (_, { } own) when own.Length <= 20 && own.Any(char.IsAsciiLetter) && own.All(char.IsAsciiLetterOrDigit) => own,
        _ => $"{PlainName.Slug(type == Region.Custom ? division : Vocabulary.RegionTypes.Label(type, Language.Dutch))}-{PlainName.Slug(name ?? code!)}",
    };

    private static string Prefixed(string prefix, string code) =>
        code.All(char.IsAsciiDigit) ? prefix + code.PadLeft(2, '0') : code.ToUpperInvariant();
}
