using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Finance;
using Naober.Finance.AddUpBudget;
using Naober.Finance.FollowReserve;
using Naober.Network;

namespace Naober.Web.Api.Resources;

/// <summary>Een begroting over meer jaren, met wat zij samen inhoudt.</summary>
/// <param name="Code">Vaste sleutel.</param>
/// <param name="Naam">De naam.</param>
/// <param name="Eigenaar">De actor van wie de begroting is; null als dat niet is vermeld of als zij van een samenwerkingsverband is.</param>
/// <param name="Samenwerkingsverband">Het samenwerkingsverband van wie de begroting is; null als zij dat niet is.</param>
/// <param name="Totaal">Wat meetelt in het totaal, over alle jaren, in euro's.</param>
/// <param name="BuitenTotaal">Wat ernaast staat.</param>
/// <param name="GenoemdeTotalen">Hoeveel totalen de bron noemt.</param>
/// <param name="Verschillen">Hoeveel daarvan niet kloppen.</param>
/// <param name="Citaat">Waar zij staat.</param>
/// <param name="Links">Deze begroting (self).</param>
public sealed record BegrotingInLijst(
    string Code, string Naam, Sleutel? Eigenaar, Sleutel? Samenwerkingsverband, decimal Totaal, decimal BuitenTotaal, int GenoemdeTotalen, int Verschillen, Citaat Citaat,
    [property: JsonPropertyName("_links")] Links Links);

/// <summary>Een begroting met alles wat eruit volgt.</summary>
/// <param name="Code">Vaste sleutel.</param>
/// <param name="Naam">De naam.</param>
/// <param name="Toelichting">Wat erbij is vermeld.</param>
/// <param name="Totalen">Per jaar; een periode van meer jaren staat apart.</param>
/// <param name="Groepen">Per groep en jaar.</param>
/// <param name="Verschillen">Totalen van de bron die niet kloppen, met beide bedragen.</param>
/// <param name="Reserves">Per jaar.</param>
/// <param name="Verschuivingen">Besluiten om geld te verschuiven; zij zijn in de totalen niet verwerkt.</param>
/// <param name="Citaat">Waar zij staat.</param>
/// <param name="Links">Deze begroting (self), haar bedragen en de pagina voor mensen.</param>
public sealed record Begroting(
    string Code, string Naam, string? Toelichting, IReadOnlyList<Periodetotaal> Totalen, IReadOnlyList<Periodetotaal> Groepen, IReadOnlyList<Totaalverschil> Verschillen,
    IReadOnlyList<Reservejaar> Reserves, IReadOnlyList<Verschuiving> Verschuivingen, Citaat Citaat, [property: JsonPropertyName("_links")] Links Links);

/// <summary>Wat bedragen samen zijn in een periode.</summary>
/// <param name="Groep">De groep; null voor de hele begroting.</param>
/// <param name="Periode">Een jaar, of het eerste en laatste jaar zoals 2016/2019.</param>
/// <param name="Totaal">Wat meetelt, in euro's.</param>
/// <param name="BuitenTotaal">Wat ernaast staat.</param>
public sealed record Periodetotaal(Sleutel? Groep, string? Periode, decimal Totaal, decimal BuitenTotaal);

/// <summary>Een totaal van de bron dat niet klopt.</summary>
/// <param name="Groep">De groep; null voor de hele begroting.</param>
/// <param name="Periode">De periode; null voor alle samen.</param>
/// <param name="Genoemd">Wat de bron noemt.</param>
/// <param name="Berekend">Wat de regels samen zijn.</param>
/// <param name="Verschil">Genoemd min berekend.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record Totaalverschil(Sleutel? Groep, string? Periode, decimal Genoemd, decimal Berekend, decimal Verschil, Citaat Citaat);

/// <summary>Een reserve in een jaar.</summary>
/// <param name="Reserve">De reserve.</param>
/// <param name="Jaar">Het jaar.</param>
/// <param name="Begin">Stand aan het begin.</param>
/// <param name="Toegevoegd">In het jaar.</param>
/// <param name="Onttrokken">In het jaar.</param>
/// <param name="Eind">Stand aan het eind.</param>
/// <param name="OpVolgensBron">Het jaar waarin zij volgens de bron op is; null als die dat niet zegt.</param>
public sealed record Reservejaar(Sleutel Reserve, int Jaar, decimal Begin, decimal Toegevoegd, decimal Onttrokken, decimal Eind, int? OpVolgensBron);

/// <summary>Een besluit om geld te verschuiven.</summary>
/// <param name="Code">Vaste sleutel.</param>
/// <param name="VanGroep">Waar het weggaat.</param>
/// <param name="VanPeriode">En wanneer.</param>
/// <param name="NaarGroep">Waar het komt.</param>
/// <param name="NaarPeriode">En wanneer.</param>
/// <param name="Bedrag">In euro's.</param>
/// <param name="Datum">Van het besluit.</param>
/// <param name="Orgaan">Wie besloot.</param>
/// <param name="Reden">Waarom.</param>
public sealed record Verschuiving(string Code, string VanGroep, string VanPeriode, string NaarGroep, string NaarPeriode, decimal Bedrag, DateOnly Datum, string Orgaan, string Reden);

/// <summary>Een bedrag van een regel.</summary>
/// <param name="Groep">De groep.</param>
/// <param name="Regel">De regel.</param>
/// <param name="Periode">Een jaar, of het eerste en laatste jaar zoals 2016/2019.</param>
/// <param name="Euro">Het bedrag in euro's.</param>
/// <param name="TeltMee">Of het meetelt in het totaal.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record Begrotingsbedrag(Sleutel Groep, Sleutel Regel, string Periode, [property: JsonPropertyName("bedrag")] decimal Euro, bool TeltMee, Citaat Citaat);

