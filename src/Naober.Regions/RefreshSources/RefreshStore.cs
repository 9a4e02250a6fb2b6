using Dapper;
using Naober.Core;
using Naober.Storage.Audit;
using Npgsql;

namespace Naober.Regions.RefreshSources;

/// <summary>Which sources are fetched again and how often, and what came of every run.</summary>
public static class RefreshStore
{
    private const string Columns = """
        source, "table", started_at as "StartedAt", ended_at as "EndedAt", outcome, data_set as "DataSet", version, added, revised, withdrawn, reason, reason_en as "ReasonEn"
        """;

    /// <summary>By source and table.</summary>
    public static async Task<IReadOnlyList<ScheduledSource>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default)
    {
        var last = (await connection.QueryAsync<RunRow>(new CommandDefinition(
            $"""select distinct on (source, "table") {Columns} from regions.refresh_run order by source, "table", run desc""", cancellationToken: cancellationToken)))
            .Select(row => row.ToRun()).ToDictionary(run => run.What);
        var rows = await connection.QueryAsync<(string Source, string Table, short? OData, string Every)>(new CommandDefinition(
            """select source, "table", odata, every from regions.refresh order by source, "table" """, cancellationToken: cancellationToken));
        return
        [
            .. from row in rows
               let what = new FetchedSource(row.Source, row.Table)
               select new ScheduledSource(what, row.OData, RefreshInterval.Find(row.Every)!, last.GetValueOrDefault(what)),
        ];
    }

    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<RefreshRun>> ReadRunsAsync(NpgsqlConnection connection, int most, CancellationToken cancellationToken = default) =>
        [.. (await connection.QueryAsync<RunRow>(new CommandDefinition(
            $"select {Columns} from regions.refresh_run order by run desc limit @most", new { most }, cancellationToken: cancellationToken))).Select(row => row.ToRun())];

    /// <summary>Sets how often a source is fetched again; null for no longer. Who did so is in the audit.</summary>
    public static async Task ScheduleAsync(
        NpgsqlConnection connection, FetchedSource what, RefreshInterval? every, int? odata, string actor, CancellationToken cancellationToken = default)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await AuditLog.SetActorAsync(transaction, actor, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            every is null
                ? """delete from regions.refresh where source = @Source and "table" = @Table"""
                : """
                  insert into regions.refresh (source, "table", odata, every) values (@Source, @Table, @odata, @every)
                  on conflict (source, "table") do update set odata = excluded.odata, every = excluded.every
                  """,
            new { what.Source, what.Table, odata, every = every?.Key }, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    public static Task<int> RecordAsync(NpgsqlConnection connection, RefreshRun run, CancellationToken cancellationToken = default) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            insert into regions.refresh_run (source, "table", started_at, ended_at, outcome, data_set, version, added, revised, withdrawn, reason, reason_en)
            values (@Source, @Table, @started, @ended, @outcome, @DataSet, @Version, @Added, @Revised, @Withdrawn, @reason, @reasonEn)
            """,
            new
            {
                run.What.Source, run.What.Table, started = run.StartedAt.UtcDateTime, ended = run.EndedAt.UtcDateTime, outcome = run.Outcome.ToString().ToLowerInvariant(),
                run.DataSet, run.Version, run.Added, run.Revised, run.Withdrawn, reason = run.Reason?.Dutch, reasonEn = run.Reason?.English,
            },
            cancellationToken: cancellationToken));

    /// <summary>Takes the turn to refresh until the connection closes; false when another process has it.</summary>
    public static Task<bool> TryTakeTurnAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default) =>
        connection.ExecuteScalarAsync<bool>(new CommandDefinition("select pg_try_advisory_lock(hashtext('refresh'))", cancellationToken: cancellationToken));

    public static Task EndTurnAsync(NpgsqlConnection connection) => connection.ExecuteAsync("select pg_advisory_unlock(hashtext('refresh'))");

    private sealed record RunRow(
        string Source, string Table, DateTime StartedAt, DateTime EndedAt, string Outcome, string? DataSet, int? Version, long Added, long Revised, long Withdrawn,
        string? Reason, string? ReasonEn)
    {
        public RefreshRun ToRun() => new(new(Source, Table), Utc(StartedAt), Utc(EndedAt), Enum.Parse<RefreshOutcome>(Outcome, ignoreCase: true))
        {
            DataSet = DataSet,
            Version = Version,
            Added = Added,
            Revised = Revised,
            Withdrawn = Withdrawn,
            Reason = Reason is null ? null : new Words(Reason, ReasonEn ?? Reason),
        };

        private static DateTimeOffset Utc(DateTime moment) => new(DateTime.SpecifyKind(moment, DateTimeKind.Utc));
    }
}
