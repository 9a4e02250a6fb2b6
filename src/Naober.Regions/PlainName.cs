using System.Text;

namespace Naober.Regions;

/// <summary>
/// Names as they are compared between sources: small letters and digits, without accents, particles and punctuation.
/// "Hoogheemraadschap van Delfland", "Hhs Delfland" and "Delfland" are the same water authority.
/// </summary>
public static class PlainName
{
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyy";

    private static readonly string[] Particles = ["van", "de", "het", "en", "der", "den", "in"];

    private static readonly string[] WaterAuthority = ["waterschap", "waterschapsbedrijf", "hoogheemraadschap", "hhs", "hh", "wetterskip", "ws"];

    /// <summary>A name of a region of a type as it is compared.</summary>
    public static string Of(string name, string type) => string.Concat(
        Words(name).Where(word => !Particles.Contains(word) && (type != Region.WaterAuthority || !WaterAuthority.Contains(word))));

    /// <summary>The words with hyphens between them, as part of a key.</summary>
    public static string Slug(string name) => string.Join('-', Words(name));

    /// <summary>The one region of a type with this name, those that exist now first; null when there is none or more than one.</summary>
    public static Region? Find(RegionMap regions, string type, string name)
    {
        var wanted = Of(name, type);
        var found = regions.All.Where(region => region.Type == type && Of(region.Name, type) == wanted).ToList();
        return found is [var one] ? one : found.Where(region => region.Valid.To is null).ToList() is [var current] ? current : null;
    }

    private static string[] Words(string name)
    {
        var letters = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            var accent = Accented.IndexOf(c, StringComparison.Ordinal);
            if (accent >= 0 || char.IsAsciiLetterOrDigit(c))
            {
                letters.Append(accent >= 0 ? Plain[accent] : c);
            }
            else if (c is not (>= '\u0300' and <= '\u036f') and not '\'' and not '\u2019')
            {
                // An accent of its own belongs to the letter before it; an apostrophe is no end of a word ("Aa's").
                letters.Append(char.IsLetter(c) ? c : ' ');
            }
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
