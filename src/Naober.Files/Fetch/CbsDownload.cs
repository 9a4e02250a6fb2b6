using System.Text.Json;
using Naober.Files.Json;

namespace Naober.Files.Fetch;

/// <summary>
/// Fetches a table of Statistics Netherlands (OData 3) with everything that explains it, page after page, into a folder that
/// <see cref="OData.ODataDownload"/> reads. Files that did not change since an earlier download are not fetched again.
/// </summary>
public static class CbsDownload
{
    public const string Key = "cbs";

    /// <summary>The service for whole tables; a page has at most 10,000 cells and says where the next is.</summary>
    public const string Service = "https://opendata.cbs.nl/ODataFeed/odata/";

    private const int MostPages = 10_000;
    private const string Figures = "TypedDataSet";
    private const string Next = "odata.nextLink";

    /// <summary>Whether a name can be that of a table: letters and digits.</summary>
    public static bool IsTable(string name) => name.Length is >= 4 and <= 20 && name.All(char.IsAsciiLetterOrDigit);

    /// <param name="http">May ask the host of the service.</param>
    /// <param name="service">Ends in a slash.</param>
    /// <param name="table">See <see cref="IsTable"/>.</param>
    /// <param name="folder">Made when it is not there; pages of an earlier download that are no longer part of the table go.</param>
    /// <param name="cancellationToken">Stops; files that came in stay.</param>
    /// <exception cref="FetchRefusedException">Something may not be fetched, or is not an answer of the service.</exception>
    public static async Task<IReadOnlyList<FetchResult>> FetchAsync(GuardedHttp http, Uri service, string table, string folder, CancellationToken cancellationToken = default)
    {
        var fetched = new List<FetchResult>();
        foreach (var set in new[] { "TableInfos", "DataProperties" })
        {
            fetched.Add(await http.FetchAsync(AddressOf(set), PathOf(set), cancellationToken));
        }

        foreach (var dimension in Read(PathOf("DataProperties")).Dimensions)
        {
            fetched.Add(await http.FetchAsync(AddressOf(dimension), PathOf(dimension), cancellationToken));
        }

        var (next, page) = ((Uri?)AddressOf(Figures), 0);
        while (next is not null)
        {
            if (++page > MostPages)
            {
                throw new FetchRefusedException("too-many-pages", new($"De tabel heeft meer dan {MostPages} bladzijden.", $"The table has more than {MostPages} pages."));
            }

            var path = PathOf($"{Figures}.{page}");
            fetched.Add(await http.FetchAsync(next, path, cancellationToken));
            next = Read(path).Next is { } link ? new(next, Secure(link, service)) : null;
        }

        foreach (var old in Directory.EnumerateFiles(folder, Figures + ".*.json").Where(file => PageOf(file) > page).ToList())
        {
            File.Delete(old);
        }

        return fetched;

        Uri AddressOf(string set) => new(service, $"{table}/{set}?$format=json");

        string PathOf(string name) => Path.Combine(folder, name + ".json");
    }

    /// <summary>Links of the service may still say http.</summary>
    private static string Secure(string link, Uri service) =>
        link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && service.Scheme == Uri.UriSchemeHttps ? "https" + link[4..] : link;

    private static int PageOf(string file) => int.TryParse(Path.GetFileName(file).Split('.')[1], out var page) ? page : 0;

    private static (IReadOnlyList<string> Dimensions, string? Next) Read(string path)
    {
        try
        {
            var dimensions = new List<string>();
            using var reader = new JsonArrayReader(File.OpenRead(path), property: "value");
            while (reader.Read())
            {
                if (reader.Current.ValueKind == JsonValueKind.Object
                    && reader.Current.TryGetProperty("Type", out var type) && type.ValueKind == JsonValueKind.String && !type.GetString()!.StartsWith("Topic", StringComparison.Ordinal)
                    && reader.Current.TryGetProperty("Key", out var key) && key.ValueKind == JsonValueKind.String && IsSet(key.GetString()!))
                {
                    dimensions.Add(key.GetString()!);
                }
            }

            return (dimensions, reader.Beside.GetValueOrDefault(Next));
        }
        catch (Exception failure) when (failure is JsonException or InputTooLargeException)
        {
            throw new FetchRefusedException("not-odata", new(
                $"{Path.GetFileName(path)} is geen antwoord van OData; bestaat deze tabel?", $"{Path.GetFileName(path)} is not an answer of OData; does this table exist?"));
        }
    }

    /// <summary>A name that can be part of an address and of a file.</summary>
    private static bool IsSet(string name) => name.Length is > 0 and <= 100 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
