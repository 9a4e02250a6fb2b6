using Dapper;
using Npgsql;

namespace Naober.Regions.LoadPackage;

/// <summary>The register as it was recorded at a past moment, from what it is now and the audit of every change since.</summary>
public static partial class PackageStore
{
    /// <summary>The version of the register at a moment: the last change that was recorded then; 0 before the first.</summary>
    public static Task<long> ReadVersionAtAsync(NpgsqlConnection connection, DateTimeOffset moment, CancellationToken cancellationToken = default) =>
        connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            -- Entries are numbered without gaps in order of time, so halving finds the last one in some twenty look-ups.
            with recursive search (low, high) as (
                select 0::bigint, coalesce(max(id), 0) from audit.entry
                union all
                select case when entry.at <= @moment then middle else low end, case when entry.at <= @moment then high else middle - 1 end
                from search cross join lateral (select (low + high + 1) / 2) as half (middle) join audit.entry on entry.id = middle
                where low < high
            )
            select low from search where low = high
            """,
            new { moment = moment.UtcDateTime }, cancellationToken: cancellationToken));

    /// <summary>When the first change was recorded; null when nothing ever was.</summary>
    public static async Task<DateTimeOffset?> ReadFirstRecordAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default) =>
        await connection.ExecuteScalarAsync<DateTime?>(new CommandDefinition(
            "select at from audit.entry order by id limit 1", cancellationToken: cancellationToken)) is { } first
            ? new DateTimeOffset(DateTime.SpecifyKind(first, DateTimeKind.Utc))
            : null;
}
