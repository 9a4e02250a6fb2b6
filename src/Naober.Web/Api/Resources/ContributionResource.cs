using Naober.Finance;
using Naober.Network;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>Wat een overheid in een jaar aan een samenwerkingsverband betaalt, zoals een bron dat noemt.</summary>
/// <param name="Samenwerkingsverband">Aan wie.</param>
/// <param name="Actor">Door wie.</param>
/// <param name="Jaar">Het jaar.</param>
/// <param name="Soort">budget (begroot) of account (betaald volgens de rekening).</param>
/// <param name="Bedrag">In euro's; null als de bron geen bedrag noemt.</param>
/// <param name="Toelichting">Opmerking van de bron.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record Bijdrage(Sleutel Samenwerkingsverband, Sleutel Actor, int Jaar, string Soort, decimal? Bedrag, string? Toelichting, Citaat Citaat);

/// <summary>Een verbonden partij in de begroting van een overheid (BBV artikel 15); null is onbekend, eind en resultaat zijn verwachtingen.</summary>
/// <param name="Overheid">Van wie de begroting is.</param>
/// <param name="Partij">Het samenwerkingsverband.</param>
/// <param name="Jaar">Het begrotingsjaar.</param>
/// <param name="Groep">joint-arrangement, company, foundation of other.</param>
/// <param name="Aard">Aard van het belang.</param>
/// <param name="OpenbaarBelang">Het openbaar belang dat ermee wordt behartigd.</param>
/// <param name="BelangBegin">Omvang van het belang aan het begin.</param>
/// <param name="BelangEind">Omvang van het belang aan het eind.</param>
/// <param name="EigenVermogenBegin">In euro's.</param>
/// <param name="EigenVermogenEind">In euro's.</param>
/// <param name="VreemdVermogenBegin">In euro's.</param>
/// <param name="VreemdVermogenEind">In euro's.</param>
/// <param name="Resultaat">In euro's.</param>
/// <param name="Risicos">De risico's.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record VerbondenPartij(
    Sleutel Overheid, Sleutel Partij, int Jaar, string Groep, string? Aard, string? OpenbaarBelang, string? BelangBegin, string? BelangEind, decimal? EigenVermogenBegin,
    decimal? EigenVermogenEind, decimal? VreemdVermogenBegin, decimal? VreemdVermogenEind, decimal? Resultaat, string? Risicos, Citaat Citaat);

internal static class ContributionResource
{
    private static readonly CsvColumn<Bijdrage>[] Columns =
    [
        .. Csv.Term<Bijdrage>("samenwerkingsverband", of => of.Samenwerkingsverband), .. Csv.Term<Bijdrage>("actor", of => of.Actor), new("jaar", of => of.Jaar), new("soort", of => of.Soort),
        new("bedrag", of => of.Bedrag), new("toelichting", of => of.Toelichting), new("bron", of => of.Citaat.Bron?.Code), new("plaats", of => of.Citaat.Plaats),
    ];

    private static readonly CsvColumn<VerbondenPartij>[] PartyColumns =
    [
        .. Csv.Term<VerbondenPartij>("overheid", of => of.Overheid), .. Csv.Term<VerbondenPartij>("partij", of => of.Partij), new("jaar", of => of.Jaar), new("groep", of => of.Groep),
        new("aard", of => of.Aard), new("openbaarBelang", of => of.OpenbaarBelang), new("belangBegin", of => of.BelangBegin), new("belangEind", of => of.BelangEind),
        new("eigenVermogenBegin", of => of.EigenVermogenBegin), new("eigenVermogenEind", of => of.EigenVermogenEind), new("vreemdVermogenBegin", of => of.VreemdVermogenBegin),
        new("vreemdVermogenEind", of => of.VreemdVermogenEind), new("resultaat", of => of.Resultaat), new("risicos", of => of.Risicos),
        new("bron", of => of.Citaat.Bron?.Code), new("plaats", of => of.Citaat.Plaats),
    ];

    /// <summary>Bijdragen</summary>
    /// <remarks>Wat overheden aan samenwerkingsverbanden betalen, per jaar en bron.</remarks>
    internal static async Task<ListResult<Bijdrage>> List(ApiRequest request, MoneyBookCache books)
    {
        var found = (await books.CurrentAsync(request.Cancelled)).Budgets.Contributions.Where(of => Has(Key.Actor.Of(request), of.Actor) && Has(Key.Partnership.Of(request), of.Partnership)).ToList();
        return ListResult<Bijdrage>.Of(request, found, of => new(
            Shared.OfPartnership(of.Partnership, request.Register), Shared.OfActor(of.Actor, request.Register), of.Year, of.IsBudget ? "budget" : "account", of.Amount?.Euros, of.Note,
            Shared.Of(of.Citation, request.Register)), Columns);
    }

    /// <summary>Verbonden partijen</summary>
    /// <remarks>De paragraaf verbonden partijen van begrotingen.</remarks>
    internal static async Task<ListResult<VerbondenPartij>> Parties(ApiRequest request, MoneyBookCache books)
    {
        var found = (await books.CurrentAsync(request.Cancelled)).Budgets.Parties.Where(of => Has(Key.Actor.Of(request), of.Actor) && Has(Key.Partnership.Of(request), of.Partnership)).ToList();
        return ListResult<VerbondenPartij>.Of(request, found, of => Of(of, request.Register), PartyColumns);
    }

    private static VerbondenPartij Of(AffiliatedParty of, Register register) => new(
        Shared.OfActor(of.Actor, register), Shared.OfPartnership(of.Partnership, register), of.Year, of.Group, of.Nature, of.PublicInterest, of.Interest.Begin, of.Interest.End, of.Equity.Begin?.Euros,
        of.Equity.End?.Euros, of.Debt.Begin?.Euros, of.Debt.End?.Euros, of.Result?.Euros, of.Risks, Shared.Of(of.Citation, register));

    private static bool Has(IReadOnlyList<string> chosen, string value) => chosen.Count == 0 || chosen.Contains(value, StringComparer.Ordinal);
}
