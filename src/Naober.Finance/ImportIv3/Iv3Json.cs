using Naober.Files;
using Naober.Files.Json;
using Naober.Regions;

namespace Naober.Finance.ImportIv3;

/// <summary>
/// One delivery as JSON (schema 2.1 of CBS), checked against the schema, and against code lists and grey cells when the definitions stand
/// beside it. Errors have the codes of the controls of Iv3: SF of the structure, DF of the codes, PF of plausibility. The file does not
/// say whether amounts are euros or thousands; the user does.
/// </summary>
public static class Iv3Json
{
    private static readonly string[] Metadata =
        ["overheidslaag", "overheidsnummer", "overheidsnaam", "boekjaar", "periode", "status", "datum", "details_openbaar", "financieel_pakket", "export_software"];

    /// <summary>Never throws for what is in the file.</summary>
    public static Iv3Reading Read(string path, Iv3Options options, RegionMap regions)
    {
        var (file, errors) = (Path.GetFileName(path), new ErrorList(InputLimits.Default.Errors));
        using var stream = File.OpenRead(path);
        if (JsonForm.Read(stream, file, errors) is not { } form)
        {
            return Refused(errors);
        }

        if (options.Factor is not { } factor)
        {
            errors.Add(file, 0, "unit", "required", "Het bestand zegt niet of bedragen euro's of duizenden zijn; noem het met --map unit=1 of --map unit=1000.", "The file does not say whether amounts are euros or thousands; say it with --map unit=1 or --map unit=1000.");
            factor = 1;
        }

        var (metadata, data) = (Part(form, "metadata", "SF001"), Part(form, "data", "SF010"));
        Fill(Part(form, "contact", "SF005"), ["naam", "email", "telefoon"], "SF006");
        Fill(metadata, Metadata, "SF002");
        var (kind, number) = (metadata?.Text("overheidslaag"), metadata?.Text("overheidsnummer"));
        var (year, status) = (metadata?.Whole("boekjaar", 2000, 2200), metadata?.Text("status"));
        if (metadata is not null && status is not ("Begroting" or "Realisatie"))
        {
            metadata.Add("status", "SF004", "De status is Begroting of Realisatie.", "The status is Begroting or Realisatie.");
        }

        var region = RegionOf(kind, number, regions);
        if (metadata is not null && region is null)
        {
            metadata.Add("overheidsnummer", "unknown-reference", $"{ErrorList.Show($"{kind} {number}")} is geen gemeente of provincie van dit register; van een GR worden geen cijfers van een gebied geladen.", $"{ErrorList.Show($"{kind} {number}")} is not a municipality or province of this register; of a joint arrangement no figures of an area are loaded.");
        }

        if (errors.Count > 0 || data is null)
        {
            return Refused(errors);
        }

        var definitions = Iv3Definitions.Beside(path, kind!, year!.Value, errors);
        var reader = new Iv3JsonData(data, definitions, factor);
        var amounts = reader.Read();
        foreach (var optional in new[] { "kengetallen", "beleidsindicatoren" })
        {
            data.Has(optional);
        }

        data.RefuseOthers();
        form.RefuseOthers();
        var government = new Iv3Government(region!, null, amounts);
        var delivery = new Iv3Delivery(year.Value, status == "Begroting", [government]) { TaskFields = definitions?.List("taakveld") ?? new Dictionary<string, string>(StringComparer.Ordinal) };
        return errors.Count > 0 ? Refused(errors) : new(delivery, [.. Remarks(delivery, definitions is null, reader, file, factor)], [], 0);
    }

    private static IEnumerable<Iv3Remark> Remarks(Iv3Delivery delivery, bool isUnchecked, Iv3JsonData data, string file, int factor)
    {
        if (isUnchecked)
        {
            yield return new("SF888", file, new(
                "Naast het bestand staat geen definitiebestand van CBS (iv3_definities_...json); codes en grijze cellen zijn niet nagegaan.",
                "No definitions of CBS stand beside the file (iv3_definities_...json); codes and grey cells were not checked."));
        }

        foreach (var remark in Iv3Checks.OfTable(delivery, factor).Concat(data.BalanceRemarks(file)))
        {
            yield return remark;
        }
    }

    private static JsonForm? Part(JsonForm form, string name, string code)
    {
        if (form.Has(name))
        {
            return form.Object(name);
        }

        form.Add("", code, $"Het verplichte element {name} ontbreekt.", $"The required element {name} is missing.");
        return null;
    }

    private static void Fill(JsonForm? part, IReadOnlyList<string> names, string code)
    {
        foreach (var name in names.Where(name => part?.Has(name) == false))
        {
            part!.Add("", code, $"De sleutel {name} ontbreekt.", $"The key {name} is missing.");
        }

        part?.RefuseOthers();
    }

    private static string? RegionOf(string? kind, string? number, RegionMap regions)
    {
        var key = (kind, number) switch
        {
            ("Gemeente", { Length: <= 4 } digits) => "GM" + digits.PadLeft(4, '0'),
            ("Provincie", { Length: <= 4 } digits) => "PV" + digits.TrimStart('0').PadLeft(2, '0'),
            _ => null,
        };
        return key is not null && regions.Find(key) is not null ? key : null;
    }

    private static Iv3Reading Refused(ErrorList errors) => new(null, [], errors.Listed, errors.More);
}
