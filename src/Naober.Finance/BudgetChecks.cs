using Naober.Core;
using Naober.Files;
using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>
/// Checks the budgets of a package beyond their cells: money moves within one budget, and no more of it than there is. Of a group that
/// another package holds nothing is known here, so nothing is said.
/// </summary>
public static class BudgetChecks
{
    private const string File = "budget_moves.csv";

    /// <param name="package">With the tables of <see cref="BudgetTables"/>.</param>
    /// <returns>By line.</returns>
    public static IReadOnlyList<InputError> Run(RegionPackage package)
    {
        var budgets = package["budget_groups"].Rows.ToDictionary(row => row.Text(0)!, row => row.Text(1)!, StringComparer.Ordinal);
        var left = Adopted(package);
        var errors = new List<InputError>();
        foreach (var row in package["budget_moves"].Rows.OrderBy(row => row.Date(6)).ThenBy(row => row.Text(0), StringComparer.Ordinal))
        {
            var (from, to, amount) = ((Group: row.Text(1)!, Period: row.Text(2)!), (Group: row.Text(3)!, Period: row.Text(4)!), row.Amount(5)!.Value);
            var isHere = budgets.TryGetValue(from.Group, out var own);
            if (isHere && budgets.TryGetValue(to.Group, out var other) && own != other)
            {
                Add(row, "to_group", "other-budget",
                    $"{to.Group} is een groep van de begroting {other}, {from.Group} van {own}: geld verschuift binnen één begroting.",
                    $"{to.Group} is a group of the budget {other}, {from.Group} of {own}: money moves within one budget.");
            }

            var there = left.GetValueOrDefault(from);
            if (isHere && amount > there)
            {
                Add(row, "amount", "more-than-there-is",
                    $"{from.Group} heeft in {from.Period} nog {Formats.Amount(there, Language.Dutch)}: daarvan kan geen {Formats.Amount(amount, Language.Dutch)} verschuiven.",
                    $"{from.Group} has {Formats.Amount(there, Language.English)} left in {from.Period}: {Formats.Amount(amount, Language.English)} cannot move from it.");
            }

            left[from] = there - amount;
            left[to] = left.GetValueOrDefault(to) + amount;
        }

        return [.. errors.OrderBy(error => error.Line)];

        void Add(PackageRow row, string column, string code, string dutch, string english) => errors.Add(new(File, row.Line, column, code, new(dutch, english)));
    }

    /// <summary>What counts in the total of a group in a period, before any decision.</summary>
    private static Dictionary<(string Group, string Period), Money> Adopted(RegionPackage package)
    {
        var lines = package["budget_lines"].Rows.Where(row => row.YesNo(5) == true).ToDictionary(row => row.Text(0)!, row => row.Text(1)!, StringComparer.Ordinal);
        return package["budget_amounts"].Rows.Where(row => lines.ContainsKey(row.Text(0)!))
            .GroupBy(row => (lines[row.Text(0)!], row.Text(1)!))
            .ToDictionary(amounts => amounts.Key, amounts => Money.Sum(amounts.Select(row => row.Amount(2)!.Value)));
    }
}
