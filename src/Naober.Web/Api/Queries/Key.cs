using Naober.Core;
using Naober.Network.DelineateRegions;
using Naober.Network.FindPartnerships;
using Naober.Network.Measures;
using Naober.Network.Search;

namespace Naober.Web.Api.Queries;

/// <summary>Every query key of the API, once.</summary>
internal static partial class Key
{
    internal const int DefaultPageSize = 100;
    private const string Repeat = " Herhaal de parameter om meer waarden toe te staan.";

    internal static NumberKey Page { get; } = new("pagina", "Nummer van de pagina.", 1, 1_000_000, 1);

    internal static NumberKey PageSize { get; } = new("paginaGrootte", "Hoogste aantal resultaten per pagina.", 1, 1000, DefaultPageSize);

    internal static DateKey Date { get; } = new("peildatum", "De dag waarop wordt gekeken. Zonder peildatum geldt de dag die de gegevens beschrijven, en als die er niet is vandaag.");

    internal static DateKey ValidOn { get; } = new("peildatum", "Alleen wat op deze dag geldt. Zonder peildatum alles, ook wat is beëindigd of nog moet beginnen.");

    internal static MomentKey KnownOn { get; } = new("bekendOp",
        "Het register zoals het op dit moment was vastgelegd: een datum (alles tot en met het einde van die dag) of een tijdstip. Zonder bekendOp wat nu bekend is. Iets anders dan de peildatum, die zegt op welke dag iets gold.");

    internal static TermKey Rule { get; } = new("inclusieregel",
        "Welke samenwerkingsverbanden meetellen: any (ten minste één overheid van de regio neemt deel, de standaard) of interlocal (ten minste twee gemeenten, of een gemeente en een waterschap, of een gemeente en de provincie).",
        ["any", "interlocal"]) { Many = false };

    internal static TermKey PairWeight { get; } = new("gewicht",
        "Gewicht van een paar gemeenten: shared (aantal gedeelde samenwerkingsverbanden, de standaard) of newman (elk gedeeld gedeeld door zijn aantal gemeenten min een).",
        ["shared", "newman"]) { Many = false };

    internal static DecimalKey Resolution { get; } = new("resolutie",
        "Boven 1 kleinere gemeenschappen, onder 1 grotere.", DelineationOptions.Resolutions.Least, DelineationOptions.Resolutions.Most, 1);

    internal static NumberKey Runs { get; } = new("pogingen", "Hoe vaak de gemeenschappen worden gezocht.", 1, 200, DelineationOptions.UsualRuns);

    internal static NumberKey Seed { get; } = new("beginwaarde", "Beginwaarde van het toeval van de eerste poging.", 0, int.MaxValue, 1);

    internal static TermKey Measure { get; } = new("maat", "Alleen deze maat." + Repeat, [.. NetworkMeasures.All.Select(measure => measure.Id)]);

    internal static TermKey SeriesMeasure { get; } = new("maat", "De maat; zonder maat partnerships.",
        [.. Naober.Network.MeasureSeries.RegionSeries.Measures.Select(measure => measure.Id)]) { Many = false };

    internal static NumberKey FromYear { get; } = new("vanJaar", "Eerste jaar; ten hoogste 60 jaren samen, zonder dit twintig jaar voor het laatste.", 1900, 2200, 2005);

    internal static NumberKey ToYear { get; } = new("totJaar", "Laatste jaar; zonder dit dat van de peildatum.", 1900, 2200, 2026);

    internal static TermKey Composition { get; } = new("gebied", "dated: het gebied van iedere dag zelf (de standaard); fixed: steeds dat van de peildatum.", ["dated", "fixed"]) { Many = false };

    internal static TextKey Search { get; } = new("zoek", "Woorden uit de naam of een alias; spelfouten en accenten maken niet uit. De beste treffer staat vooraan.", RegisterSearch.MaximumLength);

