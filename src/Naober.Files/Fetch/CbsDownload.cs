using System.Net;
using System.Text.Json;
using Naober.Files.Json;

namespace Naober.Files.Fetch;

/// <summary>Where Statistics Netherlands publishes whole tables.</summary>
/// <param name="V3">The service of OData 3; ends in a slash.</param>
/// <param name="V4">That of OData 4; null for none.</param>
public sealed record CbsServices(Uri V3, Uri? V4)
{
    /// <summary>A page has at most 10,000 cells (3) or 100,000 figures (4) and says where the next is.</summary>
    public static CbsServices Official { get; } = new(new("https://opendata.cbs.nl/ODataFeed/odata/"), new("https://datasets.cbs.nl/odata/v1/CBS/"));

    internal IEnumerable<CbsForm> Forms => V4 is null ? [CbsForm.V3(V3)] : [CbsForm.V4(V4), CbsForm.V3(V3)];
}

/// <summary>
/// Fetches a table of Statistics Netherlands (OData 3 or 4) with everything that explains it, page after page, into a folder that
/// <see cref="OData.ODataDownload"/> reads. Files that did not change since an earlier download are not fetched again.
/// </summary>
public static class CbsDownload
{
    public const string Key = "cbs";

    private const int MostPages = 10_000;
    private static readonly string[] Next = ["odata.nextLink", "@odata.nextLink"];

    /// <summary>Whether a name can be that of a table: letters and digits.</summary>
    public static bool IsTable(string name) => name.Length is >= 4 and <= 20 && name.All(char.IsAsciiLetterOrDigit);

    /// <param name="http">May ask the hosts of the services.</param>
    /// <param name="services">Where to ask.</param>
    /// <param name="table">See <see cref="IsTable"/>.</param>
    /// <param name="folder">Made when it is not there; files of an earlier download that are no longer part of the table go.</param>
    /// <param name="version">
    /// Of OData: 3 or 4. Null for that of the earlier download in the folder, because the two call the same figures otherwise; without
    /// one 4 when the table is there, otherwise 3.
    /// </param>
    /// <param name="cancellationToken">Stops; files that came in stay.</param>
    /// <exception cref="FetchRefusedException">Something may not be fetched, or is not an answer of the service.</exception>
    public static async Task<IReadOnlyList<FetchResult>> FetchAsync(
        GuardedHttp http, CbsServices services, string table, string folder, int? version = null, CancellationToken cancellationToken = default)
    {
        var form = await ChooseAsync(http, services, table, folder, version, cancellationToken);
        var fetched = new Dictionary<string, FetchResult>(StringComparer.OrdinalIgnoreCase);
        foreach (var set in form.About)
        {
            await FetchOneAsync(set);
        }

        foreach (var dimension in Read(PathOf(form.Columns), form.NameColumn).Dimensions)
        {
            await FetchPagesAsync(dimension + form.CodesEnd, page => page == 1 ? "" : $".{page}");
        }

        await FetchPagesAsync(form.Figures, page => $".{page}");
        foreach (var old in Directory.EnumerateFiles(folder, "*.json").Where(file => !fetched.ContainsKey(file) && IsOurs(file, form)).ToList())
        {
            File.Delete(old);
            File.Delete(GuardedHttp.StampPath(old));
        }

        return [.. fetched.Values];

        async Task FetchOneAsync(string set)
        {
            try
            {
                fetched[PathOf(set)] = await http.FetchAsync(form.AddressOf(table, set), PathOf(set), cancellationToken);
            }
            catch (FetchRefusedException refused) when (refused.Status == HttpStatusCode.NotFound && form.Optional.Contains(set))
            {
                // A table without it is whole.
            }
        }

        async Task FetchPagesAsync(string set, Func<int, string> end)
        {
            var (next, page) = ((Uri?)form.AddressOf(table, set), 0);
            while (next is not null)
            {
                if (++page > MostPages)
                {
                    throw new FetchRefusedException("too-many-pages", new($"De tabel heeft meer dan {MostPages} bladzijden.", $"The table has more than {MostPages} pages."));
                }

                var path = PathOf(set + end(page));
                fetched[path] = await http.FetchAsync(next, path, cancellationToken);
                next = Read(path, form.NameColumn).Next is { } link ? new(next, Secure(link, form.Service)) : null;
            }
        }

        string PathOf(string name) => Path.Combine(folder, name + ".json");
    }

    private static async Task<CbsForm> ChooseAsync(
        GuardedHttp http, CbsServices services, string table, string folder, int? version, CancellationToken cancellationToken)
    {
        var forms = services.Forms.Where(form => version is null || form.Version == version).ToList();
        if (forms.Count == 0)
        {
            throw new FetchRefusedException("version", new($"OData {version} is er niet; kies 3 of 4.", $"There is no OData {version}; choose 3 or 4."));
        }

        if (forms.Find(form => forms.Count == 1 || File.Exists(Path.Combine(folder, form.Mark + ".json"))) is { } known)
        {
            return known;
        }

        try
        {
            var first = forms[0].About[0];
            await http.FetchAsync(forms[0].AddressOf(table, first), Path.Combine(folder, first + ".json"), cancellationToken);
            return forms[0];
        }
        catch (FetchRefusedException refused) when (refused.Status == HttpStatusCode.NotFound)
        {
            return forms[1];
        }
    }

    /// <summary>A page of figures, or a file that was fetched here: nothing that a person put there.</summary>
    private static bool IsOurs(string file, CbsForm form) =>
        File.Exists(GuardedHttp.StampPath(file)) || (Path.GetFileName(file).Split('.') is [var set, var page, _] && set == form.Figures && int.TryParse(page, out _));

    /// <summary>Links of the service may still say http.</summary>
    private static string Secure(string link, Uri service) =>
        link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && service.Scheme == Uri.UriSchemeHttps ? "https" + link[4..] : link;

    private static (IReadOnlyList<string> Dimensions, string? Next) Read(string path, string nameColumn)
    {
        try
        {
            var dimensions = new List<string>();
            using var reader = new JsonArrayReader(File.OpenRead(path), property: "value");
            while (reader.Read())
            {
                if (TextOf(reader.Current, "Type") is not ("Topic" or "TopicGroup") && TextOf(reader.Current, nameColumn) is { } name && IsSet(name))
                {
                    dimensions.Add(name);
                }
            }

            return (dimensions, Next.Select(link => reader.Beside.GetValueOrDefault(link)).FirstOrDefault(link => link is not null));
        }
        catch (Exception failure) when (failure is JsonException or InputTooLargeException)
        {
            throw new FetchRefusedException("not-odata", new(
                $"{Path.GetFileName(path)} is geen antwoord van OData; bestaat deze tabel?", $"{Path.GetFileName(path)} is not an answer of OData; does this table exist?"));
        }
    }

    private static string? TextOf(JsonElement row, string property) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A name that can be part of an address and of a file.</summary>
    private static bool IsSet(string name) => name.Length is > 0 and <= 100 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
