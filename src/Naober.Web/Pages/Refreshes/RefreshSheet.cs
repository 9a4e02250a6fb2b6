using System.Globalization;
using Naober.Regions.RefreshSources;
using Naober.Web.Sheets;
using Npgsql;

namespace Naober.Web.Pages.Refreshes;

/// <summary>What came of fetching sources again, a row per run, the newest first.</summary>
internal static class RefreshSheet
{
    /// <summary>A year of one source every day.</summary>
    internal const int MostRuns = 400;

    internal static async ValueTask<Sheet?> OfAsync(SheetRequest request)
    {
        await using var connection = await request.Service<NpgsqlDataSource>().OpenConnectionAsync(request.Http.RequestAborted);
        var runs = await RefreshStore.ReadRunsAsync(connection, MostRuns, request.Http.RequestAborted);
        return new(
            new("Verversingen", "Refreshes"),
            [
                new("source", new("Bron", "Source")), new("table", new("Tabel", "Table")), new("startedAt", new("Begonnen", "Started")), new("endedAt", new("Klaar", "Ended")),
                new("outcome", new("Uitkomst", "Outcome")), new("statement", new("In woorden (Nederlands)", "In words (Dutch)")),
                new("statementEn", new("In woorden (Engels)", "In words (English)")), new("dataSet", new("Gegevensset", "Data set")), new("version", new("Versie", "Version")),
                new("added", new("Nieuw", "New"), CellKind.Count), new("revised", new("Herzien", "Revised"), CellKind.Count), new("withdrawn", new("Ingetrokken", "Withdrawn"), CellKind.Count),
            ],
            [.. runs.Select(run => new SheetRow(
            [
                run.What.Source, run.What.Table.Length > 0 ? run.What.Table : null, Iso(run.StartedAt), Iso(run.EndedAt), run.Outcome.ToString().ToLowerInvariant(),
                run.Statement.Dutch, run.Statement.English, run.DataSet, run.Version?.ToString(CultureInfo.InvariantCulture), run.Added, run.Revised, run.Withdrawn,
            ]))]);
    }

    private static string Iso(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
