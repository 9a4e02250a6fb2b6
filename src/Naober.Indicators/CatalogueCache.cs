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
    private readonly SemaphoreSlim opening = new(1, 1);
    private readonly Dictionary<int, Cube> cubes = [];
    private readonly Dictionary<int, Cube> frozenCubes = [];
    private readonly Dictionary<string, (Catalogue Now, Catalogue Frozen)> frozen = [];
    private readonly List<Cube> computed = [];
    private volatile Snapshot? current;
    private volatile History? history;

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

    /// <summary>
    /// The regions and indicators of now with the figures of one version of a data set, which never change; null when there is no such
    /// version. The first time its cube may have to be made.
    /// </summary>
    public ValueTask<Catalogue?> FrozenAsync(int version, CancellationToken cancellationToken) => FrozenAsync([version], cancellationToken);

    /// <summary>
    /// The same of versions that were once current together; null when they never were: nobody saw those figures, and what is kept
    /// here stays as small as the history.
    /// </summary>
    public async ValueTask<Catalogue?> FrozenAsync(IReadOnlyList<int> versions, CancellationToken cancellationToken)
    {
        List<int> asked = [.. versions.Distinct().Order()];
        return asked.Count == 1 || (await HistoryAsync(cancellationToken)).Any(together => together.Versions.SequenceEqual(asked))
            ? await OpenAsync(asked, cancellationToken)
            : null;
    }

    /// <summary>The regions and indicators of now with the figures that were current at a moment; without figures before the first.</summary>
    public async ValueTask<Catalogue> KnownAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var now = await CurrentAsync(cancellationToken);
        var then = (await HistoryAsync(cancellationToken)).LastOrDefault(together => together.Since <= moment)?.Versions ?? [];
        return then.SequenceEqual(now.Cubes.Select(cube => cube.Directory.Version).Order()) ? now : (await OpenAsync(then, cancellationToken))!;
    }

    private async ValueTask<IReadOnlyList<PublishedVersions>> HistoryAsync(CancellationToken cancellationToken)
    {
        await CurrentAsync(cancellationToken);
        var version = current!.Version;
        if (history is { } known && known.Version == version)
        {
            return known.Changes;
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        history = new(version, await DataSetHistory.ReadAsync(connection, cancellationToken));
        return history.Changes;
    }

    /// <summary>Null when there is no such version.</summary>
    private async ValueTask<Catalogue?> OpenAsync(IReadOnlyList<int> versions, CancellationToken cancellationToken)
    {
        var (now, key) = (await CurrentAsync(cancellationToken), string.Join(',', versions));
        await opening.WaitAsync(cancellationToken);
        try
        {
            if (!frozen.TryGetValue(key, out var known) || known.Now != now)
            {
                await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
                foreach (var version in versions.Where(version => !frozenCubes.ContainsKey(version)))
                {
                    frozenCubes[version] = await files.OpenAsync(connection, version, cancellationToken);
                }

                var inOrder = await DataSets.InOrderAsync(connection, versions, cancellationToken);
                frozen[key] = known = (now, Keep(now.With([.. inOrder.Select(version => frozenCubes[version])])));
            }

            return known.Frozen;
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Cubes stay open until here: a request may still read one that is no longer current.</summary>
    public void Dispose()
    {
        reading.Dispose();
        opening.Dispose();
        foreach (var cube in cubes.Values.Concat(frozenCubes.Values).Concat(computed))
        {
            cube.Dispose();
        }
    }

    private async Task<Catalogue> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var package = await PackageStore.ReadAsync(connection, [.. RegionTables.All, .. IndicatorTables.Rows], cancellationToken);
        var versions = await connection.QueryAsync<int>(new CommandDefinition(
            "select current from indicators.data_set where current is not null", cancellationToken: cancellationToken));
        var open = new List<Cube>();
        foreach (var version in await DataSets.InOrderAsync(connection, [.. versions], cancellationToken))
        {
            if (!cubes.TryGetValue(version, out var published))
            {
                cubes[version] = published = await files.OpenAsync(connection, version, cancellationToken);
            }

            open.Add(published);
        }

        var citing = await connection.QueryAsync<int>(new CommandDefinition("select version from indicators.version where citations <> '[]'", cancellationToken: cancellationToken));
        return Keep(new(package, open, citing.ToHashSet()));
    }

    /// <summary>What a catalogue computed stays open as long as the cubes do.</summary>
    private Catalogue Keep(Catalogue catalogue)
    {
        if (catalogue.Computed is { } cube)
        {
            lock (computed)
            {
                computed.Add(cube);
            }
        }

        return catalogue;
    }

    private sealed record History(long Version, IReadOnlyList<PublishedVersions> Changes);

    private sealed record Snapshot(long Version, Catalogue Catalogue, long CheckedAt);
}
