namespace Naober.Files.Roo;

/// <summary>Reads one organisation, arrangement or participant; the cursor stands at its element.</summary>
internal static class RooElements
{
    public static RooOrganisation? Organisation(XmlCursor xml, RooContent content)
    {
        var (line, reference) = (xml.Line, Reference(xml));
        List<string> names = [], others = [], types = [];
        List<(string, string)> codes = [];
        DateOnly? starts = null, ends = null;
        xml.EachChild(name =>
        {
            switch (name)
            {
                case "naam": Add(names, xml.Text()); break;
                case "subnaam" or "afkorting": Add(others, xml.Text()); break;
                case "types": Texts(xml, content, "type", types); break;
                case "startDatum": starts = RooReader.Date(xml, name); break;
                case "eindDatum": ends = RooReader.Date(xml, name); break;
                case "identificatiecodes": Codes(xml, content, codes); break;
                case "organisaties": content.ReadOrganisations(xml); break;
                case "beleidsterreinen" or "deelnemendeOrganisaties" or "regionaalSamenwerkingsorgaan": break;
                default: content.Ignore(name); break;
            }
        });
        if (names is not [var own, ..])
        {
            xml.Error("required", $"De organisatie van regel {line} heeft geen naam.", $"The organisation of line {line} has no naam.");
            return null;
        }

        return new(reference with { Name = own }, line)
        {
            OtherNames = [.. names.Skip(1), .. others],
            Types = types,
            Starts = starts,
            Ends = ends,
            Codes = codes,
        };
    }

    public static RooArrangement? Arrangement(XmlCursor xml, RooContent content, bool isCrossBorder)
    {
        var (line, reference) = (xml.Line, Reference(xml));
        string? title = null, form = null, purpose = null, previous = null, next = null;
        RooReference? body = null;
        List<string> others = [], powers = [], areas = [];
        List<RooParticipant> participants = [];
        DateOnly? starts = null, ends = null;
        xml.EachChild(name =>
        {
            switch (name)
            {
                case "titel": title = xml.Text(); break;
                case "citeertitel" or "afkorting": Add(others, xml.Text()); break;
                case "samenwerkingsvorm": form = xml.Text(); break;
                case "bevoegdheidsverkrijgingen": Texts(xml, content, "bevoegdheidsverkrijging", powers); break;
                case "beleidsterreinen": Texts(xml, content, "beleidsterrein", areas); break;
                case "doel": purpose = xml.Text(); break;
                case "regionaalSamenwerkingsorgaan": body = NamedReference(xml); break;
                case "datumInwerkingtreding": starts = RooReader.Date(xml, name); break;
                case "datumUitwerkingtreding": ends = RooReader.Date(xml, name); break;
                case "deelnemendeOrganisaties": Participants(xml, content, participants); break;
                case "previousVersion": previous = Id(xml); break;
                case "nextVersion": next = Id(xml); break;
                case "types": break;
                default: content.Ignore(name); break;
            }
        });
        if (title is null || reference.Id is null)
        {
            xml.Error("required", $"De regeling van regel {line} heeft geen titel of systeemId.", $"The arrangement of line {line} has no titel or systeemId.");
            return null;
        }

        return new(reference with { Name = title }, line)
        {
            OtherNames = others,
            Form = form,
            Powers = powers,
            Areas = areas,
            Purpose = purpose,
            Body = body,
            Starts = starts,
            Ends = ends,
            Participants = participants,
            Previous = previous,
            Next = next,
            IsCrossBorder = isCrossBorder,
        };
    }

    private static void Participants(XmlCursor xml, RooContent content, List<RooParticipant> participants) => xml.EachChild(name =>
    {
        if (name != "deelnemendeOrganisatie")
        {
            content.Ignore(name);
            return;
        }

        var (line, reference) = (xml.Line, Reference(xml));
        string? own = null, key = null;
        DateOnly? accession = null;
        List<string> bodies = [];
        xml.EachChild(child =>
        {
            switch (child)
            {
                case "naam": own = xml.Text(); break;
                case "toetredingsDatum": accession = RooReader.Date(xml, child); break;
                case "verdeelsleutel": key = xml.Text(); break;
                case "bestuursorganen": Texts(xml, content, "bestuursorgaan", bodies); break;
                default: content.Ignore(child); break;
            }
        });
        if (own is null)
        {
            xml.Error("required", $"De deelnemende organisatie van regel {line} heeft geen naam.", $"The participating organisation of line {line} has no naam.");
            return;
        }

        participants.Add(new(reference with { Name = own }, accession, key, bodies, line));
    });

    private static void Codes(XmlCursor xml, RooContent content, List<(string, string)> codes) => xml.EachChild(name =>
    {
        if (name != "resourceIdentifier")
        {
            content.Ignore(name);
        }
        else if (xml.Attribute("naam") is { } kind && xml.Text() is { } code)
        {
            codes.Add((kind, code));
        }
    });

    private static void Texts(XmlCursor xml, RooContent content, string element, List<string> texts) => xml.EachChild(name =>
    {
        if (name == element)
        {
            Add(texts, xml.Text());
        }
        else
        {
            content.Ignore(name);
        }
    });

    private static RooReference Reference(XmlCursor xml) =>
        new(Id(xml), xml.Attribute("resourceIdentifierTOOI"), xml.Attribute("resourceIdentifierOWMS"), "");

    private static RooReference NamedReference(XmlCursor xml)
    {
        var reference = Reference(xml);
        return reference with { Name = xml.Text() ?? "" };
    }

    private static string? Id(XmlCursor xml)
    {
        if (xml.Attribute("systeemId") is not { } id || (id.Length <= 20 && id.All(char.IsAsciiDigit)))
        {
            return xml.Attribute("systeemId");
        }

        xml.Error("system-id", $"systeemId {ErrorList.Show(id)} bestaat niet uit ten hoogste 20 cijfers.", $"systeemId {ErrorList.Show(id)} does not consist of at most 20 digits.");
        return null;
    }

    private static void Add(List<string> texts, string? text)
    {
        if (text is not null && !texts.Contains(text))
        {
            texts.Add(text);
        }
    }
}
