using Naober.Core;
using Naober.Regions;

namespace Naober.Network.ImportTooi;

/// <summary>A value list of TOOI as it stands in the file: organisations of one kind, and what happened to them.</summary>
internal sealed class TooiList
{
    /// <summary>Address of the list and its version: <c>https://identifier.overheid.nl/tooi/set/rwc_gemeenten_compleet/5</c>.</summary>
    public string Uri { get; set; } = "";

    public string Title { get; set; } = "";

    public DateOnly? PublishedOn { get; set; }

    public List<TooiOrganisation> Organisations { get; } = [];

    public List<TooiChange> Changes { get; } = [];

    /// <summary>The word between rwc_ and _compleet: <c>gemeenten</c>.</summary>
    public string Name => Uri.Split('/') is [.., var set, _] ? set.Replace("rwc_", "", StringComparison.Ordinal).Replace("_compleet", "", StringComparison.Ordinal) : "";

    public string Version => TooiNode.Last(Uri);

    public string SourceKey => "tooi-" + Name;
}

/// <summary>The kinds of organisation that Naober holds: their class in TOOI, and their kind here.</summary>
internal static class TooiKinds
{
    internal const string Partnership = "partnership";

    internal static IReadOnlyDictionary<string, string> ByClass { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Gemeente"] = Region.Municipality,
        ["Provincie"] = Region.Province,
        ["Waterschap"] = Region.WaterAuthority,
        ["Samenwerkingsorganisatie"] = Partnership,
    };
}

/// <summary>An organisation, or an earlier version of one.</summary>
/// <param name="Line">Where it starts in the file.</param>
/// <param name="Uri">Its address.</param>
/// <param name="Kind">A value of <see cref="TooiKinds.ByClass"/>.</param>
/// <param name="Name">What people call it, without the word for its kind: <c>Emmen</c>.</param>
/// <param name="Title">The name with that word: <c>gemeente Emmen</c>.</param>
internal sealed record TooiOrganisation(int Line, string Uri, string Kind, string Name, string Title)
{
    /// <summary>Other names: official, alternative, abbreviated.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    public required IReadOnlyList<string> Identifiers { get; init; }

    public required DateOnly? Begin { get; init; }

    /// <summary>First day on which it no longer is; TOOI writes the last day on which it is.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>Address of the province it lies in.</summary>
    public string? Province { get; init; }

    /// <summary>Address of the organisation that this is an earlier version of.</summary>
    public string? VersionOf { get; init; }

    public string Key => KeyOf(Uri);

    /// <summary>The key that Naober uses: the last part of the address in capitals, <c>GM0114</c>.</summary>
    internal static string KeyOf(string uri) => TooiNode.Last(uri).ToUpperInvariant();

    /// <summary>When it existed. An end that is not after the begin is left out (and reported).</summary>
    public Period Valid => new(Begin, End > Begin || Begin is null ? End : null);
}

/// <summary>Something that happened on a day.</summary>
/// <param name="Line">Where it starts in the file.</param>
/// <param name="Kind">Its class: Samenvoeging, Uitbreiding, Herschikking, Oprichting, Opheffing or Toestandswijziging.</param>
/// <param name="Date">First day of the new state.</param>
/// <param name="From">Addresses of what ended.</param>
/// <param name="To">Addresses of what began or took it in.</param>
/// <param name="Ground">Where it was decided.</param>
internal sealed record TooiChange(int Line, string Kind, DateOnly Date, IReadOnlyList<string> From, IReadOnlyList<string> To, string? Ground);
