namespace Naober.Regions.LoadDivision;

/// <summary>A division over the years: each table holds from its day until the day of the next table.</summary>
internal static class Snapshots
{
    /// <summary>The rows there were with those of one table added: in the place of an earlier table of the same day.</summary>
    /// <param name="rows">As they are; every first day is the day of a table, and null that of a table without a day.</param>
    /// <param name="added">What the table says.</param>
    /// <param name="from">Its day.</param>
    internal static IReadOnlyList<(string Region, string Part, DateOnly? From, DateOnly? To)> With(
        IReadOnlyList<(string Region, string Part, DateOnly? From, DateOnly? To)> rows, IEnumerable<(string Region, string Part)> added, DateOnly? from)
    {
        var next = rows.Select(row => row.From).Where(day => day is not null && (from is null || day > from)).Min();
        return
        [
            .. rows.Where(row => IsBefore(row.From, from)).Select(row => row.To is null || row.To > from ? row with { To = from } : row),
            .. added.Distinct().Select(row => (row.Region, row.Part, from, next)),
            .. rows.Where(row => IsBefore(from, row.From)),
        ];
    }

    private static bool IsBefore(DateOnly? a, DateOnly? b) => b is not null && (a is null || a < b);
}
