using System.Globalization;
using Dapper;
using Naober.Indicators.Cubes;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>
/// The cubes of the data directory: one file per version, made from the database when it is not there. A file is named after the
/// moment of its load too, so that the cube of another database, which has a version of the same number, is never taken for it.
/// </summary>
/// <param name="folder">Made when the first cube is.</param>
public sealed class CubeFiles(string folder)
{
    /// <summary>Whoever comes while another makes the cube waits for it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public async Task<Cube> OpenAsync(NpgsqlConnection connection, int version, CancellationToken cancellationToken = default)
    {
        var loadedAt = await connection.ExecuteScalarAsync<DateTime?>(new CommandDefinition(
            "select loaded_at from indicators.version where version = @version", new { version }, cancellationToken: cancellationToken))
            ?? throw new KeyNotFoundException($"There is no version {version}.");
        if (Cube.Open(PathOf(version, loadedAt)) is { } cube)
        {
            return cube;
        }

        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_lock(hashtext('cube'), @version)", new { version }, commandTimeout: 0, cancellationToken: cancellationToken));
        try
        {
            return Cube.Open(PathOf(version, loadedAt)) ?? await BuildAsync(connection, version, loadedAt, await ReadListsAsync(connection, version, cancellationToken), null, cancellationToken);
        }
        finally
        {
            await connection.ExecuteAsync("select pg_advisory_unlock(hashtext('cube'), @version)", new { version });
        }
    }

    /// <summary>Lets go of what was made for a version that did not come to be.</summary>
    internal void Delete(int version)
    {
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, $"version-{version}-*") : [])
        {
            File.Delete(file);
        }
    }

    /// <summary>From the rows of the version in the database, which may be of the transaction that is under way.</summary>
    /// <param name="connection">In that transaction.</param>
    /// <param name="version">Of the rows.</param>
    /// <param name="loadedAt">When it was loaded.</param>
    /// <param name="lists">What the rows name by number.</param>
    /// <param name="repeated">Gets every figure of which the place is filled already; null when a source may state it more than once.</param>
    /// <param name="cancellationToken">Stops.</param>
    internal async Task<Cube> BuildAsync(
        NpgsqlConnection connection, int version, DateTime loadedAt, VersionLists lists, RepeatedFigures? repeated, CancellationToken cancellationToken)
    {
        // What has this number already is of another database.
        Delete(version);
        var (periods, regions) = (SortedKeys.Of(lists.Periods), SortedKeys.Of(lists.Regions));
        var indicators = lists.Indicators.Select((key, i) => new CubeIndicator(key, lists.Decimals[i], lists.Bytes[i])).ToList();
        Directory.CreateDirectory(folder);
        using var builder = new CubeBuilder(new(version, indicators, periods.Sorted, regions.Sorted), PathOf(version, loadedAt));

        // As the rows were loaded, so that the first of two figures is the first of the source.
        await connection.ExecuteAsync(new CommandDefinition("set synchronize_seqscans = off", cancellationToken: cancellationToken));
        await using var rows = await connection.BeginBinaryExportAsync(
            $"copy indicators.observation_{version} (indicator, period, region, value, states) to stdout (format binary)", cancellationToken);
        while (await rows.StartRowAsync(cancellationToken) >= 0)
        {
            var (indicator, period, region) = (rows.Read<int>(), rows.Read<short>(), rows.Read<int>());
            double? value = null;
            if (rows.IsNull)
            {
                rows.Skip();
            }
            else
            {
                value = rows.Read<double>();
            }

            if (!builder.Set(indicator - 1, periods.PlaceOf[period - 1], regions.PlaceOf[region - 1], value, (CellStates)rows.Read<short>()))
            {
                repeated?.Add(indicator - 1, period - 1, region - 1);
            }
        }

        return builder.Done();
    }

    private static Task<VersionLists> ReadListsAsync(NpgsqlConnection connection, int version, CancellationToken cancellationToken) =>
        connection.QuerySingleAsync<VersionLists>(new CommandDefinition(
            "select indicators, decimals, bytes, regions, periods from indicators.version where version = @version", new { version }, cancellationToken: cancellationToken));

    private string PathOf(int version, DateTime loadedAt) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"version-{version}-{loadedAt.Ticks}.cube"));
}
