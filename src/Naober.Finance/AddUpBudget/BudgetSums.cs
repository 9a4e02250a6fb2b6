using Naober.Core;

namespace Naober.Finance.AddUpBudget;

/// <summary>
/// What amounts add up to: per group and period, per period and together, exactly. Amounts outside the total are added up beside it.
/// Cost: one pass over the entries.
/// </summary>
public sealed class BudgetSums
{
    private readonly Dictionary<(string Group, string? Period), GroupSum> groups = [];
    private readonly Dictionary<string, PeriodSum> periods = new(StringComparer.Ordinal);

    private BudgetSums(IEnumerable<BudgetEntry> entries)
    {
        foreach (var entry in entries)
        {
            var (inside, outside) = entry.InTotal ? (entry.Amount, Money.Zero) : (Money.Zero, entry.Amount);
            groups[(entry.Group, entry.Period)] = OfGroup(entry.Group, entry.Period) is { } group
                ? group with { Total = group.Total + inside, Outside = group.Outside + outside, Lines = group.Lines + 1 }
                : new(entry.Group, entry.Period, inside, outside, 1);
            var period = periods.GetValueOrDefault(entry.Period ?? "") ?? new(entry.Period, default, default);
            periods[entry.Period ?? ""] = period with { Total = period.Total + inside, Outside = period.Outside + outside };
            (Total, Outside) = (Total + inside, Outside + outside);
        }
    }

    /// <exception cref="OverflowException">A sum is thousands of times larger than any amount may be.</exception>
    public static BudgetSums Of(IEnumerable<BudgetEntry> entries) => new(entries);

    /// <summary>Of all groups and periods.</summary>
    public Money Total { get; }

    public Money Outside { get; }

    /// <summary>Years in order; then what covers several years, and what has no year.</summary>
    public IReadOnlyList<PeriodSum> Periods => [.. periods.Values.OrderBy(sum => sum.Period, PeriodOrder.Instance)];

    /// <summary>In the order in which the groups came, each by period.</summary>
    public IReadOnlyList<GroupSum> Groups =>
        [.. groups.Values.GroupBy(sum => sum.Group, StringComparer.Ordinal).SelectMany(group => group.OrderBy(sum => sum.Period, PeriodOrder.Instance))];

    /// <summary>Null when the group has no amount in the period.</summary>
    public GroupSum? OfGroup(string group, string? period) => groups.GetValueOrDefault((group, period));

    /// <summary>Null when nothing has an amount in the period.</summary>
    public PeriodSum? OfPeriod(string? period) => periods.GetValueOrDefault(period ?? "");

    /// <summary>Over all periods; zero for a group without amounts.</summary>
    public Money OfGroup(string group) => Money.Sum(groups.Values.Where(sum => sum.Group == group).Select(sum => sum.Total));

    /// <summary>The stated totals that differ from what the amounts add up to, in the order given.</summary>
    public IReadOnlyList<TotalDifference> Differences(IEnumerable<StatedTotal> stated) =>
        [.. stated.Select(total => new TotalDifference(total, Computed(total))).Where(difference => difference.Difference != Money.Zero)];

    private Money Computed(StatedTotal stated) => (stated.Group, stated.Period) switch
    {
        (null, null) => Total,
        (null, { } period) => OfPeriod(period)?.Total ?? Money.Zero,
        ({ } group, null) => OfGroup(group),
        ({ } group, { } period) => OfGroup(group, period)?.Total ?? Money.Zero,
    };
}

/// <summary>What a group adds up to in a period: the lines that count, those beside the total, and how many amounts that are.</summary>
public sealed record GroupSum(string Group, string? Period, Money Total, Money Outside, int Lines);

/// <summary>What all groups add up to in a period.</summary>
public sealed record PeriodSum(string? Period, Money Total, Money Outside);

/// <summary>A stated total that does not add up.</summary>
public sealed record TotalDifference(StatedTotal Stated, Money Computed)
{
    /// <summary>Stated minus computed.</summary>
    public Money Difference => Stated.Amount - Computed;
}
