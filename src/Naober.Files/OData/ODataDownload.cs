using System.Text.Json;
using Naober.Files.Json;
using Naober.Files.Packages;

namespace Naober.Files.OData;

/// <summary>
/// A saved download of an OData service: a folder or zip with a JSON file for every entity set, called after it
/// (<c>DataProperties.json</c>); a large set may be cut into pages, each a file whose name begins with that of the set
/// (<c>TypedDataSet.2.json</c>). Versions 3 and 4 of the protocol. Read a row at a time.
/// </summary>
public sealed class ODataDownload : IDisposable
{
    private static readonly string[] Paged = ["TypedDataSet", "Observations"];
    private static readonly string[] Next = ["odata.nextLink", "@odata.nextLink"];

    private readonly PackageSource source;
    private readonly InputLimits limits;
    private readonly ErrorList errors;
    private readonly ILookup<string, string> files;

    private ODataDownload(PackageSource source, InputLimits limits, ErrorList errors)
    {
        (this.source, this.limits, this.errors) = (source, limits, errors);
        files = source.Names.OrderBy(PageOf).ToLookup(SetOf, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a path holds JSON files of these sets; it may not exist.</summary>
    public static bool Has(string path, params string[] sets)
    {
        if (!Directory.Exists(path) && !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        using var download = Open(path, new(1));
        return download is not null && sets.All(download.Has);
    }

    /// <summary>Null when there is nothing of the kind; then the list says why.</summary>
    /// <param name="path">A folder or a zip.</param>
    /// <param name="errors">Also gets what is found while reading.</param>
    /// <param name="limits">Null for <see cref="InputLimits.Default"/>.</param>
    public static ODataDownload? Open(string path, ErrorList errors, InputLimits? limits = null)
    {
        var allowed = limits ?? InputLimits.Default;
        PackageSource? opened = null;
        TableReader.Guard(Path.GetFileName(path), allowed, errors, () => opened =
            Directory.Exists(path) ? PackageSource.Folder(path, allowed, errors, IsJson)
            : File.Exists(path) ? PackageSource.Zip(path, allowed, errors, IsJson)
            : throw new FileNotFoundException());
        return opened is null ? null : new(opened, allowed, errors);
    }

    public bool Has(string set) => files.Contains(set);

    /// <summary>The names of the files of a set, in the order of their numbers.</summary>
    public IEnumerable<string> FilesOf(string set) => files[set];

    /// <summary>
    /// The rows of a set, one at a time; each lives until the next. A file that is no JSON, is cut off or is too large is put on the
    /// error list with its line, and so is a page of which the next is not there, or that does not follow on the one before.
    /// </summary>
    public IEnumerable<ODataRow> Rows(string set)
    {
        var (pages, rows) = (0, 0L);
        string? last = null;
        (long Number, long? Skip) before = (0, null);
        foreach (var file in files[set])
        {
            CheckFollows(file, before, rows);
            using var reader = new JsonArrayReader(source.Open(file, limits.TableBytes), limits, "value");
            while (TryRead(reader, file))
            {
                rows++;
                yield return new(file, reader.Line, reader.Current, errors);
            }

            before = (NumberOf(file) ?? 0, SkipOf(reader.Beside));
            pages++;
            last = Next.Any(reader.Beside.ContainsKey) ? file : last;
            pages -= Next.Any(reader.Beside.ContainsKey) ? 1 : 0;
        }

        if (last is not null && pages == 0)
        {
            errors.Add(last, 0, "odata.nextLink", "next-page-missing",
                "De laatste pagina verwijst naar een volgende, die er niet is. Haal ook die op en zet haar in dezelfde map.",
                "The last page refers to a next one, which is not there. Fetch that one too and put it in the same folder.");
        }
    }

    /// <summary>Pages are numbered one by one, or by the rows before them; the page before says how many those are.</summary>
    private void CheckFollows(string file, (long Number, long? Skip) before, long rows)
    {
        var number = NumberOf(file);
        if (number is null)
        {
            return;
        }

        if ((before.Skip ?? rows) != rows || (number > Math.Max(before.Number, rows > 0 ? 1 : 0) + 1 && number != rows))
        {
            errors.Add(file, 0, "", "page-missing",
                $"Voor deze pagina staan {rows} rijen{(before.Skip is { } said ? $"; volgens de vorige pagina horen het er {said} te zijn" : "")}. Er ontbreekt een pagina, of een pagina is niet van dezelfde keer. Haal de tabel opnieuw op.",
                $"Before this page are {rows} rows{(before.Skip is { } meant ? $"; according to the page before there should be {meant}" : "")}. A page is missing, or a page is of another time. Fetch the table again.");
        }
    }

    /// <summary>Of a name such as <c>TypedDataSet.2.json</c>; null for names that people give.</summary>
    private static long? NumberOf(string file) => file.Split('.') is [_, var page, _] && page.All(char.IsAsciiDigit) && long.TryParse(page, out var number) ? number : null;

    private static long? SkipOf(IReadOnlyDictionary<string, string> beside)
    {
        const string Skip = "$skip=";
        return Next.Select(name => beside.GetValueOrDefault(name)).FirstOrDefault(link => link is not null) is { } next
            && Uri.UnescapeDataString(next) is var address && address.IndexOf(Skip, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            && long.TryParse(string.Concat(address.Skip(at + Skip.Length).TakeWhile(char.IsAsciiDigit)), out var rows) ? rows : null;
    }

    /// <summary>The one object of a file that holds no list, or the only row of its list; null when it is not there.</summary>
    public ODataRow? One(string set)
    {
        if (files[set].FirstOrDefault() is not { } file)
        {
            return null;
        }

        ODataRow? one = null;
        TableReader.Guard(file, limits, errors, () =>
        {
            using var stream = source.Open(file, limits.DescriptionBytes);
            try
            {
                var root = JsonDocument.Parse(stream, new() { MaxDepth = limits.JsonDepth }).RootElement;
                var isList = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("value", out var list) && list is { ValueKind: JsonValueKind.Array } && list.GetArrayLength() == 1;
                one = new(file, 1, isList ? root.GetProperty("value")[0] : root, errors);
            }
            catch (JsonException failure)
            {
                NotJson(file, (int)(failure.LineNumber ?? 0) + 1);
            }
        });
        return one;
    }

    public void Dispose() => source.Dispose();

    private bool TryRead(JsonArrayReader reader, string file)
    {
        var read = false;
        TableReader.Guard(file, limits, errors, () =>
        {
            try
            {
                read = reader.Read();
            }
            catch (JsonException)
            {
                NotJson(file, reader.Line);
            }
        });
        return read;
    }

    private void NotJson(string file, int line) => errors.Add(file, line, "", "json",
        "Hier is het bestand geen antwoord van OData meer ({\"value\":[...]}): het is afgekapt, beschadigd of te diep genest. Haal het opnieuw op.",
        "Here the file stops being an answer of OData ({\"value\":[...]}): it is cut off, damaged or nested too deep. Fetch it again.");

    private static bool IsJson(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".source.json", StringComparison.OrdinalIgnoreCase);

    private static string SetOf(string file) =>
        Paged.FirstOrDefault(set => file.StartsWith(set, StringComparison.OrdinalIgnoreCase)) ?? file[..file.IndexOf('.')];

    private static long PageOf(string file) =>
        long.TryParse(string.Concat(file.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)), out var page) ? page : 0;
}