internal static class BudgetResource
{
    private static readonly CsvColumn<BegrotingInLijst>[] Columns =
    [
        new("code", budget => budget.Code), new("naam", budget => budget.Naam), .. Csv.Term<BegrotingInLijst>("eigenaar", budget => budget.Eigenaar),
        .. Csv.Term<BegrotingInLijst>("samenwerkingsverband", budget => budget.Samenwerkingsverband), new("totaal", budget => budget.Totaal), new("buitenTotaal", budget => budget.BuitenTotaal),
        new("genoemdeTotalen", budget => budget.GenoemdeTotalen), new("verschillen", budget => budget.Verschillen), new("bron", budget => budget.Citaat.Bron?.Code), new("plaats", budget => budget.Citaat.Plaats),
    ];

    private static readonly CsvColumn<Begrotingsbedrag>[] AmountColumns =
    [
        .. Csv.Term<Begrotingsbedrag>("groep", amount => amount.Groep), .. Csv.Term<Begrotingsbedrag>("regel", amount => amount.Regel), new("periode", amount => amount.Periode),
        new("bedrag", amount => amount.Euro), new("teltMee", amount => amount.TeltMee), new("bron", amount => amount.Citaat.Bron?.Code), new("plaats", amount => amount.Citaat.Plaats),
    ];

    /// <summary>Begrotingen</summary>
    /// <remarks>Over meer jaren, elk totaal berekend.</remarks>
    internal static async Task<ListResult<BegrotingInLijst>> List(ApiRequest request, MoneyBookCache books) =>
        ListResult<BegrotingInLijst>.Of(request, (await books.CurrentAsync(request.Cancelled)).Budgets.All, budget => InList(budget, request.Register), Columns);

    /// <summary>Een begroting</summary>
    /// <remarks>Met totalen, verschillen met de bron, reserves en besluiten om geld te verschuiven.</remarks>
    internal static async Task<Results<Ok<Begroting>, ProblemHttpResult>> Get(ApiRequest request, MoneyBookCache books, string code) =>
        (await books.CurrentAsync(request.Cancelled)).Budgets.Find(code) is { } budget ? TypedResults.Ok(Of(budget, request.Register)) : ApiProblem.NotFound("Er is geen begroting met deze code.");

    /// <summary>Bedragen van een begroting</summary>
    /// <remarks>Elke regel per jaar, zoals de bron die noemt.</remarks>
    internal static async Task<Results<ListResult<Begrotingsbedrag>, ProblemHttpResult>> Amounts(ApiRequest request, MoneyBookCache books, string code)
    {
        if ((await books.CurrentAsync(request.Cancelled)).Budgets.Find(code) is not { } budget)
        {
            return ApiProblem.NotFound("Er is geen begroting met deze code.");
        }

        var amounts = budget.Groups.SelectMany(group => group.Lines.SelectMany(line => line.Amounts.Select(amount => new Begrotingsbedrag(
            new(group.Key, group.Name.Dutch), new(line.Key, line.Name.Dutch), amount.Period, amount.Amount.Euros, line.InTotal, Shared.Of(amount.Citation, request.Register))))).ToList();
        return ListResult<Begrotingsbedrag>.Of(request, amounts, amount => amount, AmountColumns);
    }

    private static BegrotingInLijst InList(Budget budget, Register register)
    {
        var sums = BudgetSums.Of(budget.Adopted);
        return new(
            budget.Key, budget.Name.Dutch, budget.Owner is { } owner ? Shared.OfActor(owner, register) : null,
            budget.Partnership is { } partnership ? Shared.OfPartnership(partnership, register) : null, sums.Total.Euros, sums.Outside.Euros, budget.Stated.Count,
            sums.Differences(budget.Stated).Count, Shared.Of(budget.Citation, register), new Links { ["self"] = Shared.To("/begrotingen", budget.Key) });
    }

    private static Begroting Of(Budget budget, Register register)
    {
        var sums = BudgetSums.Of(budget.Adopted);
        return new(
            budget.Key, budget.Name.Dutch, budget.Note?.Dutch,
            [.. sums.Periods.Select(sum => new Periodetotaal(null, sum.Period, sum.Total.Euros, sum.Outside.Euros))],
            [.. sums.Groups.Select(sum => new Periodetotaal(GroupOf(sum.Group), sum.Period, sum.Total.Euros, sum.Outside.Euros))],
            [.. sums.Differences(budget.Stated).Select(found => new Totaalverschil(
                GroupOf(found.Stated.Group), found.Stated.Period, found.Stated.Amount.Euros, found.Computed.Euros, found.Difference.Euros, Shared.Of(found.Stated.Citation, register)))],
            [.. budget.Reserves.SelectMany(reserve => ReserveCourse.Of(budget, reserve).Years.Select(year => new Reservejaar(
                new(reserve.Key, reserve.Name.Dutch), year.Year, year.Opening.Euros, year.Added.Euros, year.Withdrawn.Euros, year.Closing.Euros, reserve.RunsOut)))],
            [.. budget.Moves.Select(move => new Verschuiving(
                move.Key, move.FromGroup, move.FromPeriod, move.ToGroup, move.ToPeriod, move.Amount.Euros, move.Date, move.Body, move.Reason))],
            Shared.Of(budget.Citation, register),
            new Links { ["self"] = Shared.To("/begrotingen", budget.Key), ["bedragen"] = Shared.To("/begrotingen", budget.Key, "bedragen"), ["pagina"] = Shared.Page(Routes.Budget(budget.Key)) });

        Sleutel? GroupOf(string? key) => key is null ? null : new(key, budget.FindGroup(key)?.Name.Dutch ?? key);
    }
}
