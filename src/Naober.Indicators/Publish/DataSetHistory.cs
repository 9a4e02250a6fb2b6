using Dapper;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>The versions that everyone saw together from a moment on, until the next.</summary>
/// <param name="Since">When the last of them was made current.</param>
/// <param name="Versions">At most one per data set, ascending.</param>
public sealed record PublishedVersions(DateTimeOffset Since, IReadOnlyList<int> Versions);

/// <summary>A version that became the one that everyone sees.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who did it; null when nobody said so.</param>
/// <param name="Version">Its number.</param>
/// <param name="Before">The version that was current; null when there was none.</param>
/// <param name="IsAgain">Whether it had been current before: nothing was loaded, someone went back to it.</param>
public sealed record VersionPublication(DateTimeOffset At, string? By, int Version, int? Before, bool IsAgain);

/// <summary>Which versions of data sets were current together, from the audit; going back to an older version counts too.</summary>
public static class DataSetHistory
{
    /// <summary>Every time that another version of a data set became current, the last first. Cost: the audit, read once.</summary>
    public static async Task<IReadOnlyList<VersionPublication>> OfAsync(NpgsqlConnection connection, string dataSet, CancellationToken cancellationToken = default)
    {
        var changes = await connection.QueryAsync<(DateTime At, string? Actor, int Version, int? Before)>(new CommandDefinition(
            """
            select at, actor, (new ->> 'current')::int, (old ->> 'current')::int from audit.entry
            where "table" = 'indicators.data_set' and new ->> 'data_set' = @dataSet
                and new ->> 'current' is not null and new ->> 'current' is distinct from old ->> 'current'
            order by id
            """,
            new { dataSet }, cancellationToken: cancellationToken));
        var seen = new HashSet<int>();
        return [.. changes.Select(change => new VersionPublication(
            new(DateTime.SpecifyKind(change.At, DateTimeKind.Utc)), change.Actor, change.Version, change.Before, !seen.Add(change.Version))).Reverse()];
    }

    /// <summary>In order of time. Cost: the audit, read once.</summary>
    public static async Task<IReadOnlyList<PublishedVersions>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default)
    {
        var changes = await connection.QueryAsync<(DateTime At, string DataSet, int? Current)>(new CommandDefinition(
            """
            select at, coalesce(new, old) ->> 'data_set', (new ->> 'current')::int
            from audit.entry where "table" = 'indicators.data_set' order by id
            """,
            cancellationToken: cancellationToken));
        var (current, history) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<PublishedVersions>());
        foreach (var (at, dataSet, version) in changes)
        {
            if (version is { } known)
            {
                current[dataSet] = known;
            }
            else
            {
                current.Remove(dataSet);
            }

            var together = current.Values.Order().ToList();
            if (!together.SequenceEqual(history.LastOrDefault()?.Versions ?? []))
            {
                history.Add(new(new(DateTime.SpecifyKind(at, DateTimeKind.Utc)), together));
            }
        }

        return history;
    }
}
