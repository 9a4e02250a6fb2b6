using System.Collections.Frozen;

namespace Naober.Core;

/// <summary>A closed list of terms: kebab-case keys with their Dutch and English labels, in the order in which they are shown.</summary>
public sealed partial class Vocabulary
{
    private readonly FrozenDictionary<string, Words> labels;

    private Vocabulary(string name, Words title, params (string Key, string Dutch, string English)[] terms)
    {
        Name = name;
        Title = title;
        Keys = [.. terms.Select(term => term.Key)];
        labels = terms.ToFrozenDictionary(term => term.Key, term => new Words(term.Dutch, term.English), StringComparer.Ordinal);
    }

    public string Name { get; }

    public Words Title { get; }

    public IReadOnlyList<string> Keys { get; }

    public const string UnknownKey = "unknown";

    public bool Contains(string key) => labels.ContainsKey(key);

    /// <exception cref="KeyNotFoundException">The list has no such term.</exception>
    public Words Words(string key) => labels[key];

    /// <summary>The label of a term; a key outside the list is shown as it is.</summary>
    public string Label(string key, Language language) => labels.TryGetValue(key, out var words) ? words.In(language) : key;

    public static Vocabulary RegionTypes { get; } = new("region-type", new("Soort gebied", "Type of region"),
        ("country", "land", "country"),
        ("province", "provincie", "province"),
        ("corop", "COROP-gebied", "COROP region"),
        ("municipality", "gemeente", "municipality"),
        ("district", "wijk", "district"),
        ("neighbourhood", "buurt", "neighbourhood"),
        ("water-authority", "waterschap", "water authority"),
        ("safety-region", "veiligheidsregio", "safety region"),
        ("labour-market-region", "arbeidsmarktregio", "labour-market region"),
        ("health-region", "GGD-regio", "public health region"),
        ("youth-care-region", "jeugdregio", "youth care region"),
        ("custom", "eigen gebied", "custom region"),
        ("division", "indeling", "division"));

    public static Vocabulary ActorKinds { get; } = new("actor-kind", new("Soort actor", "Kind of actor"),
        ("municipality", "gemeente", "municipality"),
        ("province", "provincie", "province"),
        ("water-authority", "waterschap", "water authority"),
        ("national-government", "rijksoverheid", "national government"),
        ("foreign-government", "buitenlandse overheid", "foreign government"),
        ("company", "bedrijf", "company"),
        ("knowledge-institution", "kennisinstelling", "knowledge institution"),
        ("education", "onderwijs", "education"),
        ("care", "zorg", "care"),
        ("housing-corporation", "woningcorporatie", "housing corporation"),
        ("civil-society", "maatschappelijke organisatie", "civil society"),
        ("other", "overig", "other"));

    public static Vocabulary LegalForms { get; } = new("legal-form", new("Juridische vorm", "Legal form"),
        ("coordination", "afstemming", "coordination"),
        ("network", "netwerkconstructie", "network construction"),
        ("private-entity", "zelfstandige organisatie, privaatrechtelijk", "separate entity under private law"),
        ("public-entity", "zelfstandige organisatie, Wgr", "separate entity under public law (Wgr)"),
        (UnknownKey, "onbekend", "unknown"));

    public static Vocabulary Obligations { get; } = new("obligation", new("Verplichting", "Obligation"),
        ("mandatory", "verplicht", "mandatory"),
        ("semi-mandatory", "semi-verplicht", "semi-mandatory"),
        ("voluntary", "vrijwillig", "voluntary"),
        (UnknownKey, "onbekend", "unknown"));

    public static Vocabulary Scales { get; } = new("scale", new("Schaalniveau", "Scale level"),
        ("national", "landelijk", "national"),
        ("supraregional", "bovenregionaal", "supraregional"),
        ("regional", "regionaal", "regional"),
        ("subregional", "subregionaal", "subregional"),
        ("local", "lokaal", "local"),
        (UnknownKey, "onbekend", "unknown"));