    internal static TermKey RegionType { get; } = Terms("soort", "Soort gebied.", Vocabulary.RegionTypes.Keys);

    internal static TermKey PeerType { get; } = new("soort", "Soort gebied waarvan de gebieden gelijken zijn; zonder soort de provincies.", Vocabulary.RegionTypes.Keys) { Many = false };

    internal static CodeKey Region { get; } = new("regio", "Code van een regio om te vergelijken. Herhaal de parameter: 2 tot 12 regio's. Zonder regio die welke bronnen vergelijken, of anders de provincies.", (register, code) => register.Regions.Find(code) is not null);

    internal static TermKey RegionSort { get; } = Sort("code", "naam");

    internal static TermKey ActorKind { get; } = Terms("soort", "Soort actor.", Vocabulary.ActorKinds.Keys);

    internal static TermKey ActorSort { get; } = Sort("naam", "code");

    internal static TermKey Scale { get; } = Terms("schaal", "Schaalniveau.", Vocabulary.Scales.Keys);

    internal static TermKey Domain { get; } = Terms("domein", "Beleidsdomein.", OrUnknown(Vocabulary.Domains));

    internal static TermKey LegalForm { get; } = Terms("juridischeVorm", "Juridische vorm.", Vocabulary.LegalForms.Keys);

    internal static TermKey Ecosystem { get; } = Terms("ecosysteem", "Regionaal ecosysteem: bestuurlijk (governance), maatschappelijk (societal) of economisch (economic).", OrUnknown(Vocabulary.Ecosystems));

    internal static TermKey Obligation { get; } = Terms("verplichting", "Of deelname verplicht is.", Vocabulary.Obligations.Keys);

    internal static TermKey Validity { get; } = Terms("geldigheid",
        "Op de peildatum geldig (current), zonder vermelde datum (undated), beëindigd (ended) of nog niet begonnen (future).",
        ["current", "undated", "ended", "future"]);

    internal static CodeKey Member { get; } = new("deelnemer", "Code van een actor die op de peildatum deelneemt." + Repeat,
        (register, code) => register.FindActor(code) is not null || code == Vocabulary.UnknownKey);

    internal static CodeKey Partnership { get; } = new("samenwerkingsverband", "Code van een samenwerkingsverband." + Repeat,
        (register, code) => register.FindPartnership(code) is not null);

    internal static CodeKey Actor { get; } = new("actor", "Code van een actor." + Repeat, (register, code) => register.FindActor(code) is not null);

    internal static TermKey PartnershipSort { get; } = Sort("naam", "schaal", "juridischeVorm", "deelnemers");

    /// <summary>The filter of a request in the words of the room.</summary>
    internal static PartnershipFilter FilterOf(ApiRequest request)
    {
        (Facet Facet, IReadOnlyList<string> Values)[] chosen =
        [
            (Facet.Scale, Scale.Of(request)), (Facet.Domain, Domain.Of(request)), (Facet.LegalForm, LegalForm.Of(request)),
            (Facet.Ecosystem, Ecosystem.Of(request)), (Facet.Obligation, Obligation.Of(request)), (Facet.Validity, Validity.Of(request)),
            (Facet.Member, Member.Of(request)),
        ];
        return new(chosen.Where(choice => choice.Values.Count > 0).ToDictionary(choice => choice.Facet.Key, choice => choice.Values, StringComparer.Ordinal));
    }

    private static TermKey Terms(string name, string description, IReadOnlyList<string> terms) => new(name, description + Repeat, terms);

    private static IReadOnlyList<string> OrUnknown(Vocabulary vocabulary) => [.. vocabulary.Keys, Vocabulary.UnknownKey];

    private static TermKey Sort(params string[] terms) =>
        new("sorteer", "Volgorde; een minteken ervoor keert die om.", [.. terms.SelectMany(term => new[] { term, "-" + term })]) { Many = false };
}
