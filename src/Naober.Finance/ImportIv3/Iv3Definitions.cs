using Naober.Files;
using Naober.Files.Json;

namespace Naober.Finance.ImportIv3;

/// <summary>
/// The code lists and grey cells of one kind of government in one year, as CBS publishes them beside the deliveries
/// (<c>iv3_definities_Gemeente_2026.json</c>). A cell is grey when a task field or balance code cannot have the category.
/// </summary>
internal sealed class Iv3Definitions
{
    private static readonly string[] Sections = ["lasten", "baten", "balans_lasten", "balans_baten"];

    private readonly Dictionary<string, Dictionary<string, string>> lists = new(StringComparer.Ordinal);
    private readonly HashSet<(string Section, string Code, string Category)> grey = [];

    /// <summary>The file that belongs to a delivery, in its folder; null when it is not there, or is not readable.</summary>
    public static Iv3Definitions? Beside(string delivery, string kind, int year, ErrorList errors)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(delivery))!, $"iv3_definities_{kind}_{year}.json");
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        return JsonForm.Read(stream, Path.GetFileName(path), errors) is { } form ? new(form) : null;
    }

    private Iv3Definitions(JsonForm form)
    {
        var codes = form.Object("codelijsten");
        foreach (var name in new[] { "taakveld", "categorie_lasten", "categorie_baten", "balanscode", "standper" })
        {
            lists[name] = new(StringComparer.Ordinal);
            foreach (var code in codes?.Object(name)?.Objects("codelijst") ?? [])
            {
                Gather(code, lists[name]);
            }
        }

        foreach (var section in Sections)
        {
            foreach (var cell in form.Object("grijze_cellen")?.Objects(section) ?? [])
            {
                grey.Add((section, cell.Text("taakveld") ?? cell.Text("balanscode") ?? "", cell.Text("categorie") ?? ""));
            }
        }
    }

    /// <summary>Codes with what they stand for.</summary>
    public IReadOnlyDictionary<string, string> List(string name) => lists[name];

    public bool IsGrey(string section, string code, string category) => grey.Contains((section, code, category));

    /// <summary>Only the deepest codes are delivered; those above are headings and totals.</summary>
    private static void Gather(JsonForm code, Dictionary<string, string> list)
    {
        var below = code.Objects("subcodes");
        if (below.Count == 0 && code.Text("code") is { } key)
        {
            list[key] = code.Text("omschrijving") ?? key;
        }

        foreach (var sub in below)
        {
            Gather(sub, list);
        }
    }
}
