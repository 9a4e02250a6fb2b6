namespace Naober.Indicators.StatTables;

/// <summary>What the units of Statistics Netherlands are called here.</summary>
internal static class StatUnits
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aantal"] = "count",
        ["x 1 000"] = "thousand",
        ["1 000"] = "thousand",
        ["%"] = "percent",
        ["procentpunt"] = "percentage-points",
        ["%-punt"] = "percentage-points",
        ["per 1 000 inwoners"] = "per-1000",
        ["per 1 000"] = "per-1000",
        ["per km²"] = "per-square-kilometre",
        ["aantal per km²"] = "per-square-kilometre",
        ["aantal inwoners per km²"] = "per-square-kilometre",
        ["euro"] = "euro",
        ["x 1 000 euro"] = "thousand-euro",
        ["1 000 euro"] = "thousand-euro",
        ["mln euro"] = "million-euro",
        ["x mln euro"] = "million-euro",
        ["minuten"] = "minutes",
        ["jaar"] = "years",
        ["jaren"] = "years",
        ["km"] = "kilometre",
        ["km²"] = "square-kilometre",
        ["km2"] = "square-kilometre",
        ["ha"] = "hectare",
        ["rapportcijfer"] = "grade",
        ["index"] = "index",
    };

    /// <summary>A term of the units; <c>unknown</c> when there is none for it.</summary>
    public static string Of(string? unit) =>
        unit is null ? "unknown" : Units.GetValueOrDefault(StatText.Line(unit)) ?? (unit.EndsWith("=100", StringComparison.Ordinal) ? "index" : "unknown");
}
