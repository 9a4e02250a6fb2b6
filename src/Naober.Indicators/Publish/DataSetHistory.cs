using Dapper;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>The versions that everyone saw together from a moment on, until the next.</summary>
/// <param name="Since">When the last of them was made current.</param>
/// <param name="Versions">At most one per data set, ascending.</param>
public sealed record PublishedVersions(DateTimeOffset Since, IReadOnlyList<int> Versions);

/// <summary>Which versions of data sets were current together, from the audit; going back to an older version counts too.</summary>
public static class DataSetHistory
{
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
