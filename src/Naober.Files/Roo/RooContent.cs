using System.Collections.Frozen;
using System.Globalization;

namespace Naober.Files.Roo;

/// <summary>Collects the organisations and arrangements of an export while it is read.</summary>
internal sealed class RooContent
{
    /// <summary>Blocks of the format that Naober does not hold.</summary>
    private static readonly FrozenSet<string> NotHeld = FrozenSet.Create(
        StringComparer.Ordinal,
        "subtype", "soortAdviescollege", "soortZbo", "rechtsvorm", "relatieMetMinisterie", "kaderwet", "classificaties", "hoortBijGemeenschappelijkeRegeling",
        "evaluatieverslagen", "instellingsbesluiten", "wettelijkeGrondslagen", "doorlichtingen", "bevoegdheden", "afbeelding", "personeel", "adressen",
        "contact", "beschrijving", "organisatieBeschrijving", "datumTerVerificatie", "datumMutatie", "geografie", "raad", "takenEnBevoegdheden",
        "begrotingsDatum", "afwijkingRegeling", "organogram", "functies", "woo", "afspraak", "bronhouder", "archiefzorgdrager", "taalcode", "registratiehouder");

    private readonly Dictionary<string, int> lineOfArrangement = new(StringComparer.Ordinal);

    public DateOnly Date { get; private set; }

    public List<RooOrganisation> Organisations { get; } = [];

    public List<RooArrangement> Arrangements { get; } = [];

    public Dictionary<string, int> Ignored { get; } = new(StringComparer.Ordinal);

    public void Read(XmlCursor xml)
    {
        xml.Start();
        if (xml.Name != "overheidsorganisaties" || !xml.Namespace.StartsWith(RooReader.NamespaceStart, StringComparison.Ordinal))
        {
            xml.Error("not-roo",
                $"Het buitenste element is {ErrorList.Show(xml.Name)} in {ErrorList.Show(xml.Namespace)}; verwacht overheidsorganisaties in {RooReader.NamespaceStart}x.",
                $"The outermost element is {ErrorList.Show(xml.Name)} in {ErrorList.Show(xml.Namespace)}; expected overheidsorganisaties in {RooReader.NamespaceStart}x.");
            return;
        }

        ReadDate(xml);
        xml.EachChild(name =>
        {
            switch (name)
            {
                case "organisaties": ReadOrganisations(xml); break;
                case "gemeenschappelijkeRegelingen": ReadArrangements(xml, isCrossBorder: false); break;
                case "gemeenschappelijkeRegelingenGrensoverschrijdend": ReadArrangements(xml, isCrossBorder: true); break;
                default: Ignore(name); break;
            }
        });
    }

    /// <summary>Passes over an element, and counts it when the format does not have it.</summary>
    public void Ignore(string name)
    {
        if (!NotHeld.Contains(name))
        {
            Ignored[name] = Ignored.GetValueOrDefault(name) + 1;
        }
    }

    public void ReadOrganisations(XmlCursor xml) => xml.EachChild(name =>
    {
        if (name != "organisatie")
        {
            Ignore(name);
            return;
        }

        // An organisation is complete only after those inside it: its place is kept.
        var place = Organisations.Count;
        Organisations.Add(null!);
        if (RooElements.Organisation(xml, this) is { } organisation)
        {
            Organisations[place] = organisation;
        }
        else
        {
            Organisations.RemoveAt(place);
        }
    });

    private void ReadArrangements(XmlCursor xml, bool isCrossBorder) => xml.EachChild(name =>
    {
        if (name != "regeling")
        {
            Ignore(name);
            return;
        }

        if (RooElements.Arrangement(xml, this, isCrossBorder) is not { } arrangement)
        {
            return;
        }

        if (!lineOfArrangement.TryAdd(arrangement.Reference.Id!, arrangement.Line))
        {
            xml.Error("repeated-id",
                $"systeemId {arrangement.Reference.Id} staat ook op regel {lineOfArrangement[arrangement.Reference.Id!]}.",
                $"systeemId {arrangement.Reference.Id} is also on line {lineOfArrangement[arrangement.Reference.Id!]}.");
        }

        Arrangements.Add(arrangement);
    });

    private void ReadDate(XmlCursor xml)
    {
        var timestamp = xml.Attribute("timestamp");
        if (DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year is >= 1900 and < 3000)
        {
            Date = DateOnly.FromDateTime(moment.DateTime);
        }
        else
        {
            xml.Error("timestamp",
                $"timestamp {ErrorList.Show(timestamp ?? "")} is geen moment zoals 2026-05-16T22:00:00+02:00.",
                $"timestamp {ErrorList.Show(timestamp ?? "")} is not a moment such as 2026-05-16T22:00:00+02:00.");
        }
    }
}
