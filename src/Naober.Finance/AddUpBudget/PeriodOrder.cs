namespace Naober.Finance.AddUpBudget;

/// <summary>Years first, then what covers several years (<c>2016/2019</c>), then what has no year.</summary>
public sealed class PeriodOrder : IComparer<string?>
{
    public static PeriodOrder Instance { get; } = new();

    private PeriodOrder()
    {
    }

    public static bool IsSpan(string period) => period.Contains('/', StringComparison.Ordinal);

    public int Compare(string? x, string? y) => (Kind(x), Kind(y)) is var (a, b) && a != b ? a.CompareTo(b) : string.CompareOrdinal(x, y);

    private static int Kind(string? period) => period is null ? 2 : IsSpan(period) ? 1 : 0;
}
