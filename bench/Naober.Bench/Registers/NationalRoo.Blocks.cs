using System.Xml;

namespace Naober.Bench.Registers;

/// <summary>The blocks that Naober does not read, and that make up half of the file.</summary>
public sealed partial class NationalRoo
{
    private void WriteAddresses(XmlWriter xml)
    {
        xml.WriteStartElement("adressen", Namespace);
        foreach (var type in (ReadOnlySpan<string>)["Bezoekadres", "Postadres"])
        {
            xml.WriteStartElement("adres", Namespace);
            Element(xml, "adresType", type);
            Element(xml, "openbareRuimte", $"{Place(random.Next(400))}straat");
            Element(xml, "huisnummer", $"{random.Next(1, 300)}");
            Element(xml, "postcode", $"{random.Next(1000, 9999)} AB");
            Element(xml, "woonplaats", Place(random.Next(400)));
            Element(xml, "provincie", $"{Tooi}provincie/pv{20 + random.Next(12)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteContact(XmlWriter xml, int id)
    {
        xml.WriteStartElement("contact", Namespace);
        xml.WriteStartElement("telefoonnummers", Namespace);
        xml.WriteStartElement("telefoonnummer", Namespace);
        Element(xml, "nummer", $"(0591) {id:D6}");
        Element(xml, "label", "algemeen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("emailadressen", Namespace);
        xml.WriteStartElement("emailadres", Namespace);
        Element(xml, "email", $"info@organisatie-{id}.example");
        Element(xml, "label", "algemeen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("internetadressen", Namespace);
        xml.WriteStartElement("internetadres", Namespace);
        Element(xml, "url", $"https://www.organisatie-{id}.example/contact?taal=nl&soort=algemeen");
        Element(xml, "label", "algemeen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteGeography(XmlWriter xml)
    {
        xml.WriteStartElement("geografie", Namespace);
        xml.WriteStartElement("oppervlakte", Namespace);
        xml.WriteAttributeString("eenheid", Namespace, "km2");
        xml.WriteString($"{random.Next(10, 500)},{random.Next(100):D2}");
        xml.WriteEndElement();
        Element(xml, "aantalInwoners", $"{random.Next(1_000, 900_000)}");
        Element(xml, "bevatPlaatsen", string.Join(", ", Enumerable.Range(0, 12).Select(_ => Place(random.Next(400)))));
        xml.WriteEndElement();
        xml.WriteStartElement("raad", Namespace);
        Element(xml, "totaalZetels", "21");
        xml.WriteStartElement("partijen", Namespace);
        for (var i = 0; i < 8; i++)
        {
            xml.WriteStartElement("partij", Namespace);
            Element(xml, "naam", $"Gemeentebelangen {Place(random.Next(400))}");
            Element(xml, "aantalZetels", $"{random.Next(1, 9)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteWoo(XmlWriter xml, int id)
    {
        xml.WriteStartElement("woo", Namespace);
        xml.WriteStartElement("wooIndex", Namespace);
        xml.WriteStartElement("documentLocatie", Namespace);
        Element(xml, "informatiecategorie", "Convenanten");
        Element(xml, "url", $"https://www.organisatie-{id}.example/documenten/convenanten?pagina=1");
        Element(xml, "toelichting", "Overeenkomsten met een of meer wederpartijen waarin afspraken over overheidsbeleid zijn vastgelegd.");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
