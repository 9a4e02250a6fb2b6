using System.Globalization;
using Naober.Indicators.Publish;
using Naober.Web.Sheets;
using Npgsql;

namespace Naober.Web.Pages.Figures.Versions;

/// <summary>Data sets, their versions, and when which of them was the current one, as tables and as files.</summary>
internal static class DataSetSheets
{
    /// <summary>Where a table of versions says which one each followed.</summary>
    internal const int FollowsColumn = 8;

    internal static void MapDataSets(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSheet(Routes.DataSets, async request => All(await ListAsync(request.Http)));
        var dataSet = Routes.Each(Routes.DataSets);
        endpoints.MapSheet(dataSet, async request => Of(await ListAsync(request.Http), request.Route("key")) is { Count: > 0 } versions ? Versions(versions) : null);
        endpoints.MapSheet(Routes.PublicationsUnder(dataSet), async request => await PublicationsAsync(request.Http, request.Route("key")) is { Count: > 0 } publications ? Publications(publications) : null);
        endpoints.MapChanges(Routes.VersionsUnder(dataSet));
    }

    /// <summary>The newest first.</summary>
    internal static async Task<IReadOnlyList<DataSetVersion>> ListAsync(HttpContext http)
    {
        await using var connection = await http.RequestServices.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(http.RequestAborted);
        return await DataSets.ListAsync(connection, http.RequestAborted);
    }

    internal static async Task<IReadOnlyList<VersionPublication>> PublicationsAsync(HttpContext http, string dataSet)
    {
        await using var connection = await http.RequestServices.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(http.RequestAborted);
        return await DataSetHistory.OfAsync(connection, dataSet, http.RequestAborted);
    }

    internal static List<DataSetVersion> Of(IReadOnlyList<DataSetVersion> versions, string dataSet) => [.. versions.Where(version => version.Load.DataSet == dataSet)];

    internal static Sheet All(IReadOnlyList<DataSetVersion> versions) => new(
        new("Gegevenssets", "Data sets"),
        [
            new("title", new("Gegevensset", "Data set")), new("dataSet", new("Sleutel", "Key")), new("version", new("Huidige versie", "Current version"), CellKind.Count),
            new("loadedAt", new("Geladen (UTC)", "Loaded (UTC)")), new("figures", new("Cijfers", "Figures"), CellKind.Count), new("flows", new("Stromen", "Flows"), CellKind.Count),
            new("positions", new("Posities", "Positions"), CellKind.Count), new("versions", new("Versies", "Versions"), CellKind.Count),
        ],
        [.. versions.GroupBy(version => version.Load.DataSet).OrderBy(set => set.Key, StringComparer.Ordinal).Select(set => set.FirstOrDefault(version => version.IsCurrent) ?? set.First())
            .Select(shown => new SheetRow(
                [
                    shown.Load.Title, shown.Load.DataSet, shown.IsCurrent ? shown.Number : null, Moment(shown.LoadedAt), shown.Observations, shown.Flows, shown.Positions,
                    Of(versions, shown.Load.DataSet).Count,
                ],
                Routes.DataSet(shown.Load.DataSet)))]);

    internal static Sheet Versions(IReadOnlyList<DataSetVersion> versions) => new(
        new("Versies", "Versions"),
        [
            new("version", new("Versie", "Version"), CellKind.Count), new("loadedAt", new("Geladen (UTC)", "Loaded (UTC)")), new("loadedBy", new("Door", "By")), new("origin", new("Uit", "From")),
            new("licence", new("Licentie", "Licence")), new("figures", new("Cijfers", "Figures"), CellKind.Count), new("flows", new("Stromen", "Flows"), CellKind.Count),
            new("positions", new("Posities", "Positions"), CellKind.Count), new("follows", new("Volgde op", "Followed")), new("added", new("Nieuw", "New"), CellKind.Count),
            new("revised", new("Herzien", "Revised"), CellKind.Count), new("withdrawn", new("Ingetrokken", "Withdrawn"), CellKind.Count), new("checksum", new("Controlegetal (SHA-256)", "Checksum (SHA-256)")),
        ],
        [.. versions.Select(version => new SheetRow(
            [
                version.Number, Moment(version.LoadedAt), version.Load.LoadedBy, version.Load.Origin, version.Load.Licence, version.Observations, version.Flows, version.Positions,
                version.Follows?.ToString(CultureInfo.InvariantCulture), version.Changes.Added, version.Changes.Revised, version.Changes.Withdrawn, version.Load.Checksum,
            ],
            Routes.DataSetVersion(version.Load.DataSet, version.Number)))]);

    internal static Sheet Publications(IReadOnlyList<VersionPublication> publications) => new(
        new("Wat iedereen zag", "What everyone saw"),
        [
            new("at", new("Sinds (UTC)", "Since (UTC)")), new("version", new("Versie", "Version"), CellKind.Count), new("by", new("Door", "By")), new("how", new("Hoe", "How")),
            new("before", new("Daarvoor", "Before"), CellKind.Count),
        ],
        [.. publications.Select(publication => new SheetRow(
            [Moment(publication.At), publication.Version, publication.By, publication.IsAgain ? "put-back" : "loaded", publication.Before]))]);

    internal static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
