using Naober.Core;

namespace Naober.Files.Fetch;

/// <summary>A file of an official source.</summary>
/// <param name="File">What it is called here.</param>
/// <param name="Address">Where it is published; <c>{year}</c> stands for a year.</param>
public sealed record OfficialFile(string File, string Address);

/// <summary>An official source that can be fetched.</summary>
/// <param name="Key">As the command line calls it: roo, tooi, boundaries.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Files">What there is to fetch.</param>
public sealed record OfficialSource(string Key, Words Publisher, IReadOnlyList<OfficialFile> Files)
{
    /// <summary>Overrides the addresses of a source, with spaces between them: <c>NAOBER_FETCH_ROO</c>.</summary>
    public string Variable => "NAOBER_FETCH_" + Key.ToUpperInvariant();

    /// <summary>
    /// The register of government organisations (Logius/KOOP, daily, CC0), the value lists of TOOI (Logius/KOOP, CC0, by version) and
    /// the generalised boundaries of Statistics Netherlands at PDOK (CC BY 4.0, by year, in RD New).
    /// </summary>
    public static IReadOnlyList<OfficialSource> All { get; } =
    [
        new("roo", new("Register van Overheidsorganisaties (Logius)", "Register of government organisations (Logius)"),
            [new("exportOO.xml", "https://organisaties.overheid.nl/archive/exportOO.xml")]),
        new("tooi", new("TOOI-waardelijsten (Logius)", "TOOI value lists (Logius)"),
            [Tooi("rwc_gemeenten_compleet", 5), Tooi("rwc_provincies_compleet", 1), Tooi("rwc_waterschappen_compleet", 2), Tooi("rwc_samenwerkingsorganisaties_compleet", 3)]),
        new("boundaries", new("Gebiedsindelingen (CBS en PDOK)", "Area divisions (Statistics Netherlands and PDOK)"), [Cbs("gemeente"), Cbs("provincie")]),
    ];

    private static OfficialFile Tooi(string list, int version) =>
        new($"{list}_{version}.json", $"https://repository.officiele-overheidspublicaties.nl/waardelijsten/{list}/{version}/json/{list}_{version}.json");

    private static OfficialFile Cbs(string layer) =>
        new(layer + "-{year}.geojson", $"https://service.pdok.nl/cbs/gebiedsindelingen/{{year}}/wfs/v1_0?service=WFS&version=2.0.0&request=GetFeature&typeName=gebiedsindelingen:{layer}_gegeneraliseerd&outputFormat=application/json");
}
