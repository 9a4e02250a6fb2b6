namespace Naober.Web.Api.Resources;

/// <summary>Een bedrag in euro's waarvan bronnen soms alleen een grens noemen.</summary>
/// <param name="Euro">Het bekende bedrag; null als het onbekend is.</param>
/// <param name="Grens">exactly (precies), at-least (ten minste), at-most (ten hoogste), known-part (op de bekende bedragen) of unknown (onbekend).</param>
public sealed record Bedrag(decimal? Euro, string Grens);

/// <summary>Een Regio Deal in een lijst.</summary>
/// <param name="Code">Vaste sleutel.</param>
/// <param name="Naam">De naam.</param>
/// <param name="Stand">Stand van de deal.</param>
/// <param name="EersteJaar">Eerste jaar van de looptijd; null als het niet is vermeld.</param>
/// <param name="LaatsteJaar">Laatste jaar van de looptijd; null als het niet is vermeld.</param>
/// <param name="Gevraagd">Gevraagd aan het Rijk.</param>
/// <param name="Toegekend">Toegekend door het Rijk.</param>
/// <param name="Cofinanciering">Wat anderen dan het Rijk moeten bijdragen.</param>
/// <param name="Links">De hele deal (self).</param>
public sealed record RegiodealInLijst(
    string Code, string Naam, Sleutel Stand, int? EersteJaar, int? LaatsteJaar, Bedrag Gevraagd, Bedrag Toegekend, Bedrag Cofinanciering,
    [property: System.Text.Json.Serialization.JsonPropertyName("_links")] Links Links);

/// <summary>Een Regio Deal met wie wat betaalt, wat nog niet is gedekt en welke ruimte wordt gevraagd.</summary>
/// <param name="Code">Vaste sleutel.</param>
/// <param name="Naam">De naam.</param>
/// <param name="Stand">Stand van de deal.</param>
/// <param name="EersteJaar">Eerste jaar van de looptijd; null als het niet is vermeld.</param>
/// <param name="LaatsteJaar">Laatste jaar van de looptijd; null als het niet is vermeld.</param>
/// <param name="Samenwerkingsverband">Het samenwerkingsverband van de deal.</param>
/// <param name="Penvoerders">Wie de deal namens de regio sluit.</param>
/// <param name="RijkIsToegekend">Of gerekend is met wat het Rijk toekende; anders met wat gevraagd is.</param>
/// <param name="Geheel">De deal als geheel.</param>
/// <param name="Pijlers">Elke pijler, en als laatste wat niet over pijlers is verdeeld.</param>
/// <param name="Bedragen">Bedragen zoals bronnen ze noemen.</param>
/// <param name="Bijdragen">Wat partijen bijdragen, zoals bronnen het noemen.</param>
/// <param name="Onderdelen">Wat de deal vraagt naast geld, en wat hij wil doen.</param>
/// <param name="Aandachtspunten">Wat in de bedragen aandacht vraagt.</param>
/// <param name="Toelichting">Opmerking bij de deal.</param>
/// <param name="Citaat">Waar de deal staat.</param>
/// <param name="Links">Deze deal (self) en de pagina voor mensen (pagina).</param>
public sealed record Regiodeal(
    string Code, string Naam, Sleutel Stand, int? EersteJaar, int? LaatsteJaar, Sleutel? Samenwerkingsverband, IReadOnlyList<Sleutel> Penvoerders, bool RijkIsToegekend,
    DealDeel Geheel, IReadOnlyList<DealDeel> Pijlers, IReadOnlyList<DealBedrag> Bedragen, IReadOnlyList<DealBijdrage> Bijdragen, IReadOnlyList<DealOnderdeel> Onderdelen,
    IReadOnlyList<DealAandachtspunt> Aandachtspunten, string? Toelichting, Citaat Citaat,
    [property: System.Text.Json.Serialization.JsonPropertyName("_links")] Links Links);

/// <summary>Een deal als geheel, een pijler of wat niet over pijlers is verdeeld.</summary>
/// <param name="Pijler">De pijler; null voor het geheel en voor wat niet is verdeeld.</param>
/// <param name="Totaal">Wat alle partijen samen inbrengen; van een pijler zonder totaal de geraamde kosten.</param>
/// <param name="Rijk">Wat het Rijk betaalt.</param>
/// <param name="Cofinanciering">Wat anderen moeten bijdragen.</param>
/// <param name="Stappen">Wat daarvan beoogd, toegezegd, vastgelegd en ontvangen is; dit telt niet bij elkaar op.</param>
public sealed record DealDeel(Sleutel? Pijler, Bedrag Totaal, Bedrag Rijk, Bedrag Cofinanciering, IReadOnlyList<DealStap> Stappen);

/// <summary>Hoe ver de cofinanciering is.</summary>
/// <param name="Stap">Beoogd, toegezegd, vastgelegd of ontvangen.</param>
/// <param name="Gedekt">Wat anderen dan het Rijk inbrengen.</param>
/// <param name="Gat">Wat nog niet is gedekt door bekende bedragen; onder nul is er meer dan nodig.</param>
public sealed record DealStap(Sleutel Stap, Bedrag Gedekt, Bedrag Gat);

/// <summary>Een bedrag van een deal zoals een bron het noemt.</summary>
/// <param name="Soort">Gevraagd, toegekend, totaal of kosten.</param>
/// <param name="Pijler">De pijler; null voor de hele deal.</param>
/// <param name="Bedrag">Het bedrag.</param>
/// <param name="TeltMee">Of ermee wordt gerekend; bronnen kunnen verschillen.</param>
/// <param name="Woorden">De woorden van de bron.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record DealBedrag(Sleutel Soort, Sleutel? Pijler, Bedrag Bedrag, bool TeltMee, string Woorden, Citaat Citaat);

/// <summary>Wat een partij bijdraagt.</summary>
/// <param name="Partij">De partij; zonder code als de bron alleen een soort partij noemt.</param>
/// <param name="Stap">Beoogd, toegezegd, vastgelegd of ontvangen.</param>
/// <param name="Pijler">De pijler; null als het niet over pijlers is verdeeld.</param>
/// <param name="Jaar">Het jaar; null als het niet is vermeld.</param>
/// <param name="Bedrag">Het bedrag.</param>
/// <param name="TeltMee">Of ermee wordt gerekend; bronnen kunnen verschillen.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record DealBijdrage(Sleutel Partij, Sleutel Stap, Sleutel? Pijler, int? Jaar, Bedrag Bedrag, bool TeltMee, Citaat Citaat);

/// <summary>Wat een deal vraagt naast geld, of wil doen.</summary>
/// <param name="Soort">Investering, aanpassing van regels, experimenteerruimte of kennis.</param>
/// <param name="Pijler">De pijler; null voor de hele deal.</param>
/// <param name="Tekst">Zoals de bron het noemt.</param>
/// <param name="Besluit">Wat het Rijk besloot.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record DealOnderdeel(Sleutel Soort, Sleutel? Pijler, string Tekst, Sleutel Besluit, Citaat Citaat);

/// <summary>Iets in de bedragen dat aandacht vraagt.</summary>
/// <param name="Code">Code van de regel.</param>
/// <param name="Tekst">Wat er aan de hand is.</param>
public sealed record DealAandachtspunt(string Code, string Tekst);
