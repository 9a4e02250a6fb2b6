using System.Text.RegularExpressions;
using Naober.Core;
using Naober.Files;
using Naober.Regions;

namespace Naober.Indicators.ImportTable;

/// <summary>
/// Regions as people write them: a code, a code of which a spreadsheet dropped the zeros (114), or a name, with or without "gemeente"
/// in front, whatever its accents are made of.
/// </summary>
internal sealed partial class CellRegions(RegionMap regions, string header)
{
    private static readonly string[] Types = [Region.Municipality, Region.Province, Region.Corop, Region.Country, Region.WaterAuthority];

    private readonly Dictionary<string, (string? Code, IReadOnlyList<Region> Candidates)> known = new(StringComparer.Ordinal);
    private readonly string? type = TypeIn(header);
    private readonly ILookup<(string Type, string Name), Region> byName = regions.All.ToLookup(region => (region.Type, new OfficialName(region.Name).Plain(region.Type)));

    /// <summary>Codes that were completed, as they stood in the file.</summary>
    public int Completed { get; private set; }

    /// <summary>Null with the reason in both languages.</summary>
    public string? Find(string text, out (string Dutch, string English) why)
    {
        if (!known.TryGetValue(text, out var found))
        {
            known[text] = found = Look(text.Trim());
        }

        why = found.Candidates.Count > 0
            ? ($"{ErrorList.Show(text)} kan meer zijn: {Named(found.Candidates, Language.Dutch)}. Schrijf de code, of \"gemeente\" of \"provincie\" ervoor.",
                $"{ErrorList.Show(text)} may be several: {Named(found.Candidates, Language.English)}. Write the code, or \"gemeente\" or \"provincie\" before it.")
            : ($"{ErrorList.Show(text)} is geen regio in dit register; schrijf een code zoals GM0114 of een naam zoals Emmen.", $"{ErrorList.Show(text)} is not a region in this register; write a code such as GM0114 or a name such as Emmen.");
        return found.Code;
    }

    private static string Named(IReadOnlyList<Region> candidates, Language language) =>
        string.Join(", ", candidates.Select(region => $"{region.Key} ({Vocabulary.RegionTypes.Label(region.Type, language)})"));

    private (string? Code, IReadOnlyList<Region> Candidates) Look(string text)
    {
        if (regions.Find(text) is not null)
        {
            return (text, []);
        }

        if (Code().Match(text) is { Success: true } code)
        {
            return (OfCode(code.Groups["kind"].Value.ToUpperInvariant(), code.Groups["digits"].Value), []);
        }

        return OfName(text);
    }

    /// <summary>A code of a neighbourhood need not be in the register; of other kinds it must, with its zeros or without.</summary>
    private string? OfCode(string kind, string digits)
    {
        if (kind is "WK" or "BU" or "PC")
        {
            return kind + digits;
        }

        var prefix = kind.Length > 0 ? kind : type switch { Region.Province => "PV", Region.Corop => "CR", _ => "GM" };
        var full = prefix + digits.TrimStart('0').PadLeft(prefix is "GM" or "WS" ? 4 : 2, '0');
        if (regions.Find(full) is null)
        {
            return null;
        }

        Completed += full.Length > kind.Length + digits.Length ? 1 : 0;
        return full;
    }

    private (string? Code, IReadOnlyList<Region> Candidates) OfName(string text)
    {
        var before = Types.FirstOrDefault(kind => Prefix(kind) is { } prefix && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        var name = new OfficialName(before is null ? text : text[Prefix(before)!.Length..]);
        var wanted = before ?? name.Type ?? type;
        var found = Types.Where(kind => wanted is null || kind == wanted).SelectMany(kind => name.Among(byName[(kind, name.Plain(kind))], regions)).ToList();
        return found switch
        {
            [var one] => (one.Key, []),
            _ => (null, found),
        };
    }

    private static string? Prefix(string type) => type switch
    {
        Region.Municipality => "gemeente ",
        Region.Province => "provincie ",
        _ => null,
    };

    private static string? TypeIn(string header) =>
        header.Contains("gemeente", StringComparison.OrdinalIgnoreCase) || header.Contains("municipality", StringComparison.OrdinalIgnoreCase) ? Region.Municipality
        : header.Contains("provinc", StringComparison.OrdinalIgnoreCase) ? Region.Province
        : header.Contains("corop", StringComparison.OrdinalIgnoreCase) ? Region.Corop
        : null;

    [GeneratedRegex("^(?<kind>GM|PV|CR|WS|LD|NL|WK|BU|PC|)(?<digits>[0-9]{1,10})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Code();
}
