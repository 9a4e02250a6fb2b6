using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Finance;
using Naober.Finance.FundProjects;

namespace Naober.Web.Api.Resources;

/// <summary>Een programma van een regeling in een jaar, en wat er nog van over is.</summary>
/// <param name="Regeling">Sleutel van het samenwerkingsverband.</param>
/// <param name="Programma">Sleutel van het programma.</param>
/// <param name="Jaar">Het jaar.</param>
/// <param name="Plafond">In euro's; null als het niet is vastgesteld.</param>
/// <param name="Proceskosten">Het deel voor proceskosten; null als het niet is vastgesteld.</param>
/// <param name="Toegekend">Aan projecten.</param>
/// <param name="InBehandeling">Gevraagd door projecten waarover niet is besloten.</param>
/// <param name="Ruimte">Plafond zonder wat is toegekend; null zonder plafond.</param>
/// <param name="RuimteNaBehandeling">Ruimte als alles wat in behandeling is wordt toegekend.</param>
public sealed record Programmaruimte(
    string Regeling, string Programma, int Jaar, decimal? Plafond, decimal? Proceskosten, decimal Toegekend, decimal InBehandeling, decimal? Ruimte, decimal? RuimteNaBehandeling);

/// <summary>Uren van een partner in een jaar van een samenwerkingsverband; wat niemand vastlegde is null.</summary>
/// <param name="Samenwerkingsverband">Sleutel.</param>
/// <param name="Partner">Code van de partner.</param>
/// <param name="Jaar">Het jaar.</param>
/// <param name="Minimum">Wat elke partner ten minste inzet.</param>
/// <param name="Toegezegd">Uren.</param>
/// <param name="Geleverd">Uren.</param>
/// <param name="Geleend">Uren van andere partners.</param>
/// <param name="Kostprijs">Van wat is geleend, in euro's; null als een tarief ontbreekt.</param>
public sealed record Ureninzet(
    string Samenwerkingsverband, string Partner, int Jaar, decimal? Minimum, decimal? Toegezegd, decimal? Geleverd, decimal Geleend, decimal? Kostprijs);

/// <summary>Een stap van een subsidie in een jaar.</summary>
/// <param name="Subsidie">Sleutel.</param>
/// <param name="Naam">De naam.</param>
/// <param name="Verstrekker">Code van wie de subsidie geeft.</param>
/// <param name="Ontvanger">Code van de instelling.</param>
/// <param name="Jaar">Het jaar.</param>
/// <param name="Stap">requirements, plan, request, decision, advance, settlement of repayment.</param>
/// <param name="Datum">Null als zij niet is vermeld.</param>
/// <param name="Bedrag">In euro's; null als het niet is vermeld.</param>
public sealed record Subsidiestap(string Subsidie, string Naam, string Verstrekker, string Ontvanger, int Jaar, string Stap, DateOnly? Datum, decimal? Bedrag);

internal static class FundingSchemeResource
{
    private static readonly CsvColumn<Programmaruimte>[] RoomColumns =
    [
        new("regeling", of => of.Regeling), new("programma", of => of.Programma), new("jaar", of => of.Jaar), new("plafond", of => of.Plafond), new("proceskosten", of => of.Proceskosten),
        new("toegekend", of => of.Toegekend), new("inBehandeling", of => of.InBehandeling), new("ruimte", of => of.Ruimte), new("ruimteNaBehandeling", of => of.RuimteNaBehandeling),
    ];

    private static readonly CsvColumn<Ureninzet>[] HourColumns =
    [
        new("samenwerkingsverband", of => of.Samenwerkingsverband), new("partner", of => of.Partner), new("jaar", of => of.Jaar), new("minimum", of => of.Minimum),
        new("toegezegd", of => of.Toegezegd), new("geleverd", of => of.Geleverd), new("geleend", of => of.Geleend), new("kostprijs", of => of.Kostprijs),
    ];

    private static readonly CsvColumn<Subsidiestap>[] GrantColumns =
    [
        new("subsidie", of => of.Subsidie), new("naam", of => of.Naam), new("verstrekker", of => of.Verstrekker), new("ontvanger", of => of.Ontvanger), new("jaar", of => of.Jaar),
        new("stap", of => of.Stap), new("datum", of => of.Datum), new("bedrag", of => of.Bedrag),
    ];

    /// <summary>Ruimte van een regeling</summary>
    /// <remarks>Per programma en jaar: plafond, toegekend, in behandeling en wat over is.</remarks>
    internal static async Task<Results<ListResult<Programmaruimte>, ProblemHttpResult>> Room(ApiRequest request, string code, MoneyBookCache books)
    {
        var funding = (await books.CurrentAsync(request.Cancelled)).Funding;
        if (funding.FindScheme(code) is not { } scheme)
        {
            return ApiProblem.NotFound("Er is geen regeling met deze code.");
        }

        var rooms = scheme.Programmes.SelectMany(programme => funding.RoomOf(programme).Select(room => Of(code, programme.Key, room))).ToList();
        return ListResult<Programmaruimte>.Of(request, rooms, room => room, RoomColumns);
    }

    /// <summary>Uren van partners</summary>
    /// <remarks>Toegezegd, geleverd en geleend, per partner en jaar.</remarks>
    internal static async Task<ListResult<Ureninzet>> Hours(ApiRequest request, MoneyBookCache books) => ListResult<Ureninzet>.Of(
        request, (await books.CurrentAsync(request.Cancelled)).Capacity,
        hours => new(
            hours.Partnership, hours.Actor, hours.Year, hours.Minimum, hours.Promised, hours.Delivered, hours.Borrowed.Sum(borrowed => borrowed.Hours), hours.BorrowedCosts?.Euros),
        HourColumns);

    /// <summary>Subsidies</summary>
    /// <remarks>Elke stap van een subsidie aan een instelling, van programma van eisen tot vaststelling.</remarks>
    internal static async Task<ListResult<Subsidiestap>> Grants(ApiRequest request, MoneyBookCache books)
    {
        var steps = (await books.CurrentAsync(request.Cancelled)).Grants
            .SelectMany(grant => grant.Years.SelectMany(year => year.Steps.Select(step => new Subsidiestap(
                grant.Key, grant.Name, grant.Grantor, grant.Recipient, year.Year, step.Step, step.Date, step.Amount?.Euros)))).ToList();
        return ListResult<Subsidiestap>.Of(request, steps, step => step, GrantColumns);
    }

    private static Programmaruimte Of(string scheme, string programme, ProgrammeRoom room) => new(
        scheme, programme, room.Year, room.Ceiling?.Amount.Euros, room.Ceiling?.ProcessCosts?.Euros, room.Granted.Euros, room.Pending.Euros, room.Room?.Euros, room.RoomWithPending?.Euros);
}
