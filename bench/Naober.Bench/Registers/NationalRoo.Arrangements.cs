using System.Xml;

namespace Naober.Bench.Registers;

/// <summary>The joint arrangements: chains of one to four versions, some with a gap, some across the border.</summary>
public sealed partial class NationalRoo
{
    private const int AcrossTheBorder = 12;

    private static readonly (string Form, string Short)[] Forms =
        [("Openbaar lichaam", "OL"), ("'Regeling zonder meer'", "RZM"), ("Bedrijfsvoeringsorganisatie", "BVO"), ("Gemeenschappelijk orgaan", "GO"), ("Centrumconstructie", "CC")];

    private static readonly string[] Areas =
        ["natuur en milieu | afval", "openbare orde en veiligheid | veiligheid", "organisatie en bedrijfsvoering", "sociale zekerheid", "economie | ondernemen", "verkeer | openbaar vervoer", "cultuur en recreatie | recreatie", "zorg en gezondheid", "overheidsfinanciën | belasting"];

    private void WriteArrangements(XmlWriter xml)
    {
        xml.WriteStartElement("gemeenschappelijkeRegelingen", Namespace);
        var left = Arrangements - AcrossTheBorder;
        for (var chain = 0; left > 0; chain++)
        {
            var length = Math.Min(left, 1 + chain % 4 * (chain % 3) / 2);
            WriteChain(xml, chain, length);
            left -= length;
        }

        xml.WriteEndElement();
        xml.WriteStartElement("gemeenschappelijkeRegelingenGrensoverschrijdend", Namespace);
        for (var i = 0; i < AcrossTheBorder; i++)
        {
            var abroad = Enumerable.Range(0, 8).Select(j => new Organisation(++next, null, $"Gemeinde {Place(i * 8 + j)}", "", null, null));
            WriteVersion(xml, new($"Euregio {Place(i)}", Forms[0], null, ++next, null, new DateOnly(2000 + i, 1, 1), null), [.. Neighbours(i), .. abroad]);
        }

        xml.WriteEndElement();
    }

    private void WriteChain(XmlWriter xml, int chain, int length)
    {
        var body = bodies[chain % bodies.Count];
        var form = Forms[Math.Min(random.Next(12) / 2, Forms.Length - 1)];
        var start = new DateOnly(2002 + random.Next(16), 1 + random.Next(12), 1);
        var members = Neighbours(chain).ToList();
        int? previous = null;
        var id = ++next;
        for (var i = 0; i < length; i++)
        {
            int? following = i + 1 < length ? ++next : null;
            var end = start.AddMonths(18 + random.Next(40));
            WriteVersion(xml, new($"Gemeenschappelijke regeling {body.Name}{(i == 0 ? "" : $" {start.Year}")}", form, body, id, previous, start, following is null && chain % 5 > 0 ? null : end) { Next = following }, members);
            start = chain % 40 == 7 ? end.AddMonths(3) : end;
            (previous, id) = (id, following ?? 0);
            members.RemoveAt(random.Next(members.Count));
        }
    }

    /// <summary>Municipalities that lie near each other in the list, now and then with a province and a water authority.</summary>
    private IEnumerable<Organisation> Neighbours(int chain)
    {
        var (first, count) = (random.Next(governments.Count - 40), 5 + random.Next(12));
        return governments.Skip(first).Take(count).Concat(chain % 3 == 0 ? governments.Skip(governments.Count - 33 + chain % 30).Take(2) : []);
    }

    private static void WriteVersion(XmlWriter xml, Version version, IReadOnlyList<Organisation> members)
    {
        xml.WriteStartElement("regeling", Namespace);
        xml.WriteAttributeString("systeemId", Namespace, $"{version.Id}");
        Element(xml, "titel", version.Title);
        Element(xml, "citeertitel", version.Title);
        Wrapped(xml, "types", "type", "Gemeenschappelijke regeling");
        xml.WriteStartElement("samenwerkingsvorm", Namespace);
        xml.WriteAttributeString("afkorting", Namespace, version.Form.Short);
        xml.WriteString(version.Form.Form);
        xml.WriteEndElement();
        Wrapped(xml, "bevoegdheidsverkrijgingen", "bevoegdheidsverkrijging", "Mandaat", "Delegatie");
        if (version.Body is { } body)
        {
            xml.WriteStartElement("regionaalSamenwerkingsorgaan", Namespace);
            WriteReference(xml, body);
            xml.WriteString(body.Name);
            xml.WriteEndElement();
        }

        Element(xml, "taalcode", "nl-NL");
        xml.WriteStartElement("bevoegdheden", Namespace);
        xml.WriteStartElement("bevoegdheid", Namespace);
        Element(xml, "kopArtikel", "Artikel 4 - Bevoegdheden");
        Element(xml, "inhoudArtikel", string.Concat(Enumerable.Repeat("De colleges dragen aan het bestuur over de bevoegdheden die nodig zijn om de belangen van artikel 3 te behartigen. ", 2)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        Element(xml, "doel", string.Concat(Enumerable.Repeat($"{version.Title} behartigt de gemeenschappelijke belangen van de deelnemers. ", 2)));
        Date(xml, "datumInwerkingtreding", version.Start);
        Date(xml, "datumUitwerkingtreding", version.End);
        Wrapped(xml, "beleidsterreinen", "beleidsterrein", Areas[version.Id % Areas.Length], Areas[version.Id / 3 % Areas.Length]);
        WriteParticipants(xml, version, members);
        WriteLink(xml, "previousVersion", version.Previous, version.Title);
        WriteLink(xml, "nextVersion", version.Next, version.Title);
        xml.WriteEndElement();
    }

    private static void WriteParticipants(XmlWriter xml, Version version, IReadOnlyList<Organisation> members)
    {
        xml.WriteStartElement("deelnemendeOrganisaties", Namespace);
        foreach (var (i, member) in members.Index())
        {
            xml.WriteStartElement("deelnemendeOrganisatie", Namespace);
            WriteReference(xml, member);
            Element(xml, "naam", member.Name);
            Date(xml, "toetredingsDatum", version.Start.AddYears(-(i % 3)));
            if (version.Id % 10 == 0)
            {
                Element(xml, "verdeelsleutel", $"{i + 1},{version.Id % 7}");
            }

            xml.WriteStartElement("bestuursorganen", Namespace);
            Element(xml, "bestuursorgaan", "College van burgemeester en wethouders");
            if (i % 5 == 0)
            {
                Element(xml, "bestuursorgaan", "Gemeenteraad");
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string name, int? id, string title)
    {
        if (id is not null)
        {
            xml.WriteStartElement(name, Namespace);
            xml.WriteAttributeString("systeemId", Namespace, $"{id}");
            xml.WriteString(title);
            xml.WriteEndElement();
        }
    }

    private sealed record Version(string Title, (string Form, string Short) Form, Organisation? Body, int Id, int? Previous, DateOnly Start, DateOnly? End)
    {
        internal int? Next { get; init; }
    }
}
