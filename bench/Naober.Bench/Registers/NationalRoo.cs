using System.Globalization;
using System.Xml;

namespace Naober.Bench.Registers;

/// <summary>
/// Writes an invented register of government organisations of the size and shape of the national export: 4,500 organisations with
/// addresses, contact and Woo blocks, 1,186 arrangements in chains of versions and about 12,000 participations. Same seed, same bytes.
/// </summary>
/// <param name="seed">Of everything that is drawn by lot.</param>
/// <param name="known">Codes and names of real municipalities, provinces and water authorities to use; the rest is invented.</param>
public sealed partial class NationalRoo(int seed, IReadOnlyList<(string Code, string Name)>? known = null)
{
    public const int Organisations = 4_500;
    public const int Arrangements = 1_186;

    private const string Namespace = "https://organisaties.overheid.nl/static/schema/oo/export/2.6.9";
    private const string Tooi = "https://identifier.overheid.nl/tooi/id/";

    private static readonly string[] Beginnings = ["Ooster", "Wester", "Noorder", "Zuider", "Nieuw", "Oud", "Boven", "Neder", "Midden", "Groot", "Klein", "Hoog", "Laag", "Water", "Zand", "Veen", "Heide", "Bos", "Meer", "Dijk"];
    private static readonly string[] Endings = ["dam", "hoven", "veen", "berg", "wolde", "lo", "drecht", "kerk", "zijl", "burg", "brug", "mond", "stede", "waard", "huizen", "horst", "beek", "rade", "sluis", "oord"];
    private static readonly (string Type, int Count)[] Offices =
        [("Organisatieonderdeel", 1_900), ("Adviescollege", 180), ("Zelfstandig bestuursorgaan", 420), ("Agentschap", 40), ("Rechtspraak", 60), ("Overheidsstichting of -vereniging", 250), ("Ministerie", 15)];

    private readonly Random random = new(seed);
    private readonly List<Organisation> governments = [];
    private readonly List<Organisation> bodies = [];
    private int next = 20_000;

    public void Write(Stream stream)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, IndentChars = "", NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("p", "overheidsorganisaties", Namespace);
        xml.WriteAttributeString("timestamp", Namespace, "2026-11-01T22:00:00.000+01:00");
        xml.WriteStartElement("organisaties", Namespace);
        MakeGovernments();
        MakeBodies();
        foreach (var organisation in governments.Concat(bodies).Concat(MakeOffices(Organisations - governments.Count - bodies.Count)))
        {
            WriteOrganisation(xml, organisation);
        }

