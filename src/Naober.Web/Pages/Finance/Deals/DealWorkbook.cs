using Naober.Core;
using Naober.Files.Xlsx;
using Naober.Finance;
using Naober.Finance.FinanceDeals;
using Naober.Web.Hosting;

namespace Naober.Web.Pages.Finance.Deals;

/// <summary>A deal as a workbook that computes along: what covers each pillar is summed from the contributions, needs and gaps are formulas.</summary>
internal sealed class DealWorkbook(DealView view)
{
    private const int FirstStage = 4;

    private readonly DealFinance finance = view.Finance;
    private readonly IReadOnlyList<string> stages = [.. Vocabulary.DealStages.Keys.Where(view.Finance.HasStage)];
    private readonly List<DealContribution> rows = [.. view.Deal.Contributions.Where(row => row.Counts && !view.Finance.IsFunder(row.Party))];

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var route = Routes.WorkbookUnder(Routes.Each(Routes.Deals));
        foreach (var address in new[] { route.Dutch, route.English })
        {
            endpoints.MapRead(address + ".xlsx", async (HttpContext http, MoneyBookCache books, Naober.Network.RegisterCache registers, string key) =>
                (await books.CurrentAsync(http.RequestAborted)).FindDeal(key) is { } deal
                    ? (IResult)TypedResults.Bytes(new DealWorkbook(DealView.Of(deal, await registers.CurrentAsync(http.RequestAborted), http.Request.Query, RequestLanguage.Of(http.Request))).Write(), XlsxWriter.MediaType)
                    : TypedResults.NotFound());
        }
    }

    internal byte[] Write()
    {
        using var memory = new MemoryStream();
        XlsxWriter.Write(memory, [Cover(), Contributions()], view.Language);
        return memory.ToArray();
    }

    private string ContributionsName => T("Bijdragen", "Contributions");

    private XlsxSheet Contributions() => new(
        ContributionsName,
        [
            new(T("Partij", "Party"), Width: 36), new(T("Pijler", "Pillar"), Width: 30), new(T("Hoe vast", "How firm"), Width: 14), new(T("Jaar", "Year"), XlsxKind.Year, Width: 8),
            new(T("Bedrag", "Amount"), XlsxKind.Euro, 2, 18), new(T("Grens", "Bound"), Width: 16), new(T("Bron", "Source"), Width: 50),
        ],
        rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Party.Name, PillarOf(row.Pillar), Vocabulary.DealStages.Label(row.Stage, view.Language), row.Year, Value(row.Amount), DealView.Bound(row.Amount, view.Language),
            $"{view.SourceOf(row.Citation)}, {row.Citation.Place}",
        ]).Concat(stages.Select(StageTotal)));

    /// <summary>Per stage: the stages are of the same money, so that there is no total of all.</summary>
    private IReadOnlyList<object?> StageTotal(string stage, int i)
    {
        var (sum, row) = (finance.Whole.Covered[stage], rows.Count + 2 + i);
        return
        [
            T("Totaal", "Total"), null, Vocabulary.DealStages.Label(stage, view.Language), null,
            Formula(sum, $"SUMIFS($E$2:$E${rows.Count + 1},$C$2:$C${rows.Count + 1},C{row})"), DealView.Bound(sum, view.Language),
        ];
    }

    private XlsxSheet Cover()
    {
        var parts = finance.Parts.Append(finance.Whole).ToList();
        return new(
            T("Dekking en gat", "Cover and gap"),
            [
                new(T("Pijler", "Pillar"), Width: 32), Euro(T("Totaal of kosten", "Total or cost")), Euro(view.Deal.Funder.Name), Euro(T("Van anderen nodig", "Needed from others")),
                .. stages.SelectMany(stage => new[] { Euro(Vocabulary.DealStages.Label(stage, view.Language)), Euro(DealSheets.GapName(stage).In(view.Language)) }),
                new(T("Grenzen", "Bounds"), Width: 80),
            ],
            parts.Select((part, i) => Row(part, i + 2, parts.Count)));
    }

    private IReadOnlyList<object?> Row(DealPart part, int row, int last) =>
    [
        view.NameOf(part), part.IsUndivided ? null : Whole(part, one => one.Total, 1, last), Whole(part, one => one.Funder, 2, last), part.IsUndivided ? null : Formula(part.CoFinancing, $"B{row}-N(C{row})"),
        .. stages.SelectMany((stage, i) =>
        {
            var column = FirstStage + (2 * i);
            var covered = part == finance.Whole ? $"SUM({Cell(column, 2)}:{Cell(column, last)})" : $"SUMIFS({Column('E')},{Column('B')},A{row},{Column('C')},{Cell(column, 1)})";
            return new[] { Formula(part.Covered[stage], covered), part.IsUndivided ? null : Formula(part.Gap(stage), $"D{row}-N({Cell(column, row)})") };
        }),
        Bounds(part),
    ];

    /// <summary>Of the whole deal a sum, when the parts add up to what is stated.</summary>
    private object Whole(DealPart part, Func<DealPart, BoundedMoney> amount, int column, int last) =>
        part == finance.Whole && BoundedMoney.Sum(finance.Parts.Where(one => !one.IsUndivided || amount(one).Amount is not null).Select(amount)) == amount(part)
            ? Formula(amount(part), $"SUM({Cell(column, 2)}:{Cell(column, last)})")
            : Value(amount(part));

    /// <summary>Of the sheet with contributions, from its first row to its last.</summary>
    private string Column(char name) => $"'{ContributionsName}'!${name}$2:${name}${rows.Count + 1}";

    /// <summary>Which amounts of the row are only a bound, as the page says beside them.</summary>
    private string Bounds(DealPart part) => string.Join("; ",
        new[] { (Name: T("totaal of kosten", "total or cost"), Amount: part.Total), (Name: view.Deal.Funder.Name, Amount: part.Funder), (Name: T("van anderen nodig", "needed from others"), Amount: part.CoFinancing) }
            .Concat(stages.SelectMany(stage => new[] { (Name: Vocabulary.DealStages.Label(stage, view.Language), Amount: part.Covered[stage]), (Name: DealSheets.GapName(stage).In(view.Language), Amount: part.Gap(stage)) }))
            .Where(one => one.Amount is { Amount: not null, IsExact: false }).Select(one => $"{one.Name}: {DealView.Bound(one.Amount, view.Language)}"));

    private object Formula(BoundedMoney amount, string formula) => amount.Amount is { } known ? new XlsxFormula(formula, known.Euros) : Formats.Unknown.In(view.Language);

    private object Value(BoundedMoney amount) => amount.Amount is { } known ? known.Euros : Formats.Unknown.In(view.Language);

    private string PillarOf(string? key) => (view.Deal.FindPillar(key)?.Name ?? DealView.Undivided).In(view.Language);

    private static string Cell(int column, int row) => XlsxFormula.CellName(column, row);

    private static XlsxColumn Euro(string title) => new(title, XlsxKind.Euro, 2, 20);

    private string T(string dutch, string english) => new Words(dutch, english).In(view.Language);
}