    public static Vocabulary Domains { get; } = new("domain", new("Beleidsdomein", "Policy domain"),
        ("space", "ruimte", "space"),
        ("economy-labour", "economie en arbeidsmarkt", "economy and labour"),
        ("energy-sustainability", "energie en duurzaamheid", "energy and sustainability"),
        ("education-culture-sport", "onderwijs, cultuur en sport", "education, culture and sport"),
        ("safety-health", "veiligheid en volksgezondheid", "safety and public health"),
        ("social", "sociaal domein", "social policy"),
        ("taxes-operations", "belastingen en bedrijfsvoering", "taxes and operations"),
        ("other", "overig", "other"));

    public static Vocabulary Ecosystems { get; } = new("ecosystem", new("Ecosysteem", "Ecosystem"),
        ("governance", "bestuurlijk (BRE)", "governance (BRE)"),
        ("societal", "maatschappelijk (MRE)", "societal (MRE)"),
        ("economic", "economisch (ERE)", "economic (ERE)"));

    public static Vocabulary Roles { get; } = new("role", new("Rol", "Role"),
        ("member", "deelnemer", "member"),
        ("lead", "trekker", "lead"),
        ("lead-partner", "penvoerder", "lead partner"),
        ("chair", "voorzitter", "chair"),
        ("shareholder", "aandeelhouder", "shareholder"),
        ("funder", "financier", "funder"),
        ("observer", "waarnemer", "observer"),
        ("host", "gastheer", "host"));

    public static Vocabulary Powers { get; } = new("powers", new("Bevoegdheidsverkrijging", "How powers are obtained"),
        ("delegation", "delegatie", "delegation"),
        ("mandate", "mandaat", "mandate"),
        ("attribution", "attributie", "attribution"),
        ("none", "zonder mandaat", "without mandate"),
        (UnknownKey, "onbekend", "unknown"));

    public static Vocabulary MatchRules { get; } = new("match-rule", new("Hoe herkend", "How recognised"),
        ("decision", "besluit van een persoon", "decision by a person"),
        ("tooi", "TOOI-code", "TOOI code"),
        ("roo", "systeemId", "systeemId"),
        ("owms", "OWMS-code", "OWMS code"),
        ("oin", "OIN", "OIN"),
        ("rsin", "RSIN", "RSIN"),
        ("kvk", "KvK-nummer", "Chamber of Commerce number"),
        ("name", "zelfde naam", "same name"),
        ("several", "zelfde naam of code, maar niet zeker", "same name or code, but not certain"),
        ("similar", "gelijkende naam", "similar name"));

    public static Vocabulary MatchStates { get; } = new("match-state", new("Stand", "State"),
        ("linked", "gekoppeld", "linked"),
        ("open", "te beoordelen", "to be decided"),
        ("apart", "gescheiden gehouden", "kept apart"));

    public static Vocabulary ChangeKinds { get; } = new("region-change", new("Soort wijziging", "Kind of change"),
        ("merger", "samenvoeging", "merger"),
        ("absorption", "opgegaan in", "absorption"),
        ("split", "splitsing", "split"),
        ("border-change", "grenscorrectie", "border change"),
        ("rename", "naamswijziging", "rename"));

    public static Vocabulary SubjectKinds { get; } = new("subject-kind", new("Soort onderwerp", "Kind of subject"),
        ("partnership", "samenwerkingsverband", "partnership"),
        ("actor", "actor", "actor"));

    public static Vocabulary Units { get; } = new("unit", new("Eenheid", "Unit"),
        ("count", "aantal", "count"),
        ("percent", "procent", "percent"),
        ("number", "getal", "number"));

