using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.Files.Xlsx;
using Naober.Finance.AllocateKey;
using Naober.Network;
using Naober.Web.Hosting;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Keys;

/// <summary>An allocation key as a workbook that computes along: totals, differences and amounts per inhabitant are formulas.</summary>
internal sealed class KeyWorkbook(KeyAllocation allocation, Language language)
{
    private const int Amount = 2;
    private const int Decimals = 6;
    private const long LargestExact = 1_000_000_000_000_000;
    private const int Published = 3;

    private readonly PublishedShares? published = allocation.Published;

    /// <summary>What the source publishes and the difference stand before it, when it publishes in another rounding.</summary>
    private int Inhabitants => published is null ? 3 : 5;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var route = Routes.WorkbookUnder(Routes.Each(Routes.AllocationKeys));
        foreach (var address in new[] { route.Dutch, route.English })
        {
            endpoints.MapRead(address + ".xlsx", async (HttpContext http, RegisterCache cache) =>
                await KeyRequest.FindAsync(await SheetRequest.OfAsync(http, cache)) is { } worked
                    ? (IResult)TypedResults.Bytes(new KeyWorkbook(worked.OrRefused(), RequestLanguage.Of(http.Request)).Write(), XlsxWriter.MediaType)
                    : TypedResults.NotFound());
        }
    }

    internal byte[] Write()
    {
        using var memory = new MemoryStream();
        XlsxWriter.Write(memory, [Shares(), Steps()], language);
        return memory.ToArray();
    }

    private XlsxSheet Shares() => new(
        T("Verdeling", "Division"),
        [
            new(T("Partij", "Party"), Width: 30), new(T("Code", "Code")),
            new(T("Op de cent", "To the cent"), XlsxKind.Euro, 2, 16, IsSummed: true),
            .. published is null ? Array.Empty<XlsxColumn>() :
            [
                new(T("Zoals de bron het afrondt", "As the source rounds it"), XlsxKind.Euro, 2, 16, IsSummed: true),
                new(T("Verschil", "Difference"), XlsxKind.Euro, 2, 16, IsSummed: true),
            ],
            new(T("Inwoners", "Inhabitants"), XlsxKind.Number), new(T("Per inwoner", "Per inhabitant"), XlsxKind.Euro, 4, 16),
        ],
        allocation.Shares.Select((share, i) => Row(share, i, i + 2)));

    private object?[] Row(PartyShare share, int i, int row) =>
    [
        share.Name, share.Part.Actor, share.Amount.Euros,
        .. published?.Shares[i].Amount is { } shown ? new object?[] { shown.Euros, new XlsxFormula($"{Cell(Amount, row)}-{Cell(Published, row)}", (share.Amount - shown).Euros) } : [],
        share.Inhabitants, share.PerInhabitant is { } each ? new XlsxFormula($"{Cell(Amount, row)}/{Cell(Inhabitants, row)}", each) : null,
    ];

    private XlsxSheet Steps() => new(
        T("Stap voor stap", "Step by step"),
        [
            new(T("Groep", "Group"), Width: 24), new(T("Deel", "Part"), Width: 30), new(T("Gewicht", "Weight"), XlsxKind.Number, 4), new(T("Gewicht, precies", "Weight, exactly"), Width: 18),
            new(T("Deel van het gewicht", "Share of the weight"), XlsxKind.Percentage, 4), new(T("Deel, precies", "Share, exactly"), Width: 18),
            new(T("In euro's, voor afronding", "In euros, before rounding"), XlsxKind.Euro, 6, 20), new(T("In euro's, precies", "In euros, exactly"), Width: 18),
            new(T("Naar beneden", "Rounded down"), XlsxKind.Euro, 2, 16), new(T("Overgebleven cent", "Cent left over"), Width: 44), new(T("Bedrag", "Amount"), XlsxKind.Euro, 2, 16),
        ],
        StepRows());

    private List<object?[]> StepRows()
    {
        var rows = new List<object?[]>();
        foreach (var step in GroupStep.Of(allocation.Allotment))
        {
            var (group, first) = (step.Group is { } inner ? allocation.Names[inner.Part.Key].In(language) : T("het hele bedrag", "the whole amount"), rows.Count + 2);
            rows.AddRange(step.Parts.Select(part => new object?[]
            {
                group, allocation.Names[part.Portion.Part.Key].In(language), Real(part.Portion.Part.Weight), $"{part.Portion.Part.Weight}", part.OfRest?.ToDecimal(Decimals), part.OfRest?.ToString(),
                Euros(part.Portion.Exact).ToDecimal(Decimals), $"{Euros(part.Portion.Exact)}", part.Portion.RoundedDown.Euros, StepText.Cent(part).In(language), part.Portion.Amount.Euros,
            }));
            rows.Add(
            [
                group, T("Samen", "Together"), Real(step.Weights), $"{step.Weights}", null, null,
                XlsxFormula.Sum(6, first, rows.Count + 1, step.Parts.Sum(part => Euros(part.Portion.Exact).ToDecimal(Decimals))), $"{Euros(step.Exact)}",
                XlsxFormula.Sum(8, first, rows.Count + 1, step.RoundedDown.Euros), T($"{step.CentsLeft} cent", step.CentsLeft == 1 ? "1 cent" : $"{step.CentsLeft} cents"),
                XlsxFormula.Sum(10, first, rows.Count + 1, step.Sum.Euros),
            ]);
        }

        return rows;
    }

    private static Fraction Euros(Fraction cents) => cents / new Fraction(100, 1);

    /// <summary>A number, as far as a spreadsheet keeps its digits; else only its fraction, beside it.</summary>
    private static decimal? Real(Fraction weight) => weight < Fraction.Of(LargestExact) ? weight.ToDecimal(Decimals) : null;

    private static string Cell(int column, int row) => XlsxFormula.CellName(column, row);

    private string T(string dutch, string english) => new Words(dutch, english).In(language);
}
