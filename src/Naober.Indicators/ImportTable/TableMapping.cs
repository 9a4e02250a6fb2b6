using System.Text.Json;

namespace Naober.Indicators.ImportTable;

/// <summary>
/// How the columns of a table become figures: which one names the region, which the period and the indicator, and which hold values.
/// Long tables have one column of values, wide ones a column per indicator or per period. Kept with the data set, so that the next
/// file of it is read the same way.
/// </summary>
public sealed record TableMapping
{
    public required string Region { get; init; }

    /// <summary>Null when the columns are periods, or all figures are of one period.</summary>
    public string? Period { get; init; }

    /// <summary>Null when the columns are indicators, or all figures are of one indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>Columns with values and the name or key of their indicator; an empty one is that of the row, or of the data set.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether columns that are called after a period hold its values.</summary>
    public bool PeriodColumns { get; init; }

    /// <summary>Whether 1.234,5 is a number (Dutch) rather than 1,234.5.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Columns that have a meaning, those of periods aside.</summary>
    internal IEnumerable<string> Columns => new[] { Region, Period, Indicator }.OfType<string>().Concat(Values.Keys);

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>Null for what <see cref="ToJson"/> did not write.</summary>
    public static TableMapping? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<TableMapping>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
