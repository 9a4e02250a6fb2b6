using System.Text.Json;
using Naober.Core;
using Naober.Files;
using Naober.Files.Json;
using Naober.Network.FindAnomalies;

namespace Naober.Network.ImportTooi;

/// <summary>Reads a value list, a node at a time. What cannot be read at all is an error; what reads but is odd an anomaly.</summary>
internal sealed class TooiReader(string file)
{
    private static readonly string[] ChangeKinds = ["Samenvoeging", "Uitbreiding", "Herschikking", "Oprichting", "Opheffing", "Toestandswijziging"];

    private readonly TooiList list = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    internal List<InputError> Errors { get; } = [];

    internal List<Anomaly> Anomalies { get; } = [];

    internal TooiList Read(Stream stream, InputLimits limits)
    {
        using var nodes = new JsonArrayReader(stream, limits);
        try
        {
            while (nodes.Read())
            {
                Take(new(nodes.Current), nodes.Line);
            }
        }
        catch (JsonException e)
        {
            Error(nodes.Line, "json", $"Dit is geen JSON-lijst van TOOI: {e.Message}", $"This is not a JSON list of TOOI: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            // What is no text shows only when it is asked for.
            Error(nodes.Line, "encoding", "De tekst op of na deze regel is geen geldige UTF-8.", "The text on or after this line is not valid UTF-8.");
        }
        catch (InputTooLargeException e)
        {
            Error(nodes.Line, "file-too-large", $"Het bestand vraagt meer dan is toegestaan ({e.Limit}).", $"The file asks for more than is allowed ({e.Limit}).");
        }

        if (Errors.Count == 0 && (list.Name.Length == 0 || list.Organisations.Count == 0))
        {
            Error(0, "no-value-list",
                $"Dit is geen TOOI-waardelijst van {string.Join(", ", TooiKinds.ByClass.Keys)} met een RegisterwaardelijstCompleet.",
                $"This is not a TOOI value list of {string.Join(", ", TooiKinds.ByClass.Keys)} with a RegisterwaardelijstCompleet.");
        }

        return list;
    }

    private void Take(TooiNode node, int line)
    {
        if (node.Is("RegisterwaardelijstCompleet"))
        {
            list.Uri = node.Id;
            list.Title = node.Text("titel") ?? node.Id;
            list.PublishedOn = Date(node, "publicatiedatum");
        }
        else if (TooiKinds.ByClass.FirstOrDefault(kind => node.Is(kind.Key)).Value is { } kind)
        {
            TakeOrganisation(node, kind, line);
        }
        else if (ChangeKinds.FirstOrDefault(node.Is) is { } change)
        {
            TakeChange(node, change, line);
        }
        else
        {
            Odd("node-not-held", TooiNode.Last(node.Id), $"Regel {line}: dit soort gegeven kent deze versie niet; het is overgeslagen.",
                $"Line {line}: this version does not know this kind of node; it was left out.");
        }
    }

    private void TakeOrganisation(TooiNode node, string kind, int line)
    {
        var name = node.Text("voorkeursnaamExclSoort") ?? node.Text("officieleNaamExclSoort");
        if (node.Id.Length == 0 || name is null || !seen.Add(node.Id))
        {
            Error(line, name is null ? "required" : "repeated-key",
                $"'{node.Id}' heeft geen naam of adres, of staat twee keer in de lijst.", $"'{node.Id}' has no name or address, or is in the list twice.");
            return;
        }

        var isVersion = node.Is("HistorischeVersie");
        var end = Date(node, isVersion ? "einddatumHV" : "einddatum");
        var invalidated = Date(node, TooiNode.Provenance + "invalidatedAtTime");
        if (end is not null && invalidated is not null && end.Value.AddDays(1) != invalidated)
        {
            Odd("end-date-differs", TooiOrganisation.KeyOf(node.Id),
                $"{name} heeft als einddatum {Formats.Iso(end.Value)}, maar vervalt op {Formats.Iso(invalidated.Value)}; de einddatum geldt.",
                $"{name} has end date {Formats.Iso(end.Value)}, but is invalidated on {Formats.Iso(invalidated.Value)}; the end date counts.");
        }

        list.Organisations.Add(new(line, node.Id, kind, name, node.Text(TooiNode.Label) ?? name)
        {
            OtherNames =
            [
                .. node.Texts("officieleNaamExclSoort").Where(official => official != name),
                .. node.Texts("alternatieveNaam"), .. node.Texts("afkorting"),
            ],
            Identifiers =
            [
                $"tooi:{node.Id}",
                .. node.Texts("owmsId").Select(owms => $"owms:{owms}"), .. node.Texts("kvkNummer").Select(number => $"kvk:{number}"),
                .. node.Texts("oin").Select(number => $"oin:{number}"), .. node.Texts("rsin").Select(number => $"rsin:{number}"),
            ],
            Begin = Date(node, "begindatum") ?? Date(node, TooiNode.Provenance + "generatedAtTime"),
            End = end?.AddDays(1) ?? invalidated,
            Province = node.Links("ligtInProvincie") is [var province, ..] ? province : null,
            VersionOf = isVersion ? node.Links(TooiNode.Provenance + "specializationOf").FirstOrDefault() : null,
        });
    }

    private void TakeChange(TooiNode node, string kind, int line)
    {
        if (Date(node, "tijdstipWijziging") is not { } date)
        {
            Odd("change-without-date", TooiNode.Last(node.Id), $"Regel {line}: een {kind} zonder datum is overgeslagen.", $"Line {line}: a {kind} without a date was left out.");
            return;
        }

        list.Changes.Add(new(line, kind, date, node.Links(TooiNode.Provenance + "invalidated"),
            [.. node.Links(TooiNode.Provenance + "generated"), .. node.Links(TooiNode.Provenance + "used")],
            node.Links("heeftJuridischeGrondslag").FirstOrDefault()));
    }

    private DateOnly? Date(TooiNode node, string property)
    {
        if (!node.TryDate(property, out var date))
        {
            Odd("invalid-date", TooiOrganisation.KeyOf(node.Id),
                $"{TooiNode.Last(property)} van {TooiNode.Last(node.Id)} is geen datum: {node.Text(property)}. De datum blijft onbekend.",
                $"{TooiNode.Last(property)} of {TooiNode.Last(node.Id)} is not a date: {node.Text(property)}. The date stays unknown.");
        }

        return date;
    }

    private void Error(int line, string code, string dutch, string english) => Errors.Add(new(file, line, "", code, new(dutch, english)));

    private void Odd(string code, string subject, string dutch, string english) => Anomalies.Add(new(code, subject, new(dutch, english)));
}
