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
    private const int Published = 3;
    private const int Inhabitants = 5;

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
            new(T("Zoals de bron het afrondt", "As the source rounds it"), XlsxKind.Euro, 2, 16, IsSummed: true),
            new(T("Verschil", "Difference"), XlsxKind.Euro, 2, 16, IsSummed: true),
            new(T("Inwoners", "Inhabitants"), XlsxKind.Number), new(T("Per inwoner", "Per inhabitant"), XlsxKind.Euro, 4, 16),
        ],
        allocation.Shares.Select((share, i) => Row(share, i, i + 2)));

    private object?[] Row(PartyShare share, int i, int row)
    {
        var published = allocation.Published?.Shares[i].Amount;
        return
        [
            share.Name, share.Part.Actor, share.Amount.Euros, published?.Euros,
            published is { } shown ? new XlsxFormula($"{Cell(Amount, row)}-{Cell(Published, row)}", (share.Amount - shown).Euros) : null,
            share.Inhabitants, share.PerInhabitant is { } each ? new XlsxFormula($"{Cell(Amount, row)}/{Cell(Inhabitants, row)}", each) : null,
        ];
    }

    private XlsxSheet Steps() => new(
        T("Stap voor stap", "Step by step"),
        [
            new(T("Groep", "Group"), Width: 24), new(T("Deel", "Part"), Width: 30), new(T("Gewicht", "Weight")), new(T("Deel van het gewicht", "Share of the weight"), Width: 18),
            new(T("Precies, in euro's", "Exactly, in euros"), Width: 18), new(T("Naar beneden", "Rounded down"), XlsxKind.Euro, 2, 16),
            new(T("Overgebleven cent", "Cent left over"), Width: 44), new(T("Bedrag", "Amount"), XlsxKind.Euro, 2, 16),
        ],
        GroupStep.Of(allocation.Allotment).SelectMany(StepRows));

    private IEnumerable<object?[]> StepRows(GroupStep step) => step.Parts.Select(part => new object?[]
    {
        step.Group is { } group ? allocation.Names[group.Part.Key].In(language) : T("het hele bedrag", "the whole amount"), allocation.Names[part.Portion.Part.Key].In(language),
        StepText.Weight(part.Portion.Part.Weight, language), part.OfRest?.ToString(), $"{part.Portion.Exact / new Fraction(100, 1)}", part.Portion.RoundedDown.Euros,
        StepText.Cent(part).In(language), part.Portion.Amount.Euros,
    });

    private static string Cell(int column, int row) => XlsxFormula.CellName(column, row);

    private string T(string dutch, string english) => new Words(dutch, english).In(language);
}
