using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.Finance.AddUpBudget;

namespace Naober.Finance.DivideProgrammes;

/// <summary>
/// The total of a period divided over programmes by their percentages, to the cent; the outcome is the ceiling of the programme. What
/// decisions move between groups of programmes moves the ceiling along. Percentages that do not add up to 100 divide nothing and are
/// reported.
/// </summary>
public sealed record ProgrammeCeilings(string Period, Money Total, decimal Percent, IReadOnlyList<ProgrammeCeiling> Ceilings)
{
    /// <summary>Whether the percentages are 100 together.</summary>
    public bool IsWhole => Percent == 100;

    /// <summary>The periods in which the budget states percentages.</summary>
    public static IReadOnlyList<ProgrammeCeilings> Of(Budget budget)
    {
        var adopted = BudgetSums.Of(budget.Adopted);
        return [.. budget.Programmes.SelectMany(programme => programme.Shares).Select(share => share.Period).Distinct(StringComparer.Ordinal)
            .Order(PeriodOrder.Instance).Select(period => Of(budget, period, adopted))];
    }

    private static ProgrammeCeilings Of(Budget budget, string period, BudgetSums adopted)
    {
        var total = adopted.OfPeriod(period)?.Total ?? Money.Zero;
        var shares = budget.Programmes.Select(programme => (Programme: programme, Share: programme.Shares.FirstOrDefault(share => share.Period == period)))
            .Where(entry => entry.Share is not null).ToList();
        var percent = shares.Sum(entry => entry.Share!.Percent);
        if (percent != 100)
        {
            return new(period, total, percent, []);
        }

        var portions = LargestRemainder.Divide(total, [.. shares.Select(entry => new Part(entry.Programme.Key, Fraction.Of(entry.Share!.Percent)))])
            .Portions.ToDictionary(portion => portion.Part.Key, portion => portion.Amount, StringComparer.Ordinal);
        return new(period, total, percent, [.. shares.Select(entry => new ProgrammeCeiling(
            entry.Programme, entry.Share!.Percent, portions[entry.Programme.Key], Moved(budget, entry.Programme.Key, period), Planned(budget, entry.Programme.Key, period)))]);
    }

    private static Money Moved(Budget budget, string programme, string period) => SumOf(budget, budget.Moved, programme, period);

    private static Money Planned(Budget budget, string programme, string period) =>
        SumOf(budget, budget.Adopted.Concat(budget.Moved).Where(entry => entry.InTotal), programme, period);

    private static Money SumOf(Budget budget, IEnumerable<BudgetEntry> entries, string programme, string period) =>
        Money.Sum(entries.Where(entry => entry.Period == period && budget.FindGroup(entry.Group)?.Programme == programme).Select(entry => entry.Amount));
}

/// <summary>What a programme may be in a period: its part of the total, with what decisions moved to it, beside what its groups add up to.</summary>
public sealed record ProgrammeCeiling(BudgetProgramme Programme, decimal Percent, Money Share, Money Moved, Money Planned)
{
    public Money Ceiling => Share + Moved;

    /// <summary>Negative when more is planned than the ceiling allows.</summary>
    public Money Room => Ceiling - Planned;
}
