using System.Text.Json;
using Naober.Core;
using Naober.Files.Xlsx;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Network;
using Naober.Web.Api;
using Naober.Web.Hosting;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Versions;

/// <summary>Everything that a version changed as a file. CSV and JSON are written as it is found, however much it is; a workbook holds what fits on a sheet.</summary>
internal static class ChangeFiles
{
    /// <summary>Without the header.</summary>
    private const int MostInWorkbook = XlsxWriter.MostRows - 1;

    internal static void MapChanges(this IEndpointRouteBuilder endpoints, Words versions)
    {
        foreach (var address in new[] { versions.Dutch, versions.English })
        {
            foreach (var format in SheetFormat.All)
            {
                var route = endpoints.MapRead(address + "/{number:int}" + format.Extension, (HttpContext http, RegisterCache registers, CatalogueCache catalogues, string key, int number) =>
                    WriteAsync(http, registers, catalogues, key, number, format));
                if (!IsWorkbook(format))
                {
                    route.DisableRequestTimeout();
                }
            }
        }
    }

    /// <summary>Is made in memory, so within the time that a page has.</summary>
    private static bool IsWorkbook(SheetFormat format) => format.MediaType == XlsxWriter.MediaType;

    private static async Task<IResult> WriteAsync(HttpContext http, RegisterCache registers, CatalogueCache catalogues, string key, int number, SheetFormat format)
    {
        var query = VersionQuery.Read(http.Request.Query);
        if (DataSetSheets.Of(await DataSetSheets.ListAsync(http), key).Find(version => version.Number == number) is not { } version)
        {
            return TypedResults.NotFound();
        }

        if (IsWorkbook(format) && (await catalogues.CountChangesAsync(version, http.RequestAborted)).Of(query.Has) > MostInWorkbook)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var columns = Columns(await catalogues.CurrentAsync(http.RequestAborted), RequestLanguage.Of(http.Request));
        using var compared = await catalogues.CompareAsync(version, http.RequestAborted);
        var changes = compared.Of(query.Has, cancellationToken: http.RequestAborted);
        switch (format.Extension)
        {
            case ".csv":
                await Csv.WriteAsync(http.Response, changes, [.. columns.Select(column => new CsvColumn<VersionChange>(column.Of.Key, column.Cell))]);
                return TypedResults.Empty;
            case ".json":
                http.Response.ContentType = format.MediaType;
                await JsonSerializer.SerializeAsync(
                    http.Response.Body, changes.Select(change => columns.ToDictionary(column => column.Of.Key, column => column.Cell(change))), cancellationToken: http.RequestAborted);
                return TypedResults.Empty;
            default:
                var rows = changes.Select(change => new SheetRow([.. columns.Select(column => column.Cell(change))])).ToList();
                var sheet = new Sheet(new("Wijzigingen", "Changes"), [.. columns.Select(column => column.Of)], rows);
                return TypedResults.Bytes(format.Write(sheet, SheetOrigin.Of(http, (await SheetRequest.OfAsync(http, registers)).Register, null)), format.MediaType);
        }
    }

    private static (SheetColumn Of, Func<VersionChange, object?> Cell)[] Columns(Catalogue catalogue, Language language)
    {
        return
        [
            (new("kind", new("Wat", "What")), change => VersionQuery.Term(change.Kind)), (new("part", new("Waarvan", "Of what")), change => VersionQuery.Term(change.Part)),
            (new("indicator", new("Sleutel", "Key")), change => change.Indicator),
            (new("indicatorName", new("Indicator", "Indicator")), change => catalogue.Find(change.Indicator)?.Name.In(language)),
            (new("region", new("Code", "Code")), change => change.Region), (new("regionName", new("Gebied", "Region")), change => NameOf(change.Region)),
            (new("destination", new("Code bestemming", "Code of destination")), change => change.Destination), (new("destinationName", new("Bestemming", "Destination")), change => NameOf(change.Destination)),
            (new("peers", Vocabulary.PeerSets.Title), change => change.Peers), (new("period", new("Periode", "Period")), change => change.Period),
            (new("before", new("Was", "Was"), CellKind.Number), change => change.Before?.Value), (new("after", new("Is", "Is"), CellKind.Number), change => change.After?.Value),
            (new("saidBefore", new("Gezegd was", "Said was")), change => Said(change.Before)), (new("saidAfter", new("Gezegd is", "Said is")), change => Said(change.After)),
        ];

        string? NameOf(string? region) => region is null ? null : FigureText.NameOf(catalogue, region, language);
    }

    private static string? Said(ChangedValue? value) => value is { Said: { Count: > 0 } said } ? string.Join('|', said) : null;
}
