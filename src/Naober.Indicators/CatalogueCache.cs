using Dapper;
using Naober.Indicators.Cubes;
using Naober.Indicators.Publish;
using Naober.Regions;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Indicators;

/// <summary>
/// The catalogue as the database has it, kept in memory by the version of the register and those of the data sets: a load is seen
/// by every request that starts more than a second after it.
/// </summary>
public sealed class CatalogueCache(NpgsqlDataSource dataSource, CubeFiles files, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly Dictionary<int, Cube> cubes = [];
    private readonly List<Cube> computed = [];
    private volatile Snapshot? current;

    public async ValueTask<Catalogue> CurrentAsync(CancellationToken cancellationToken)
    {
        if (current is { } fresh && time.GetElapsedTime(fresh.CheckedAt) < Trust)
        {
            return fresh.Catalogue;
        }

        await reading.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
            var version = await PackageStore.ReadVersionAsync(connection, cancellationToken);
            current = current is { } known && known.Version == version
                ? known with { CheckedAt = time.GetTimestamp() }
                : new(version, await ReadAsync(connection, cancellationToken), time.GetTimestamp());
            return current.Catalogue;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Cubes stay open until here: a request may still read one that is no longer current.</summary>
    public void Dispose()
    {
        reading.Dispose();
        foreach (var cube in cubes.Values.Concat(computed))
        {
            cube.Dispose();
        }
    }

    private async Task<Catalogue> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var package = await PackageStore.ReadAsync(connection, [.. RegionTables.All, .. IndicatorTables.Rows], cancellationToken);
        var versions = await connection.QueryAsync<int>(new CommandDefinition(
            "select current from indicators.data_set where current is not null order by current", cancellationToken: cancellationToken));
        var open = new List<Cube>();
        foreach (var version in versions)
        {
            if (!cubes.TryGetValue(version, out var published))
            {
                cubes[version] = published = await files.OpenAsync(connection, version, cancellationToken);
            }

            open.Add(published);
        }

        var catalogue = new Catalogue(package, open);
        if (catalogue.Computed is { } cube)
        {
            computed.Add(cube);
        }

        return catalogue;
    }

    private sealed record Snapshot(long Version, Catalogue Catalogue, long CheckedAt);
}
