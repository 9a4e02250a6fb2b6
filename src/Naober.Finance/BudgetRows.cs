using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>Puts the tables of a package together to budgets.</summary>
internal static class BudgetRows
{
    public static IReadOnlyList<Budget> Read(RegionPackage package)
    {
        var programmes = By(package["budget_programmes"], 1);
        var groups = By(package["budget_groups"], 1);
        var reserves = By(package["budget_reserves"], 1);
        var totals = By(package["budget_totals"], 0);
        var shares = By(package["programme_shares"], 0);
        var ceilings = By(package["budget_ceilings"], 0);
        var lines = By(package["budget_lines"], 1);
        var amounts = By(package["budget_amounts"], 0);
        var movements = By(package["reserve_movements"], 0);
        var moves = By(package["budget_moves"], 1);
        return [.. package["budgets"].Rows.Select(Read)];

        Budget Read(PackageRow row)
        {
            var key = row.Text(0)!;
            var own = groups[key].OrderBy(group => group.Integer(2)).Select(Group).ToList();
            return new(
                key, NameOf(row, 1), row.Text(3), row.Text(4), NoteOf(row, 5), CitationOf(row, 7),
                [.. programmes[key].OrderBy(programme => programme.Integer(2)).Select(Programme)],
                own,
                [.. reserves[key].Select(Reserve)],
                [.. totals[key].Select(total => new StatedTotal(total.Text(1), total.Text(2), Amount(total, 5), CitationOf(total, 3)))],
                [.. own.SelectMany(group => moves[group.Key]).Select(Move).OrderBy(move => move.Date).ThenBy(move => move.Key, StringComparer.Ordinal)]);
        }

        BudgetProgramme Programme(PackageRow row) => new(row.Text(0)!, NameOf(row, 3), CitationOf(row, 5),
            [.. shares[row.Text(0)!].Select(share => new ProgrammeShare(share.Text(1)!, share.Number(2)!.Value, CitationOf(share, 3)))]);

        BudgetGroup Group(PackageRow row) => new(row.Text(0)!, NameOf(row, 3), row.Text(5), row.Text(6), NoteOf(row, 7), CitationOf(row, 9),
            [.. lines[row.Text(0)!].OrderBy(line => line.Integer(2)).Select(Line)],
            [.. ceilings[row.Text(0)!].Select(Cited)]);

        BudgetLine Line(PackageRow row) => new(row.Text(0)!, NameOf(row, 3), row.YesNo(5) == true, NoteOf(row, 6), [.. amounts[row.Text(0)!].Select(Cited)]);

        BudgetReserve Reserve(PackageRow row) => new(row.Text(0)!, NameOf(row, 2), row.Date(4)!.Value, Amount(row, 5), row.Integer(6), row.Text(7), CitationOf(row, 8),
            [.. movements[row.Text(0)!].Select(movement => new ReserveMovement(
                movement.Text(1)!, movement.Text(2) == "addition", movement.Text(3)!, Amount(movement, 4), CitationOf(movement, 5)))]);
    }

    private static BudgetMove Move(PackageRow row) => new(
        row.Text(0)!, row.Text(1)!, row.Text(2)!, row.Text(3)!, row.Text(4)!, Amount(row, 5), row.Date(6)!.Value, row.Text(7)!, row.Text(8)!, CitationOf(row, 9));

    private static BudgetAmount Cited(PackageRow row) => new(row.Text(1)!, Amount(row, 2), CitationOf(row, 3));

    private static ILookup<string, PackageRow> By(PackageTable table, int column) => table.Rows.ToLookup(row => row.Text(column)!, StringComparer.Ordinal);

    private static Money Amount(PackageRow row, int column) => row.Amount(column)!.Value;

    /// <summary>A name without an English one is its Dutch name in both.</summary>
    private static Words NameOf(PackageRow row, int column) => new(row.Text(column)!, row.Text(column + 1) ?? row.Text(column)!);

    private static Words? NoteOf(PackageRow row, int column) => row.Text(column) is { } note ? new(note, row.Text(column + 1) ?? note) : null;

    private static Citation CitationOf(PackageRow row, int column) => new(row.Text(column), row.Text(column + 1));
}
