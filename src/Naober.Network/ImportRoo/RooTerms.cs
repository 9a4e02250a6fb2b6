using System.Collections.Frozen;
using Naober.Core;
using Naober.Regions;

namespace Naober.Network.ImportRoo;

/// <summary>
/// The words of the register beside those of <see cref="Vocabulary"/>. The words of the register are kept as well (in the tables
/// versions and participations); a word that is not here becomes unknown or other, never a guess.
/// </summary>
internal static class RooTerms
{
    /// <summary>The ecosystem of governments and of what they make under the Wgr.</summary>
    public static string[] Governance { get; } = ["governance"];

    /// <summary>Organisations of other types become actors only when they take part in something.</summary>
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["Gemeente"] = Region.Municipality,
        ["Provincie"] = Region.Province,
        ["Waterschap"] = Region.WaterAuthority,
        ["Ministerie"] = "national-government",
        ["Agentschap"] = "national-government",
        ["Inspectie"] = "national-government",
        ["Zelfstandig bestuursorgaan"] = "national-government",
        ["Hoog College van Staat"] = "national-government",
        ["Politie en brandweer"] = "national-government",
        ["Rechtspraak"] = "national-government",
        ["Caribisch openbaar lichaam"] = "other",
        ["Openbaar lichaam voor beroep en bedrijf"] = "other",
        ["Koepelorganisatie"] = "civil-society",
        ["Overheidsstichting of -vereniging"] = "civil-society",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// BRE par. 5.2: a "regeling zonder meer" leaves powers where they are (coordination, "regelingen zonder meer" are named there);
    /// in a "centrumregeling" one government carries out a task for another (network, footnote 35); the other forms of the Wgr make an
    /// organisation or body of its own.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Forms = new Dictionary<string, string>
    {
        ["Openbaar lichaam"] = "public-entity",
        ["Bedrijfsvoeringsorganisatie"] = "public-entity",
        ["Gemeenschappelijk orgaan"] = "public-entity",
        ["Regeling zonder meer"] = "coordination",
        ["Centrumconstructie"] = "network",
        ["Centrumregeling"] = "network",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> PowerTerms = new Dictionary<string, string>
    {
        ["Delegatie"] = "delegation",
        ["Mandaat"] = "mandate",
        ["Attributie"] = "attribution",
        ["Zonder mandaat"] = "none",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>By whole area, else by its first part ("natuur en milieu | afval" is looked up whole, then as "natuur en milieu").</summary>
    private static readonly FrozenDictionary<string, string> DomainTerms = new Dictionary<string, string>
    {
        ["bestuur"] = "other",
        ["cultuur en recreatie"] = "education-culture-sport",
        ["cultuur en recreatie | recreatie"] = "space",
        ["economie"] = "economy-labour",
        ["economie | energie"] = "energy-sustainability",
        ["huisvesting"] = "space",
        ["internationaal"] = "other",
        ["landbouw"] = "space",
        ["migratie en integratie"] = "social",
        ["natuur en milieu"] = "space",
        ["natuur en milieu | afval"] = "energy-sustainability",
        ["natuur en milieu | energie"] = "energy-sustainability",
        ["natuur en milieu | klimaatverandering"] = "energy-sustainability",
        ["onderwijs en wetenschap"] = "education-culture-sport",
        ["openbare orde en veiligheid"] = "safety-health",
        ["organisatie en bedrijfsvoering"] = "taxes-operations",
        ["overheidsfinanciën"] = "taxes-operations",
        ["recht"] = "other",
        ["ruimte en infrastructuur"] = "space",
        ["sociale zekerheid"] = "social",
        ["verkeer"] = "space",
        ["werk"] = "economy-labour",
        ["wonen"] = "space",
        ["zorg en gezondheid"] = "safety-health",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>How names of governments abroad begin.</summary>
    private static readonly string[] Abroad =
        ["Gemeinde ", "Samtgemeinde ", "Verbandsgemeinde ", "Stadt ", "Kreisfreie Stadt ", "Kreis ", "Landkreis ", "Städteregion ", "Region Aachen", "Land ", "Vlaamse ", "Deutschsprachige ", "Duitstalige "];

    private static readonly (string Start, string Kind)[] NameStarts =
        [("Gemeente ", Region.Municipality), ("Provincie ", Region.Province), ("Waterschap ", Region.WaterAuthority), ("Hoogheemraadschap ", Region.WaterAuthority),
         ("Ministerie ", "national-government"), ("Stichting ", "civil-society"), ("Vereniging ", "civil-society")];

    public static string? KindOf(IEnumerable<string> types) => types.Select(type => Kinds.GetValueOrDefault(type)).FirstOrDefault(kind => kind is not null);

    /// <summary>Of a participant that the register does not describe, by its name; across the border an unknown government is one abroad.</summary>
    public static string KindOf(string name, bool isCrossBorder)
    {
        if (Abroad.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            return Actor.ForeignGovernment;
        }

        var kind = NameStarts.FirstOrDefault(entry => name.StartsWith(entry.Start, StringComparison.OrdinalIgnoreCase)).Kind;
        return kind == "civil-society" ? kind : isCrossBorder ? Actor.ForeignGovernment : kind ?? "other";
    }

    public static string FormOf(string? form) => Forms.GetValueOrDefault((form ?? "").Trim('\'', '"', ' '), Vocabulary.UnknownKey);

    public static string[] PowersOf(IEnumerable<string> powers) =>
        [.. powers.Select(power => PowerTerms.GetValueOrDefault(power, Vocabulary.UnknownKey)).Distinct(StringComparer.Ordinal)];

    /// <summary>In the order of the vocabulary.</summary>
    public static string[] DomainsOf(IEnumerable<string> areas)
    {
        var found = areas.Select(area => DomainTerms.GetValueOrDefault(area) ?? DomainTerms.GetValueOrDefault(area.Split('|')[0].Trim(), "other")).ToHashSet(StringComparer.Ordinal);
        return [.. Vocabulary.Domains.Keys.Where(found.Contains)];
    }
}
