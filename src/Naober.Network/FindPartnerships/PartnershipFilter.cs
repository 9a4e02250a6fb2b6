using Naober.Core;
using Naober.Regions;

namespace Naober.Network.FindPartnerships;

/// <summary>A property by which partnerships are filtered.</summary>
/// <param name="Key">In a URL, such as <c>scale</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="ValuesOf">The values of a partnership on a date; a partnership without any has <see cref="Vocabulary.UnknownKey"/>.</param>
public sealed record Facet(string Key, Words Title, Func<Register, Partnership, DateOnly, IEnumerable<string>> ValuesOf)
{
    public static Facet Scale { get; } = new("scale", Vocabulary.Scales.Title, (_, p, _) => [p.Scale]);

    public static Facet Domain { get; } = new("domain", Vocabulary.Domains.Title, (_, p, _) => OrUnknown(p.Domains));

    public static Facet LegalForm { get; } = new("legalForm", Vocabulary.LegalForms.Title, (_, p, _) => [p.LegalForm]);

    public static Facet Ecosystem { get; } = new("ecosystem", Vocabulary.Ecosystems.Title, (_, p, _) => OrUnknown(p.Ecosystems));

    public static Facet Obligation { get; } = new("obligation", Vocabulary.Obligations.Title, (_, p, _) => [p.Obligation]);

    public static Facet Validity { get; } = new("validity", new("Geldigheid", "Validity"), (_, p, date) => [ValidityOf(p.Valid, date)]);

    /// <summary>Keys of actors; a partnership that is not valid on the date has no value at all.</summary>
    public static Facet Member { get; } = new("member", new("Deelnemer", "Member"),
        (register, p, date) => p.Valid.Contains(date) ? OrUnknown([.. register.MembersOf(p, date).Select(actor => actor.Key)]) : []);

    /// <summary>Keys of the regions of which every municipality takes part, from two municipalities on; there may be none.</summary>
    public static Facet AllOf { get; } = new("allOf", new("Alle gemeenten van", "All municipalities of"), (register, p, date) => RegionsInFull(register, p, date));

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<Facet> All { get; } = [Scale, Domain, LegalForm, Ecosystem, Obligation, Validity, AllOf, Member];

    /// <summary>A value as people read it.</summary>
    public string Label(string value, Register register, Language language) => Key switch
    {
        _ when value == Vocabulary.UnknownKey => Formats.Unknown.In(language),
        "scale" => Vocabulary.Scales.Label(value, language),
        "domain" => Vocabulary.Domains.Label(value, language),
        "legalForm" => Vocabulary.LegalForms.Label(value, language),
        "ecosystem" => Vocabulary.Ecosystems.Label(value, language),
        "obligation" => Vocabulary.Obligations.Label(value, language),
        "validity" => Validities.GetValueOrDefault(value, new(value, value)).In(language),
        "allOf" => register.Regions.Find(value)?.Name ?? value,
        _ => register.FindActor(value)?.Name ?? value,
    };

    /// <summary>The value of <see cref="Validity"/> of a partnership without any date.</summary>
    public const string Undated = "undated";

    private static readonly Dictionary<string, Words> Validities = new(StringComparer.Ordinal)
    {
        ["current"] = new("geldig op de peildatum", "valid on the reference date"),
        [Undated] = new("zonder vermelde datum", "no date stated"),
        ["ended"] = new("beëindigd", "ended"),
        ["future"] = new("nog niet begonnen", "not yet started"),
    };

    private static string ValidityOf(Period valid, DateOnly date) =>
        valid.IsUnbounded ? Undated : valid.Contains(date) ? "current" : valid.To <= date ? "ended" : "future";

    private static IEnumerable<string> RegionsInFull(Register register, Partnership partnership, DateOnly date)
    {
        var municipalities = register.MembersOf(partnership, date).Where(actor => actor.Kind == Region.Municipality).Select(actor => actor.Key).ToHashSet(StringComparer.Ordinal);
        return municipalities.Count < 2
            ? []
            : register.Regions.All.Where(region => region.Type is not (Region.Municipality or Region.Country)
                && register.Regions.MunicipalitiesOf(region.Key, date) is { Count: > 1 } parts && parts.All(municipalities.Contains)).Select(region => region.Key);
    }

    private static IReadOnlyList<string> OrUnknown(IReadOnlyList<string> values) => values.Count > 0 ? values : [Vocabulary.UnknownKey];
}

/// <summary>The values chosen per facet: within a facet any of them, over facets all of them.</summary>
public sealed record PartnershipFilter(IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen)
{
    public static PartnershipFilter None { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    public IReadOnlyList<string> Of(Facet facet) => Chosen.GetValueOrDefault(facet.Key, []);

    internal bool Accepts(Facet facet, IEnumerable<string> values) =>
        Of(facet) is not { Count: > 0 } chosen || values.Any(value => chosen.Contains(value, StringComparer.Ordinal));
}
