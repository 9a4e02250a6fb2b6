using System.Text.Json;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Web.Api;
using Naober.Web.Hosting;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Versions;

/// <summary>Everything that a version changed as CSV or JSON: written as it is found, however much it is.</summary>
internal static class ChangeFiles
{
    internal static IReadOnlyList<string> Extensions { get; } = [".csv", ".json"];

    internal static void MapChanges(this IEndpointRouteBuilder endpoints, Words versions)
    {
        foreach (var address in new[] { versions.Dutch, versions.English })
        {
            foreach (var extension in Extensions)
            {
                endpoints.MapRead(address + "/{number:int}" + extension, (HttpContext http, CatalogueCache catalogues, string key, int number) =>
                    WriteAsync(http, catalogues, key, number, extension)).DisableRequestTimeout();
            }
        }
    }

    private static async Task<IResult> WriteAsync(HttpContext http, CatalogueCache catalogues, string key, int number, string extension)
    {
        var query = VersionQuery.Read(http.Request.Query);
        if (DataSetSheets.Of(await DataSetSheets.ListAsync(http), key).Find(version => version.Number == number) is not { } version)
        {
            return TypedResults.NotFound();
        }

        var columns = Columns(await catalogues.CurrentAsync(http.RequestAborted), RequestLanguage.Of(http.Request));
        using var compared = await catalogues.CompareAsync(version, http.RequestAborted);
        var changes = compared.All.Where(query.Has);
        if (extension == ".csv")
        {
            await Csv.WriteAsync(http.Response, changes, columns);
        }
        else
        {
            http.Response.ContentType = SheetFiles.JsonType;
            await JsonSerializer.SerializeAsync(
                http.Response.Body, changes.Select(change => columns.ToDictionary(column => column.Name, column => column.Cell(change))), cancellationToken: http.RequestAborted);
        }

        return TypedResults.Empty;
    }

    private static CsvColumn<VersionChange>[] Columns(Catalogue catalogue, Language language)
    {
        return
        [
            new("kind", change => VersionQuery.Term(change.Kind)), new("part", change => VersionQuery.Term(change.Part)),
            new("indicator", change => change.Indicator), new("indicatorName", change => catalogue.Find(change.Indicator)?.Name.In(language)),
            new("region", change => change.Region), new("regionName", change => NameOf(change.Region)),
            new("destination", change => change.Destination), new("destinationName", change => NameOf(change.Destination)),
            new("peers", change => change.Peers), new("period", change => change.Period),
            new("before", change => change.Before?.Value), new("after", change => change.After?.Value),
            new("saidBefore", change => Said(change.Before)), new("saidAfter", change => Said(change.After)),
        ];

        string? NameOf(string? region) => region is null ? null : FigureText.NameOf(catalogue, region, language);
    }

    /// <summary>The status of a figure, what else is stated of a position.</summary>
    private static List<string>? Said(ChangedValue? value) => value is null ? null : value.Position is not { } stated ? [.. value.States.ToTerms()] :
    [
        .. new (string Name, object? Value)[]
        {
            ("of", stated.Of), ("quarter", stated.Quarter), ("changeOfValue", stated.ChangeOfValue), ("changeOfRank", stated.ChangeOfRank), ("firstPeriod", stated.FirstPeriod), ("direction", stated.Direction),
        }.Where(said => said.Value is not null).Select(said => FormattableString.Invariant($"{said.Name}={said.Value}")),
    ];
}
