using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>How partners divide a yearly cost among themselves, as a source lays it down.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="Name">For people.</param>
/// <param name="Amount">Of the first year, or of the base year when it is indexed.</param>
public sealed record AllocationKey(string Key, Words Name, Money Amount)
{
    /// <summary>For a key without an end.</summary>
    public const int LastYearThere = 2200;

    /// <summary>The partnership that the cost is of; null when it has none.</summary>
    public string? Partnership { get; init; }

    public required int FirstYear { get; init; }

    /// <summary>Null when no end is stated.</summary>
    public int? LastYear { get; init; }

    /// <summary>Percents per year after <see cref="BaseYear"/>; null or zero when the amount stays as it is.</summary>
    public decimal? Indexation { get; init; }

    /// <summary>The year of the price level; null is the first year.</summary>
    public int? BaseYear { get; init; }

    /// <summary>What parts without a weight of their own weigh by.</summary>
    public string? Indicator { get; init; }

    /// <summary>The period of the indicator, such as 2010 for inhabitants on 1 January 2010.</summary>
    public string? Period { get; init; }

    /// <summary>How the source rounds what it publishes: a term of <see cref="Vocabulary.Roundings"/>.</summary>
    public required string Rounding { get; init; }

    public string? Note { get; init; }

    public Citation Citation { get; init; }

    /// <summary>In order of key; groups hold their members.</summary>
    public IReadOnlyList<KeyPart> Parts { get; init; } = [];

    public IReadOnlyList<KeyStatement> Statements { get; init; } = [];

    /// <summary>The years that the key is laid down for; only the first when no end is stated.</summary>
    public IEnumerable<int> Years => Enumerable.Range(FirstYear, (LastYear ?? FirstYear) - FirstYear + 1);

    /// <summary>The keys of a package, in order of key.</summary>
    public static IReadOnlyList<AllocationKey> From(RegionPackage package)
    {
        var parts = package["key_parts"].Rows.ToLookup(row => row.Text(0)!, StringComparer.Ordinal);
        var statements = package["key_statements"].Rows.ToLookup(row => row.Text(0)!, StringComparer.Ordinal);
        return [.. package["allocation_keys"].Rows.Select(row => Of(row) with
        {
            Parts = Nested(parts[row.Text(0)!]),
            Statements = [.. statements[row.Text(0)!].Select(Statement)],
        })];
    }

    private static AllocationKey Of(PackageRow row) => new(row.Text(0)!, new(row.Text(1)!, row.Text(2)!), row.Amount(4)!.Value)
    {
        Partnership = row.Text(3),
        FirstYear = row.Integer(5)!.Value,
        LastYear = row.Integer(6),
        Indexation = row.Number(7),
        BaseYear = row.Integer(8),
        Indicator = row.Text(9),
        Period = row.Text(10),
        Rounding = row.Text(11)!,
        Note = row.Text(12),
        Citation = new(row.Text(13), row.Text(14)),
    };

    /// <summary>Parts whose group is not there stand at the top; a circle of groups is not reached from the top and is left out.</summary>
    private static IReadOnlyList<KeyPart> Nested(IEnumerable<PackageRow> rows)
    {
        var known = rows.Select(row => row.Text(1)!).ToHashSet(StringComparer.Ordinal);
        var groups = rows.ToLookup(row => row.Text(2) is { } group && known.Contains(group) ? group : "", StringComparer.Ordinal);
        return Under("");

        IReadOnlyList<KeyPart> Under(string group) => [.. groups[group].Select(row => Part(row) with { Members = Under(row.Text(1)!) })];
    }

    private static KeyPart Part(PackageRow row) => new(row.Text(1)!, row.Text(3), WordsOf(row.Text(4), row.Text(5)))
    {
        Weight = Fraction.TryParse(row.Text(6), out var weight) ? weight : null,
        Indicator = row.Text(7),
        Period = row.Text(8),
        Fixed = row.Amount(9) ?? Money.Zero,
        Floor = row.Amount(10),
        Cap = row.Amount(11),
        Citation = new(row.Text(12), row.Text(13)),
    };

    private static KeyStatement Statement(PackageRow row) =>
        new(row.Text(1)!, row.Text(2), row.Number(5)!.Value, WordsOf(row.Text(6), row.Text(7)), new(row.Text(3), row.Text(4)));

    private static Words? WordsOf(string? dutch, string? english) => dutch is null ? null : new(dutch, english ?? dutch);
}
