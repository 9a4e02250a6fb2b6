using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>The rows of <see cref="DealTables"/> as deals.</summary>
internal static class DealRows
{
    internal static IReadOnlyList<Deal> Read(RegionPackage package)
    {
        var actors = package["actors"].Rows.ToDictionary(row => row.Text(0)!, row => row.Text(1)!, StringComparer.Ordinal);
        var leads = package["memberships"].Rows.Where(row => row.Text(2) == "lead-partner").ToLookup(row => row.Text(0)!, StringComparer.Ordinal);
        var pillars = By(package["deal_pillars"]);
        var figures = By(package["deal_figures"]);
        var contributions = By(package["deal_contributions"]);
        var items = By(package["deal_items"]);
        return [.. package["deals"].Rows.Select(Deal)];

        Deal Deal(PackageRow row) => new(row.Text(0)!, NameOf(row, 1), Actor(row.Text(5)!), row.Text(6)!)
        {
            Partnership = row.Text(3),
            Region = row.Text(4),
            FirstYear = row.Integer(7),
            LastYear = row.Integer(8),
            Note = NoteOf(row, 9),
            Citation = CitationOf(row, 11),
            Pillars = [.. pillars[row.Text(0)!].OrderBy(pillar => pillar.Integer(2)).Select(pillar => new DealPillar(pillar.Text(1)!, NameOf(pillar, 3), CitationOf(pillar, 5)))],
            Figures = [.. figures[row.Text(0)!].Select(Figure).OrderBy(figure => Vocabulary.DealFigures.Keys.Index().First(kind => kind.Item == figure.Kind).Index)],
            Contributions = [.. contributions[row.Text(0)!].Select(Contribution)],
            Items = [.. items[row.Text(0)!].OrderBy(item => item.Integer(3)).Select(Item)],
            Leads = [.. leads[row.Text(3) ?? ""].Select(lead => new DealLead(Actor(lead.Text(1)!), CitationOf(lead, 5)))
                .DistinctBy(lead => lead.Party.Actor).OrderBy(lead => lead.Party.Name, StringComparer.Ordinal)],
        };

        DealContribution Contribution(PackageRow row) => new(
            row.Text(1)!, row.Text(2) is { } actor ? Actor(actor) : new(null, row.Text(3)!), row.Text(4), row.Integer(5), AmountOf(row, 8), row.YesNo(10) == true,
            NoteOf(row, 11), CitationOf(row, 6));

        DealParty Actor(string key) => new(key, actors.GetValueOrDefault(key, key));
    }

    private static DealFigure Figure(PackageRow row) =>
        new(row.Text(1)!, row.Text(2), AmountOf(row, 5), row.YesNo(7) == true, row.Text(8)!, NoteOf(row, 9), CitationOf(row, 3));

    private static DealItem Item(PackageRow row) =>
        new(row.Text(1)!, row.Text(4)!, row.Text(2), NameOf(row, 5), row.Text(7), row.Text(8)!, CitationOf(row, 9));

    private static BoundedMoney AmountOf(PackageRow row, int column) => (row.Number(column), row.Text(column + 1)) switch
    {
        (null, _) => BoundedMoney.Unknown,
        ({ } euros, "yes") => BoundedMoney.AtLeast(Money.FromEuros(euros)),
        ({ } euros, _) => BoundedMoney.Exactly(Money.FromEuros(euros)),
    };

    private static ILookup<string, PackageRow> By(PackageTable table) => table.Rows.ToLookup(row => row.Text(0)!, StringComparer.Ordinal);

    private static Words NameOf(PackageRow row, int column) => new(row.Text(column)!, row.Text(column + 1) ?? row.Text(column)!);

    private static Words? NoteOf(PackageRow row, int column) => row.Text(column) is { } note ? new(note, row.Text(column + 1) ?? note) : null;

    private static Citation CitationOf(PackageRow row, int column) => new(row.Text(column), row.Text(column + 1));
}
