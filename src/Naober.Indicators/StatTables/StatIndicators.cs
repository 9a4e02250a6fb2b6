using Naober.Files.Packages;

namespace Naober.Indicators.StatTables;

/// <summary>The indicators of a table: one for every measure with every combination of categories that has figures.</summary>
/// <param name="table">Without its figures.</param>
/// <param name="theme">Of all indicators; null to go by their titles.</param>
internal sealed class StatIndicators(StatTable table, string? theme)
{
    private readonly Dictionary<(int Measure, string Categories), int> numbers = [];
    private readonly List<(StatMeasure Measure, string[] Codes)> described = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public List<string> Keys { get; } = [];

    /// <summary>In the order of <see cref="Keys"/>.</summary>
    /// <param name="decimals">Of the figures of an indicator, by its number, where the source does not say it.</param>
    public IReadOnlyList<PackageRow> Rows(Func<int, short> decimals) =>
        [.. described.Select((one, number) => RowOf(Keys[number], one.Measure, one.Codes, one.Measure.Decimals ?? decimals(number)))];

    public int Of(int measure, string categories)
    {
        if (!numbers.TryGetValue((measure, categories), out var number))
        {
            numbers[(measure, categories)] = number = Keys.Count;
            var codes = categories.Split(StatPlaces.Separator, StringSplitOptions.RemoveEmptyEntries);
            Keys.Add(KeyOf(table.Measures[measure], codes));
            described.Add((table.Measures[measure], codes));
        }

        return number;
    }

    /// <summary>Codes that differ in punctuation only (1.0 and 10) could give the same key; the later gets a number.</summary>
    private string KeyOf(StatMeasure measure, string[] codes)
    {
        var plain = string.Join('-', ((string[])[table.Key, StatText.Slug(measure.Key), .. codes.Select(StatText.Slug)]).Where(part => part.Length > 0));
        var key = plain;
        for (var again = 2; !taken.Add(key); again++)
        {
            key = $"{plain}-{again}";
        }

        return key;
    }

    private PackageRow RowOf(string key, StatMeasure measure, string[] codes, int decimals)
    {
        var categories = table.Categories.Zip(codes).Select(pair => (Dimension: pair.First.Title, pair.First.Codes[pair.Second].Title)).ToList();
        var parts = categories.Select(category => category.Title).Where(title => !title.StartsWith("Totaal", StringComparison.OrdinalIgnoreCase)).ToList();
        var name = (measure.Groups.Count > 0 ? $"{measure.Title} ({string.Join(", ", measure.Groups)})" : measure.Title) + (parts.Count > 0 ? ": " + string.Join("; ", parts) : "");
        var ownUnit = measure.Unit ?? table.Categories.Zip(codes).Where(pair => pair.First.Key.Equals("unit", StringComparison.OrdinalIgnoreCase)).Select(pair => pair.First.Codes[pair.Second].Title).FirstOrDefault();
        var unit = StatUnits.Of(ownUnit);
        string?[] definition =
        [
            measure.Description,
            categories.Count > 0 ? string.Join("; ", categories.Select(category => $"{StatText.Line(category.Dimension)}: {category.Title}")) + "." : null,
            unit == "unknown" && ownUnit is { } own ? $"Eenheid: {StatText.Line(own)}." : null,
        ];
        return new(0,
        [
            key, name, name, theme ?? ThemeOfTitle.Of([.. measure.Groups, measure.Title, table.Title]), unit, decimals, "neutral",
            StatUnits.AddsUp(unit, measure, decimals) ? "sum" : "none", null,
            StatText.Block(string.Join("\n", definition.Where(part => !string.IsNullOrWhiteSpace(part)))) is { Length: > 0 } text ? text : null,
            null, table.Source, measure.Key,
        ]);
    }
}
