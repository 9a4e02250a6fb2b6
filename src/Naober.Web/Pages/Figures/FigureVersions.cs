using System.Globalization;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Network;
using Naober.Web.Sheets;
using Npgsql;

namespace Naober.Web.Pages.Figures;

/// <summary>
/// Which versions of data sets an address asks for: <c>?versie=3</c> for one, <c>?versie=3,5</c> for some of those that were current together,
/// <c>?known=2026-01-01</c> for those of that moment; the current ones without either.
/// </summary>
/// <param name="Shown">The versions that the figures on the page are of.</param>
/// <param name="IsCurrent">These are also the current ones.</param>
/// <param name="Known">The moment that was asked for; null for versions by number.</param>
public sealed record FigureVersions(IReadOnlyList<DataSetVersion> Shown, bool IsCurrent, KnownOn? Known)
{
    internal const string Key = "versie";

    /// <exception cref="BadHttpRequestException">There are no such versions; the message is the key.</exception>
    internal static async ValueTask<Catalogue> CatalogueAsync(HttpContext http)
    {
        var catalogues = http.RequestServices.GetRequiredService<CatalogueCache>();
        return http.Request.Query[Key].ToString() is { Length: > 0 } text
            ? await catalogues.FrozenAsync(Numbers(text), http.RequestAborted) ?? throw new BadHttpRequestException(Key)
            : TimeQuery.Of(http.Request).Known is { } known
            ? await catalogues.KnownAsync(known.Moment, http.RequestAborted)
            : await catalogues.CurrentAsync(http.RequestAborted);
    }

    /// <inheritdoc cref="CatalogueAsync(HttpContext)"/>
    internal static ValueTask<Catalogue> CatalogueAsync(SheetRequest request) => CatalogueAsync(request.Http);

    /// <summary>What the figures of a catalogue are of; null when the address asks for no version or moment.</summary>
    internal static async Task<FigureVersions?> FindAsync(HttpContext http, Catalogue catalogue)
    {
        var known = TimeQuery.Of(http.Request).Known;
        var byNumber = http.Request.Query[Key].ToString().Length > 0;
        if (!byNumber && known is null)
        {
            return null;
        }

        var shown = await OfAsync(http, catalogue.Cubes.Select(cube => cube.Directory.Version).ToHashSet());
        return new(shown, shown.Count > 0 && shown.All(version => version.IsCurrent), byNumber ? null : known);
    }

    internal static async Task<IReadOnlyList<DataSetVersion>> OfAsync(HttpContext http, HashSet<int> numbers)
    {
        await using var connection = await http.RequestServices.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(http.RequestAborted);
        return [.. (await DataSets.ListAsync(connection, http.RequestAborted)).Where(version => numbers.Contains(version.Number))];
    }

    /// <summary>The value of <see cref="Key"/> that keeps what is said of these indicators as it is; of everything when nothing is said of them.</summary>
    internal static string Fixed(Catalogue catalogue, params IEnumerable<Indicator> shown)
    {
        var indicators = shown.Distinct().ToList();
        var keys = indicators.Select(indicator => indicator.Key).ToHashSet(StringComparer.Ordinal);
        var versions = indicators.SelectMany(catalogue.InvolvedIn).SelectMany(catalogue.VersionsOf).Concat(catalogue.Published.Where(stated => keys.Contains(stated.Indicator)).Select(stated => stated.Version)).ToHashSet();
        return Fixed(versions.Count > 0 ? versions : catalogue.Cubes.Select(cube => cube.Directory.Version));
    }

    /// <inheritdoc cref="Fixed(Catalogue, IEnumerable{Indicator})"/>
    internal static string Fixed(IEnumerable<int> versions) => string.Join(',', versions.Distinct().Order());

    private static List<int> Numbers(string text) => [.. text.Split(',').Select(part =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new BadHttpRequestException(Key))];
}
