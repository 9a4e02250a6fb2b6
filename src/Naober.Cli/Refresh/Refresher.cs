using Naober.Cli.Fetch;
using Naober.Cli.Load;
using Naober.Core;
using Naober.Files;
using Naober.Files.Fetch;
using Naober.Indicators.Publish;
using Naober.Regions.RefreshSources;
using Npgsql;

namespace Naober.Cli.Refresh;

/// <summary>
/// Fetches and loads the scheduled sources again, one after another, and records what came of each. What fails leaves everything as
/// it was, and does not keep the others from their turn.
/// </summary>
internal sealed class Refresher(NpgsqlDataSource dataSource, CubeFiles cubes, FetchSetup setup, TimeProvider time)
{
    internal const string Actor = "naober refresh";

    /// <param name="onlyDue">Passes over what is not yet due.</param>
    /// <param name="dryRun">Fetches and checks, loads nothing and records nothing.</param>
    /// <param name="cancellationToken">Stops; the source that is under way is left as it was.</param>
    /// <returns>A run per source; null when another process is refreshing.</returns>
    internal async Task<IReadOnlyList<RefreshRun>?> RunAsync(bool onlyDue, bool dryRun, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        if (!await RefreshStore.TryTakeTurnAsync(connection, cancellationToken))
        {
            return null;
        }

        try
        {
            var runs = new List<RefreshRun>();
            foreach (var source in await RefreshStore.ReadAsync(connection, cancellationToken))
            {
                if (!onlyDue || source.IsDue(time.GetUtcNow()))
                {
                    runs.Add(await RunAsync(connection, source, dryRun, cancellationToken));
                }
            }

            return runs;
        }
        finally
        {
            await RefreshStore.EndTurnAsync(connection);
        }
    }

    private async Task<RefreshRun> RunAsync(NpgsqlConnection connection, ScheduledSource source, bool dryRun, CancellationToken cancellationToken)
    {
        var started = time.GetUtcNow();
        var run = new RefreshRun(source.What, started, started, RefreshOutcome.Failed);
        try
        {
            run = Outcome(run, await LoadAsync(connection, source, dryRun, cancellationToken));
        }
        catch (FetchRefusedException refused)
        {
            run = run with { Reason = refused.Words };
        }
        catch (TooManyPlacesException refused)
        {
            run = run with { Reason = refused.Words };
        }
        catch (TooManyDigitsException refused)
        {
            run = run with { Reason = refused.Words };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            run = run with { Reason = new($"Onverwachte fout: {failure.Message}", $"Unexpected failure: {failure.Message}") };
        }

        run = run with { EndedAt = time.GetUtcNow() };
        if (!dryRun)
        {
            await RefreshStore.RecordAsync(connection, run, cancellationToken);
        }

        return run;
    }

    /// <summary>Everything is fetched before anything is loaded; after the first refusal nothing more is.</summary>
    private async Task<List<LoadReport>> LoadAsync(NpgsqlConnection connection, ScheduledSource source, bool dryRun, CancellationToken cancellationToken)
    {
        var reports = new List<LoadReport>();
        foreach (var (path, _) in await setup.FetchAsync(source.What, source.OData, time.GetLocalNow().Year, chosen: null, cancellationToken))
        {
            var request = new LoadRequest(path, dryRun, Actor, connection, cubes, new(null, null, null, null)) { IsUnasked = true };
            reports.Add(await LoadKinds.Choose(source.What.Source, path).LoadAsync(request, cancellationToken));
            if (reports[^1].Errors.Count > 0)
            {
                break;
            }
        }

        return reports;
    }

    private static RefreshRun Outcome(RefreshRun run, List<LoadReport> reports)
    {
        if (reports[^1] is { Errors: [var first, ..] } refused)
        {
            return run with { Reason = ReasonOf(first, refused.Errors.Count - 1 + refused.MoreErrors) };
        }

        if (reports[^1].DataSet is { } dataSet)
        {
            var made = dataSet.Version;
            return run with
            {
                Outcome = made is null ? RefreshOutcome.Unchanged : RefreshOutcome.Changed,
                DataSet = dataSet.Key,
                Version = made?.Number,
                Added = made?.Changes.Added ?? 0,
                Revised = made?.Changes.Revised ?? 0,
                Withdrawn = made?.Changes.Withdrawn ?? 0,
                Reason = reports[^1].Anomalies.FirstOrDefault(anomaly => anomaly.Code == "set-aside")?.Message,
            };
        }

        var tables = reports.SelectMany(report => report.Tables).ToList();
        var (added, revised, withdrawn) = (tables.Sum(table => table.Inserted), tables.Sum(table => table.Updated), tables.Sum(table => table.Removed));
        return run with
        {
            Outcome = added + revised + withdrawn == 0 ? RefreshOutcome.Unchanged : RefreshOutcome.Changed,
            Added = added,
            Revised = revised,
            Withdrawn = withdrawn,
        };
    }

    private static Words ReasonOf(InputError error, int more) => new(
        $"{Place(error)}{error.Message.Dutch}{(more > 0 ? $" (en nog {more} fouten)" : "")}", $"{Place(error)}{error.Message.English}{(more > 0 ? $" (and {more} more errors)" : "")}");

    private static string Place(InputError error) =>
        string.Join(':', new[] { error.File, error.Line > 0 ? $"{error.Line}" : "", error.Column }.Where(part => part.Length > 0)) is { Length: > 0 } place ? place + ": " : "";
}
