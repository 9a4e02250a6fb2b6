using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Finance.FollowGrants;

/// <summary>A grant to an institution, followed year by year from what is asked to what is settled.</summary>
public sealed record Grant(string Key, string Name, string Grantor, string Recipient)
{
    public string? Purpose { get; init; }

    public Citation Citation { get; init; }

    /// <summary>In order of year.</summary>
    public IReadOnlyList<GrantYear> Years { get; init; } = [];

    /// <summary>In order of key.</summary>
    public static IReadOnlyList<Grant> From(RegionPackage package)
    {
        var steps = package["grant_steps"].Rows.ToLookup(row => row.Text(0)!, StringComparer.Ordinal);
        return [.. package["grants"].Rows.Select(row => new Grant(row.Text(0)!, row.Text(1)!, row.Text(2)!, row.Text(3)!)
        {
            Purpose = row.Text(4),
            Citation = new(row.Text(5), row.Text(6)),
            Years = [.. steps[row.Text(0)!].GroupBy(step => step.Integer(1)!.Value).OrderBy(year => year.Key).Select(year => new GrantYear(year.Key, [.. year.Select(Step)]))],
        })];
    }

    private static GrantStep Step(PackageRow row) => new(row.Text(2)!, row.Date(5), row.Amount(6))
    {
        Note = row.Text(7),
        Citation = new(row.Text(3), row.Text(4)),
    };
}

/// <summary>One step, such as the decision; its amount is null when it has none or it is not known.</summary>
/// <param name="Step">A term of <see cref="Vocabulary.GrantSteps"/>.</param>
/// <param name="Date">Null when it is not known.</param>
/// <param name="Amount">0 or more.</param>
public sealed record GrantStep(string Step, DateOnly? Date, Money? Amount)
{
    public string? Note { get; init; }

    public Citation Citation { get; init; }
}

/// <summary>A grant in one year.</summary>
public sealed record GrantYear
{
    private static readonly string[] Order = [.. Vocabulary.GrantSteps.Keys];

    public GrantYear(int year, IReadOnlyList<GrantStep> steps)
    {
        Year = year;
        Steps = [.. steps.OrderBy(step => Array.IndexOf(Order, step.Step)).ThenBy(step => step.Date)];
    }

    public int Year { get; }

    /// <summary>In the order of the procedure.</summary>
    public IReadOnlyList<GrantStep> Steps { get; }

    /// <summary>The furthest step; a term of <see cref="Vocabulary.GrantSteps"/>.</summary>
    public string State => Steps[^1].Step;

    public Money? Requested => Total("request");

    public Money? Decided => Total("decision");

    public Money? Advanced => Total("advance");

    public Money? Settled => Total("settlement");

    public Money? Repaid => Total("repayment");

    /// <summary>Advances above what was settled, not repaid yet; zero when there are none. Null until it is settled.</summary>
    public Money? ToRepay => Surplus is { IsNegative: true } ? Money.Zero : Surplus;

    /// <summary>What was settled above the advances; zero when there is nothing left to pay. Null until it is settled.</summary>
    public Money? ToPay => Surplus is { IsNegative: true } lack ? -lack : Surplus is null ? null : Money.Zero;

    /// <summary>What does not fit, in the words of the one who checks the file.</summary>
    public IEnumerable<Words> Remarks
    {
        get
        {
            if (Settled is not null && Decided is null)
            {
                yield return new("vastgesteld zonder beschikking", "settled without a decision");
            }

            if (Settled > Decided)
            {
                yield return new("hoger vastgesteld dan beschikt", "settled above the decision");
            }

            foreach (var (earlier, later) in Steps.Where(step => step.Date is not null).Zip(Steps.Where(step => step.Date is not null).Skip(1)).Where(pair => pair.First.Date > pair.Second.Date))
            {
                yield return new(
                    $"{Vocabulary.GrantSteps.Label(later.Step, Language.Dutch)} van vóór de {Vocabulary.GrantSteps.Label(earlier.Step, Language.Dutch)}",
                    $"{Vocabulary.GrantSteps.Label(later.Step, Language.English)} before the {Vocabulary.GrantSteps.Label(earlier.Step, Language.English)}");
            }

            if (Advanced > Decided)
            {
                yield return new("meer voorschot dan beschikt", "more advanced than decided");
            }
        }
    }

    private Money? Surplus => Settled is { } settled ? (Advanced ?? Money.Zero) - settled - (Repaid ?? Money.Zero) : null;

    private Money? Total(string step)
    {
        var amounts = Steps.Where(known => known.Step == step && known.Amount is not null).Select(known => known.Amount!.Value).ToList();
        return amounts.Count == 0 ? null : Money.Sum(amounts);
    }
}
