using Naober.Files.Packages;
using Naober.Indicators.Publish;
using Naober.Regions;

namespace Naober.Indicators.ImportTable;

/// <summary>The indicators that a table speaks of: those that there are already by their key, others by a key made of the data set and the name.</summary>
internal sealed class TableIndicators(TableRequest request, TableContext known)
{
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly Numbering keys = new();
    private readonly List<(string Name, int Decimals, bool IsPercent)> described = [];

    public List<string> Keys => keys.Keys;

    /// <param name="name">Of the column or in the row; empty for the only indicator of the data set.</param>
    /// <param name="cell">As it is written.</param>
    /// <param name="value">What it says.</param>
    public int Of(string name, string cell, decimal? value)
    {
        if (!byName.TryGetValue(name, out var number))
        {
            byName[name] = number = keys.Of(KeyOf(name));
            if (number == described.Count)
            {
                described.Add((name.Length > 0 ? name : request.DataSet, 0, false));
            }
        }

        var about = described[number];
        described[number] = about with { Decimals = Math.Max(about.Decimals, Math.Min((int)(value?.Scale ?? 0), 9)), IsPercent = about.IsPercent || cell.EndsWith('%') };
        return number;
    }

    /// <summary>Rows for the indicators that nobody described yet, or that this data set described before.</summary>
    public IEnumerable<PackageRow> Rows(string source) => Keys.Index()
        .Where(key => !known.Indicators.TryGetValue(key.Item, out var owner) || owner == request.DataSet)
        .Select(key => RowOf(key.Item, described[key.Index], source));

    private string KeyOf(string name)
    {
        var slug = PlainName.Slug(name);
        return known.Indicators.ContainsKey(name) ? name
            : slug.Length == 0 ? request.DataSet
            : slug.StartsWith(request.DataSet + "-", StringComparison.Ordinal) ? slug
            : $"{request.DataSet}-{slug}";
    }

    private PackageRow RowOf(string key, (string Name, int Decimals, bool IsPercent) about, string source)
    {
        var unit = about.IsPercent || about.Name.Contains('%') ? "percent"
            : about.Name.Contains("euro", StringComparison.OrdinalIgnoreCase) || about.Name.Contains('€') ? "euro"
            : about.Name.StartsWith("aantal", StringComparison.OrdinalIgnoreCase) ? "count"
            : "unknown";
        return new(0,
        [
            key, about.Name, about.Name, request.Theme ?? ThemeOfTitle.Of(about.Name, request.DataSet), unit, about.Decimals, "neutral", unit == "count" && about.Decimals == 0 ? "sum" : "none",
            null, null, null, source, null,
        ]);
    }
}
