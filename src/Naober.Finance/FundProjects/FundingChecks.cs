using Naober.Core;
using Naober.Files;
using Naober.Files.Packages;

namespace Naober.Finance.FundProjects;

/// <summary>Checks programme funding in a package beyond its cells: norms that contradict each other, and hours and costs that cannot be.</summary>
public static class FundingChecks
{
    /// <param name="package">With the tables of <see cref="FundingTables"/>.</param>
    /// <returns>By table and line.</returns>
    public static IReadOnlyList<InputError> Run(RegionPackage package) =>
        [.. Years(package), .. Percentages(package), .. Borrowed(package), .. Hours(package)];

    private static IEnumerable<InputError> Years(RegionPackage package) =>
        package["programme_years"].Rows.Where(row => row.Amount(3) > row.Amount(2)).Select(row => new InputError(
            "programme_years.csv", row.Line, "process_costs", "above-ceiling", new(
                $"Het plafond voor proceskosten is hoger dan het programmaplafond van {row.Amount(2)}.",
                $"The ceiling for process costs is above that of the programme, {row.Amount(2)}.")));

    private static IEnumerable<InputError> Percentages(RegionPackage package) =>
        package["funding_rules"].Rows.Where(row => row.Integer(2) is not null && row.Number(3) is not null)
            .GroupBy(row => (row.Text(0), row.Text(1)))
            .SelectMany(steps => steps.OrderBy(row => row.Integer(2)).Zip(steps.OrderBy(row => row.Integer(2)).Skip(1)))
            .Where(pair => pair.Second.Number(3) < pair.First.Number(3))
            .Select(pair => new InputError("funding_rules.csv", pair.Second.Line, "percent", "not-rising", new(
                $"Met {pair.Second.Integer(2)} partners geldt {pair.Second.Number(3)}%, minder dan de {pair.First.Number(3)}% met {pair.First.Integer(2)}: met meer partners daalt het percentage niet.",
                $"With {pair.Second.Integer(2)} partners {pair.Second.Number(3)}% holds, less than the {pair.First.Number(3)}% with {pair.First.Integer(2)}: with more partners the percentage does not fall.")));

    private static IEnumerable<InputError> Borrowed(RegionPackage package) =>
        package["project_amounts"].Rows.GroupBy(row => (Project: row.Text(0), Year: row.Integer(1)))
            .Select(year => (Costs: SumOf(year, "cost"), Borrowed: SumOf(year, "borrowed-capacity"), Row: year.FirstOrDefault(row => row.Text(2) == "borrowed-capacity")))
            .Where(year => year.Borrowed > year.Costs)
            .Select(year => new InputError("project_amounts.csv", year.Row!.Line, "amount", "more-than-costs", new(
                $"De geleende capaciteit kost in dat jaar {year.Borrowed}, meer dan het hele project ({year.Costs}); zij hoort in de kosten te zitten.",
                $"The borrowed capacity costs {year.Borrowed} in that year, more than the whole project ({year.Costs}); it belongs within the costs.")));

    private static IEnumerable<InputError> Hours(RegionPackage package) =>
        package["capacity"].Rows.Where(row => (row.Text(3) == "borrowed") != row.Text(5) is not null || row.Text(5) == row.Text(1)).Select(row => new InputError(
            "capacity.csv", row.Line, "lender", "lender", new(
                "Geleende uren (borrowed) hebben een andere partner als uitlener; andere uren hebben geen uitlener.",
                "Borrowed hours have another partner as their lender; other hours have no lender.")));

    private static Money SumOf(IEnumerable<PackageRow> rows, string kind) =>
        Money.Sum(rows.Where(row => row.Text(2) == kind).Select(row => row.Amount(6)!.Value));
}