    public static Vocabulary IndicatorThemes { get; } = new("indicator-theme", new("Thema", "Theme"),
        ("well-being-health", "welzijn en gezondheid", "well-being and health"),
        ("safety", "veiligheid", "safety"),
        ("housing", "wonen", "housing"),
        ("material-welfare", "materiële welvaart", "material welfare"),
        ("labour", "arbeid", "labour"),
        ("environment", "milieu", "environment"),
        ("society", "samenleving", "society"),
        ("population", "bevolking", "population"),
        ("economy", "economie", "economy"),
        ("mobility", "mobiliteit", "mobility"),
        ("public-administration", "openbaar bestuur", "public administration"),
        (UnknownKey, "niet ingedeeld", "not classified"));

    public static Vocabulary IndicatorUnits { get; } = new("indicator-unit", new("Eenheid", "Unit"),
        ("count", "aantal", "count"),
        ("thousand", "duizend", "thousands"),
        ("percent", "procent", "percent"),
        ("percentage-points", "procentpunten", "percentage points"),
        ("per-1000", "per 1.000", "per 1,000"),
        ("per-square-kilometre", "per vierkante kilometer", "per square kilometre"),
        ("ratio", "verhouding", "ratio"),
        ("number", "getal", "number"),
        ("grade", "rapportcijfer", "grade"),
        ("index", "index", "index"),
        ("euro", "euro", "euros"),
        ("thousand-euro", "duizend euro", "thousand euros"),
        ("million-euro", "miljoen euro", "million euros"),
        ("minutes", "minuten", "minutes"),
        ("years", "jaren", "years"),
        ("kilometre", "kilometer", "kilometres"),
        ("square-kilometre", "vierkante kilometer", "square kilometres"),
        ("hectare", "hectare", "hectares"),
        (UnknownKey, "niet genoemd", "not stated"));

    public static Vocabulary Polarities { get; } = new("polarity", new("Richting", "Polarity"),
        ("higher-better", "hoger is beter", "higher is better"),
        ("lower-better", "lager is beter", "lower is better"),
        ("neutral", "neutraal", "neutral"));

    public static Vocabulary Aggregations { get; } = new("aggregation", new("Optelling", "Aggregation"),
        ("sum", "som", "sum"),
        ("weighted-mean", "gewogen gemiddelde", "weighted mean"),
        ("none", "kan niet worden opgeteld", "cannot be aggregated"));

    /// <summary>What is said about a figure; one without any is final and exact as printed.</summary>
    public static Vocabulary ObservationStates { get; } = new("observation-state", new("Status", "Status"),
        ("provisional", "voorlopig", "provisional"),
        ("estimated", "geschat", "estimated"),
        ("forecast", "prognose", "forecast"),
        ("target", "streefwaarde", "target"),
        ("rounded", "bij benadering", "approximate"),
        ("lower-bound", "ten minste", "at least"),
        ("upper-bound", "ten hoogste", "at most"),
        ("publication-year", "jaar van uitgave, want de bron noemt geen jaar", "year of publication, as the source states no year"));

    public static Vocabulary PeerSets { get; } = new("peers", new("Vergeleken met", "Compared with"),
        ("municipality", "gemeenten", "municipalities"),
        ("province", "provincies", "provinces"),
        ("corop", "COROP-gebieden", "COROP regions"),
        ("case-region", "casusregio’s van het onderzoek", "case regions of the study"));

    /// <summary>Which way a source says that a position went.</summary>
    public static Vocabulary Directions { get; } = new("direction", new("Verandering", "Change"),
        ("improved", "vooruitgegaan", "improved"),
        ("worsened", "achteruitgegaan", "worsened"));

    public static IReadOnlyList<Vocabulary> All =>
        [RegionTypes, ActorKinds, LegalForms, Obligations, Scales, Domains, Ecosystems, Roles, Powers, MatchRules, MatchStates, ChangeKinds, SubjectKinds, Units,
            IndicatorThemes, IndicatorUnits, Polarities, Aggregations, ObservationStates, PeerSets, Directions,
            Roundings, KeyStatements,
            YesNo, ReserveMovements, FundingRules, RuleResults, FundingOutcomes, ProjectStates, ProjectRoles, ProjectAmounts, CapacityKinds, GrantSteps];
}
