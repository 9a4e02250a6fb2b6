using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Core;
using Naober.Finance;
using Naober.Finance.FinanceDeals;

namespace Naober.Web.Api.Resources;

internal static class DealResource
{
    private static readonly CsvColumn<RegiodealInLijst>[] Columns =
    [
        new("code", deal => deal.Code), new("naam", deal => deal.Naam), .. Csv.Term<RegiodealInLijst>("stand", deal => deal.Stand),
        new("eersteJaar", deal => deal.EersteJaar), new("laatsteJaar", deal => deal.LaatsteJaar),
        .. Amount("gevraagd", deal => deal.Gevraagd), .. Amount("toegekend", deal => deal.Toegekend), .. Amount("cofinanciering", deal => deal.Cofinanciering),
    ];

    /// <summary>Regio Deals</summary>
    /// <remarks>Deals tussen een regio en het Rijk: wat is gevraagd en toegekend, en wat anderen moeten bijdragen.</remarks>
    internal static async Task<ListResult<RegiodealInLijst>> List(ApiRequest request, MoneyBookCache books)
    {
        var deals = (await books.CurrentAsync(request.Cancelled)).Deals;
        return ListResult<RegiodealInLijst>.Of(request, deals, InList, Columns);
    }

    /// <summary>Een Regio Deal</summary>
    /// <remarks>Wie wat betaalt per pijler, wat nog niet is gedekt, en welke ruimte in regels wordt gevraagd; met de bronnen.</remarks>
    internal static async Task<Results<Ok<Regiodeal>, ProblemHttpResult>> Get(ApiRequest request, MoneyBookCache books, string code) =>
        (await books.CurrentAsync(request.Cancelled)).FindDeal(code) is { } deal
            ? TypedResults.Ok(Of(DealFinance.Of(deal), request))
            : ApiProblem.NotFound("Er is geen Regio Deal met deze code.");

    private static RegiodealInLijst InList(Deal deal)
    {
        var finance = DealFinance.Of(deal);
        return new(
            deal.Key, deal.Name.Dutch, Vocabulary.DealStates.Term(deal.State), deal.FirstYear, deal.LastYear, Of(finance.Figure(DealFigure.Asked)),
            Of(finance.Figure(DealFigure.Granted)), Of(finance.Whole.CoFinancing), new Links { ["self"] = Shared.To("/regiodeals", deal.Key) });
    }

    private static Regiodeal Of(DealFinance finance, ApiRequest request)
    {
        var (deal, register) = (finance.Deal, request.Register);
        return new(
            deal.Key, deal.Name.Dutch, Vocabulary.DealStates.Term(deal.State), deal.FirstYear, deal.LastYear,
            deal.Partnership is { } partnership ? Shared.OfPartnership(partnership, register) : null, [.. deal.Leads.Select(lead => Of(lead.Party))], finance.IsGranted,
            Of(finance.Whole), [.. finance.Parts.Select(Of)],
            [.. deal.Figures.Select(figure => new DealBedrag(
                Vocabulary.DealFigures.Term(figure.Kind), Pillar(figure.Pillar), Of(figure.Amount), figure.Counts, figure.Quote, Shared.Of(figure.Citation, register)))],
            [.. deal.Contributions.Select(row => new DealBijdrage(
                Of(row.Party), Vocabulary.DealStages.Term(row.Stage), Pillar(row.Pillar), row.Year, Of(row.Amount), row.Counts, Shared.Of(row.Citation, register)))],
            [.. deal.Items.Select(item => new DealOnderdeel(
                Vocabulary.DealItems.Term(item.Kind), Pillar(item.Pillar), item.Text.Dutch, Vocabulary.DealDecisions.Term(item.Decision), Shared.Of(item.Citation, register)))],
            [.. DealWarning.Of(finance).Select(warning => new DealAandachtspunt(warning.Code, warning.Message.Dutch))], deal.Note?.Dutch, Shared.Of(deal.Citation, register),
            new Links { ["self"] = Shared.To("/regiodeals", deal.Key), ["pagina"] = Shared.Page(Routes.Deal(deal.Key)) });

        Sleutel? Pillar(string? key) => deal.FindPillar(key) is { } pillar ? Of(pillar) : null;
    }

    private static DealDeel Of(DealPart part) => new(
        part.Pillar is { } pillar ? Of(pillar) : null, Of(part.Total), Of(part.Funder), Of(part.CoFinancing),
        [.. part.Covered.Select(stage => new DealStap(Vocabulary.DealStages.Term(stage.Key), Of(stage.Value), Of(part.Gap(stage.Key))))]);

    private static Sleutel Of(DealPillar pillar) => new(pillar.Key, pillar.Name.Dutch);

    private static Sleutel Of(DealParty party) => new(party.Actor, party.Name);

    private static Bedrag Of(BoundedMoney amount) => new(amount.Amount?.Euros, amount.BoundKey);

    private static CsvColumn<RegiodealInLijst>[] Amount(string name, Func<RegiodealInLijst, Bedrag> amount) =>
        [new(name, deal => amount(deal).Euro), new(name + "Grens", deal => amount(deal).Grens)];
}
