using System.Text.RegularExpressions;
using Naober.Core;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Indicators.Publish;
using Naober.Indicators.StatTables;
using Naober.Regions;

namespace Naober.Indicators.ImportTable;

/// <summary>The indicators that a table speaks of: those that there are already by their key, others by a key made of the data set and the name.</summary>
internal sealed partial class TableIndicators(TableRequest request, TableContext known)
{
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly Numbering keys = new();
    private readonly List<(string Name, int Decimals, CellUnits Units)> described = [];

    public List<string> Keys => keys.Keys;

    /// <param name="name">Of the column or in the row; empty for the only indicator of the data set.</param>
    /// <param name="line">Where the cell stands.</param>
    /// <param name="column">In which column.</param>
    /// <param name="cell">As it is written.</param>
    /// <param name="value">What it says.</param>
    public int Of(string name, int line, string column, string cell, decimal? value)
    {
        if (!byName.TryGetValue(name, out var number))
        {
            byName[name] = number = keys.Of(KeyOf(name));
            if (number == described.Count)
            {
                described.Add((name.Length > 0 ? name : request.DataSet, 0, new()));
            }
        }

        var about = described[number];
        described[number] = about with { Decimals = Math.Max(about.Decimals, Math.Min((int)(value?.Scale ?? 0), 9)) };
        if (value is not null)
        {
            about.Units.Add(line, column, cell);
        }

        return number;
    }

    /// <summary>The number of a name that was read; -1 for another.</summary>
    public int Find(string name) => byName.GetValueOrDefault(name, -1);

    /// <summary>Whether figures of an indicator may be compared with a total below them.</summary>
    public bool MayBeSum(int number) => DescribeIndicators.DescriptionChecks.MayBeSum(UnitOf(number)) && !StatUnits.IsMean(described[number].Name);

    /// <summary>Refuses cells that say another unit than that of their indicator.</summary>
    public void CheckUnits(string file, ErrorList errors)
    {
        foreach (var (number, about) in described.Index())
        {
            about.Units.Check(UnitOf(number), file, errors);
        }
    }

    /// <summary>Rows for the indicators that nobody described yet, or that this data set described before.</summary>
    public IEnumerable<PackageRow> Rows(string source) => Keys.Index()
        .Where(key => !known.Indicators.TryGetValue(key.Item, out var owner) || owner == request.DataSet)
        .Select(key => RowOf(key.Item, key.Index, source));

    private string KeyOf(string name)
    {
        var slug = PlainName.Slug(name);
        return known.Indicators.ContainsKey(name) ? name
            : slug.Length == 0 ? request.DataSet
            : slug.StartsWith(request.DataSet + "-", StringComparison.Ordinal) ? slug
            : $"{request.DataSet}-{slug}";
    }

    /// <summary>As someone says now or said before, else by the name of the column, else as every cell says.</summary>
    private string UnitOf(int number)
    {
        var (key, (name, _, units)) = (Keys[number], described[number]);
        return request.Said?.Rows.FirstOrDefault(row => row.Indicator == key)?.Cells.GetValueOrDefault("unit")
            ?? (known.Units.GetValueOrDefault(key) is { } before and not Vocabulary.UnknownKey ? before : null)
            ?? UnitIn(name) ?? units.Common ?? Vocabulary.UnknownKey;
    }

    private static string? UnitIn(string name) =>
        Between().Matches(name).Select(match => StatUnits.Of(match.Groups["unit"].Value)).FirstOrDefault(unit => unit != Vocabulary.UnknownKey)
        ?? (name.Contains('%') || name.StartsWith("percentage", StringComparison.OrdinalIgnoreCase) ? "percent"
            : name.Contains("euro", StringComparison.OrdinalIgnoreCase) || name.Contains('€') ? "euro"
            : name.StartsWith("aantal", StringComparison.OrdinalIgnoreCase) || name.StartsWith("number of", StringComparison.OrdinalIgnoreCase) ? "count"
            : null);

    private PackageRow RowOf(string key, int number, string source)
    {
        var (name, decimals, _) = described[number];
        var unit = UnitOf(number);
        return new(0,
        [
            key, name, name, request.Theme ?? ThemeOfTitle.Of(name, request.DataSet), unit, decimals, "neutral", StatUnits.AddsUp(unit, decimals, [name]) ? "sum" : "none",
            null, null, null, source, null,
        ]);
    }

    /// <summary>A unit as people put it behind a name: "Afstand tot station (km)".</summary>
    [GeneratedRegex(@"[(\[](?<unit>[^)\]]+)[)\]]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();
}
