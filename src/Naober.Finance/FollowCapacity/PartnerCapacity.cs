using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Finance.FollowCapacity;

/// <summary>The hours of one partner in a year of a partnership; what nobody recorded is null.</summary>
public sealed record PartnerCapacity(string Partnership, string Actor, int Year)
{
    public decimal? Minimum { get; init; }

    public decimal? Promised { get; init; }

    public decimal? Delivered { get; init; }

    public IReadOnlyList<BorrowedHours> Borrowed { get; init; } = [];

    /// <summary>What is still to be delivered of what was promised, or else of the minimum; negative when more was delivered.</summary>
    public decimal? Remaining => (Promised ?? Minimum) - (Delivered ?? 0);

    /// <summary>Less was promised than every partner was to give at least.</summary>
    public bool PromisedTooLittle => Promised < Minimum;

    /// <summary>What the partner owes others for their staff; null when a cost price is not known.</summary>
    public Money? BorrowedCosts => Borrowed.Any(hours => hours.Costs is null) ? null : Money.Sum(Borrowed.Select(hours => hours.Costs!.Value));

    /// <summary>In order of partnership, year and partner.</summary>
    public static IReadOnlyList<PartnerCapacity> From(RegionPackage package) =>
    [
        .. package["capacity"].Rows
            .GroupBy(row => (Partnership: row.Text(0)!, Actor: row.Text(1)!, Year: row.Integer(2)!.Value))
            .OrderBy(group => group.Key.Partnership, StringComparer.Ordinal).ThenBy(group => group.Key.Year).ThenBy(group => group.Key.Actor, StringComparer.Ordinal)
            .Select(group => new PartnerCapacity(group.Key.Partnership, group.Key.Actor, group.Key.Year)
            {
                Minimum = Sum(group, "minimum"),
                Promised = Sum(group, "promised"),
                Delivered = Sum(group, "delivered"),
                Borrowed = [.. group.Where(row => row.Text(3) == "borrowed").Select(Borrow)],
            }),
    ];

    private static decimal? Sum(IEnumerable<PackageRow> rows, string kind)
    {
        var hours = rows.Where(row => row.Text(3) == kind).Select(row => row.Number(6)!.Value).ToList();
        return hours.Count == 0 ? null : hours.Sum();
    }

    private static BorrowedHours Borrow(PackageRow row) =>
        new(row.Text(5)!, row.Text(4), row.Number(6)!.Value, row.Amount(7));
}

/// <summary>Hours of staff of another partner, at cost price per hour, paid from the budget of the one who borrows.</summary>
public sealed record BorrowedHours(string Lender, string? Project, decimal Hours, Money? Rate)
{
    /// <summary>To the cent, half a cent up; hours have at most two decimals.</summary>
    public Money? Costs => Rate is { } rate ? new((long)Math.Round(rate.Cents * Hours, MidpointRounding.AwayFromZero)) : null;
}