        xml.WriteEndElement();
        WriteArrangements(xml);
        xml.WriteEndElement();
    }

    private void MakeGovernments()
    {
        var names = (known ?? []).Where(item => item.Code.StartsWith("GM", StringComparison.Ordinal)).ToList();
        var used = names.Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; names.Count < 342; i++)
        {
            names.Add(($"GM{2_000 + i:D4}", Place(i)));
        }

        governments.AddRange(names.Select(item => Government("gemeente", item.Code, "Gemeente " + item.Name, "Gemeente", null)));
        for (var i = 0; i < 200; i++)
        {
            if (used.Add($"GM{i + 3:D4}"))
            {
                governments.Add(Government("gemeente", $"GM{i + 3:D4}", "Gemeente Voormalig " + Place(i + 101), "Gemeente", new DateOnly(2005 + random.Next(20), 1, 1)));
            }
        }

        AddGovernments("PV", "provincie", "Provincie", 12, 20);
        AddGovernments("WS", "waterschap", "Waterschap", 21, 600);
    }

    private void AddGovernments(string prefix, string path, string type, int count, int first)
    {
        var names = (known ?? []).Where(item => item.Code.StartsWith(prefix, StringComparison.Ordinal)).Take(count).ToList();
        for (var i = names.Count; i < count; i++)
        {
            names.Add((prefix + (prefix == "PV" ? $"{first + i}" : $"{first + i:D4}"), Place(i * 7 + 3) + "land"));
        }

        governments.AddRange(names.Select(item => Government(path, item.Code, $"{type} {item.Name}", type, null)));
    }

    private void MakeBodies()
    {
        for (var i = 0; i < 560; i++)
        {
            bodies.Add(new(++next, $"{Tooi}so/so{i + 100:D4}", $"Dienst {Place(i * 3)} {i}", "Regionaal samenwerkingsorgaan", new DateOnly(1990 + random.Next(30), 1, 1), null));
        }
    }

    private IEnumerable<Organisation> MakeOffices(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var lot = random.Next(Offices.Sum(office => office.Count));
            var type = Offices.First(office => (lot -= office.Count) < 0).Type;
            yield return new(++next, i % 3 == 0 ? $"{Tooi}oorg/oorg{10_000 + i}" : null, $"{type} voor \"{Place(i)}\" & omstreken {i}", type, i % 4 == 0 ? new DateOnly(1950 + i % 70, 1, 1) : null, i % 12 == 0 ? new DateOnly(2000 + i % 26, 7, 1) : null);
        }
    }

    private Organisation Government(string path, string code, string name, string type, DateOnly? end) =>
        new(++next, $"{Tooi}{path}/{code.ToLowerInvariant()}", name, type, null, end);

    private void WriteOrganisation(XmlWriter xml, Organisation organisation)
    {
        xml.WriteStartElement("organisatie", Namespace);
        WriteReference(xml, organisation);
        Element(xml, "naam", organisation.Name);
        Element(xml, "afkorting", $"ORG{organisation.Id}");
        Wrapped(xml, "types", "type", organisation.Type);
        WriteAddresses(xml);
        if (organisation.Id % 5 < 2)
        {
            WriteContact(xml, organisation.Id);
        }

        Date(xml, "startDatum", organisation.Start);
        Date(xml, "eindDatum", organisation.End);
        Date(xml, "datumTerVerificatie", new DateOnly(2026, 1 + organisation.Id % 10, 1));
        Date(xml, "datumMutatie", new DateOnly(2025, 1 + organisation.Id % 12, 15));
        if (organisation.Type == "Gemeente")
        {
            WriteGeography(xml);
        }

        xml.WriteStartElement("identificatiecodes", Namespace);
        Identifier(xml, "systeemId", $"{organisation.Id}");
        Identifier(xml, "OIN", $"0000000100{organisation.Id:D6}0000");
        Identifier(xml, "KvK-nummer", $"{organisation.Id * 7 % 100_000_000:D8}");
        Identifier(xml, "rsin", $"00{organisation.Id:D7}");
        xml.WriteEndElement();
        if (organisation.Id % 5 < 2)
        {
            WriteWoo(xml, organisation.Id);
        }

        xml.WriteEndElement();
    }

    private string Place(int i) => $"{Beginnings[i % Beginnings.Length]}{Endings[i / Beginnings.Length % Endings.Length]}";

    private static void WriteReference(XmlWriter xml, Organisation organisation)
    {
        xml.WriteAttributeString("systeemId", Namespace, $"{organisation.Id}");
        if (organisation.Tooi is { } tooi)
        {
            xml.WriteAttributeString("resourceIdentifierTOOI", Namespace, tooi);
        }

        xml.WriteAttributeString("resourceIdentifierOWMS", Namespace, $"http://standaarden.overheid.nl/owms/terms/org_{organisation.Id}");
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString("p", name, Namespace, value);

    private static void Wrapped(XmlWriter xml, string outer, string inner, params ReadOnlySpan<string> values)
    {
        xml.WriteStartElement(outer, Namespace);
        foreach (var value in values)
        {
            Element(xml, inner, value);
        }

        xml.WriteEndElement();
    }

    private static void Date(XmlWriter xml, string name, DateOnly? date)
    {
        if (date is { } day)
        {
            Element(xml, name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static void Identifier(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("resourceIdentifier", Namespace);
        xml.WriteAttributeString("naam", Namespace, name);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private sealed record Organisation(int Id, string? Tooi, string Name, string Type, DateOnly? Start, DateOnly? End);
}
