using System.Text;
using Naober.Network.ImportTooi;

namespace Naober.Tests.Network.ImportTooi;

/// <summary>Small value lists in the form of TOOI: a node per line.</summary>
internal static class TooiText
{
    private const string Ont = "https://identifier.overheid.nl/tooi/def/ont/";
    private const string Id = "https://identifier.overheid.nl/tooi/id/gemeente/";

    public static TooiResult Read(params string[] nodes) => ReadText($"[{string.Join(",\n", nodes.Prepend(Head))}]");

    public static TooiResult ReadText(string text) => TooiImport.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "lijst.json");

    public static string Head =>
        """{"@id":"https://identifier.overheid.nl/tooi/set/rwc_gemeenten_compleet/9","@type":["https://identifier.overheid.nl/tooi/def/wl/RegisterwaardelijstCompleet"],"https://identifier.overheid.nl/tooi/def/ont/titel":[{"@value":"Register gemeenten"}]}""";

    public static string Municipality(string code, string name, string? begin = null, string? end = null, string more = "") =>
        $$"""{"@id":"{{Id}}{{code}}","@type":["{{Ont}}Gemeente"],"{{Ont}}voorkeursnaamExclSoort":[{"@value":"{{name}}"}],"{{Ont}}ligtInProvincie":[{"@id":"https://identifier.overheid.nl/tooi/id/provincie/pv22"}]{{Value("begindatum", begin)}}{{Value("einddatum", end)}}{{more}}}""";

    public static string Change(string kind, string date, string[] from, string[] to, string property = "generated") =>
        $$"""{"@id":"{{Id}}wzg_{{kind}}{{date}}{{from[0]}}","@type":["{{Ont}}{{kind}}"],"http://www.w3.org/ns/prov#invalidated":[{{Links(from)}}],"http://www.w3.org/ns/prov#{{property}}":[{{Links(to)}}]{{Value("tijdstipWijziging", date)}}}""";

    public static string Value(string property, string? value) => value is null ? "" : $$""","{{Ont}}{{property}}":[{"@value":"{{value}}"}]""";

    private static string Links(string[] codes) => string.Join(',', codes.Select(code => $$"""{"@id":"{{Id}}{{code}}"}"""));
}
