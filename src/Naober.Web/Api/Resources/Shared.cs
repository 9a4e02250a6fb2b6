using Naober.Core;
using Naober.Network;
using Naober.Regions;

namespace Naober.Web.Api.Resources;

/// <summary>Adressen, elk met een naam.</summary>
public sealed class Links() : Dictionary<string, Link>(StringComparer.Ordinal);

/// <summary>Een adres.</summary>
/// <param name="Href">Adres, te lezen vanaf de server die antwoordt.</param>
public sealed record Link(string Href);

/// <summary>Een code met de naam die erbij hoort.</summary>
/// <param name="Code">Vaste sleutel; null als er geen is.</param>
/// <param name="Naam">Nederlandse naam.</param>
public sealed record Sleutel(string? Code, string Naam);

/// <summary>De dagen waarop iets geldt. Een open grens is null: onbekend of onbegrensd.</summary>
/// <param name="Van">Eerste dag.</param>
/// <param name="Tot">Eerste dag die niet meer telt.</param>
public sealed record Geldigheid(DateOnly? Van, DateOnly? Tot);

/// <summary>Waar een gegeven staat.</summary>
/// <param name="Bron">Code en titel van de bron; null als er geen bron is vermeld.</param>
/// <param name="Plaats">Plaats in de bron, zoals een paragraaf of tabel.</param>
public sealed record Citaat(Sleutel? Bron, string? Plaats);

/// <summary>Een plaats in een bron die er iets over zegt.</summary>
/// <param name="Tekst">Wat de bron zegt.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record Vermelding(string Tekst, Citaat Citaat);

/// <summary>Types of the rooms as the API shows them.</summary>
internal static class Shared
{
    internal static Sleutel Term(this Vocabulary vocabulary, string key) => new(key, vocabulary.Label(key, Language.Dutch));

    internal static IReadOnlyList<Sleutel> Terms(this Vocabulary vocabulary, IEnumerable<string> keys) => [.. keys.Select(vocabulary.Term)];

    internal static Geldigheid Of(Period period) => new(period.From, period.To);

    internal static Citaat Of(Citation citation, Register register) =>
        new(citation.Source is { } key ? new(key, register.FindSource(key)?.Title ?? key) : null, citation.Place);

    internal static IReadOnlyList<Vermelding> Of(IEnumerable<Mention> mentions, Register register) =>
        [.. mentions.Select(mention => new Vermelding(mention.Statement, Of(new Citation(mention.Source, mention.Place), register)))];

    internal static Sleutel OfActor(string key, Register register) => new(key, register.FindActor(key)?.Name ?? key);

    internal static Sleutel OfPartnership(string key, Register register) => new(key, register.FindPartnership(key)?.Name ?? key);

    internal static Sleutel OfRegion(string key, RegionMap regions) => new(key, regions.Find(key)?.Name ?? key);

    /// <summary>The address of a resource.</summary>
    internal static Link To(string path, params IEnumerable<string> segments) =>
        new(NaoberApi.Base + path + string.Concat(segments.Select(segment => "/" + Uri.EscapeDataString(segment))));

    /// <summary>The page about it, for people.</summary>
    internal static Link Page(Words route) => new(route.Dutch);
}
