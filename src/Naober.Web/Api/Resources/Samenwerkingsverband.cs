using System.Text.Json.Serialization;

namespace Naober.Web.Api.Resources;

/// <summary>Een samenwerkingsverband in het kort.</summary>
/// <param name="Code">Vaste sleutel.</param>
/// <param name="Naam">De naam die mensen gebruiken.</param>
/// <param name="JuridischeVorm">Juridische vorm; unknown als geen bron die noemt.</param>
/// <param name="Verplichting">Of deelname verplicht is; unknown als geen bron dat zegt.</param>
/// <param name="Schaal">Schaalniveau; unknown als geen bron dat zegt.</param>
/// <param name="Domeinen">Beleidsdomeinen; leeg is onbekend.</param>
/// <param name="Ecosystemen">Regionale ecosystemen; leeg is onbekend.</param>
/// <param name="Geldigheid">Wanneer het bestaat, voor zover een bron dat zegt.</param>
/// <param name="Status">Geldigheid op de peildatum.</param>
/// <param name="BekendeDeelnemers">Aantal deelnemers op de peildatum die een bron noemt; 0 als geen bron ze noemt of het dan niet bestaat.</param>
/// <param name="Links">Dit samenwerkingsverband (self).</param>
public sealed record SamenwerkingsverbandInLijst(
    string Code, string Naam, Sleutel JuridischeVorm, Sleutel Verplichting, Sleutel Schaal,
    IReadOnlyList<Sleutel> Domeinen, IReadOnlyList<Sleutel> Ecosystemen, Geldigheid Geldigheid, Sleutel Status, int BekendeDeelnemers,
    [property: JsonPropertyName("_links")] Links Links);

/// <summary>Een samenwerkingsverband met alles wat bekend is.</summary>
/// <param name="Code">Vaste sleutel.</param>
/// <param name="Naam">De naam die mensen gebruiken.</param>
/// <param name="Aliassen">Andere namen en schrijfwijzen in de bronnen.</param>
/// <param name="Doel">Waarvoor het er is; null als geen bron dat zegt.</param>
/// <param name="JuridischeVorm">Juridische vorm; unknown als geen bron die noemt.</param>
/// <param name="Verplichting">Of deelname verplicht is; unknown als geen bron dat zegt.</param>
/// <param name="Schaal">Schaalniveau; unknown als geen bron dat zegt.</param>
/// <param name="Domeinen">Beleidsdomeinen; leeg is onbekend.</param>
/// <param name="Ecosystemen">Regionale ecosystemen; leeg is onbekend.</param>
/// <param name="OnderdeelVan">Het samenwerkingsverband waar het onder valt.</param>
/// <param name="Onderdelen">De samenwerkingsverbanden die eronder vallen.</param>
/// <param name="Geldigheid">Wanneer het bestaat, voor zover een bron dat zegt.</param>
/// <param name="Peildatum">De dag van status en deelnemers.</param>
/// <param name="Status">Geldigheid op de peildatum.</param>
/// <param name="Deelnemers">Wie op de peildatum deelneemt, elke actor een keer; leeg als geen bron deelnemers noemt of het dan niet bestaat.</param>
/// <param name="Deelnames">Alle deelnames, van elke dag, met rol en bron.</param>
/// <param name="Identificaties">Kenmerken in andere registers.</param>
/// <param name="Citaat">Waar het staat.</param>
/// <param name="Vermeldingen">Wat bronnen erover zeggen.</param>
/// <param name="Links">Dit samenwerkingsverband (self) en de pagina voor mensen.</param>
public sealed record Samenwerkingsverband(
    string Code, string Naam, IReadOnlyList<string> Aliassen, string? Doel, Sleutel JuridischeVorm, Sleutel Verplichting, Sleutel Schaal,
    IReadOnlyList<Sleutel> Domeinen, IReadOnlyList<Sleutel> Ecosystemen, Sleutel? OnderdeelVan, IReadOnlyList<Sleutel> Onderdelen,
    Geldigheid Geldigheid, DateOnly Peildatum, Sleutel Status, IReadOnlyList<Sleutel> Deelnemers, IReadOnlyList<Deelname> Deelnames,
    IReadOnlyList<string> Identificaties, Citaat Citaat, IReadOnlyList<Vermelding> Vermeldingen,
    [property: JsonPropertyName("_links")] Links Links);
