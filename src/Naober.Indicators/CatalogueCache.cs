using System.Collections.Concurrent;
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
    // There are more ways to ask for some of the versions than anyone has links for.
    private const int MostParts = 100;
    private const int MostFrozen = 20;

    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly SemaphoreSlim opening = new(1, 1);
    private readonly ConcurrentDictionary<int, CatalogueVersion> versions = new();
    private readonly Dictionary<string, (Catalogue Now, Catalogue Frozen)> frozen = [];
    private readonly ConcurrentDictionary<(Catalogue Whole, string Versions), Catalogue> parts = new();
    private readonly ConcurrentDictionary<int, ChangeCounts> changes = new();
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
            current = current is { } last && last.Version == version
                ? last with { CheckedAt = time.GetTimestamp() }
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
    /// The same of versions that were once current together, with others or without; null when they never were: nobody saw those
    /// figures side by side.
    /// </summary>
    public async ValueTask<Catalogue?> FrozenAsync(IReadOnlyList<int> versions, CancellationToken cancellationToken)
    {
        var asked = new SortedSet<int>(versions);
        if (asked.Count == 1)
        {
            return await OpenAsync([.. asked], cancellationToken);
        }

        // Always of the first time, so that the answer never changes.
        return (await HistoryAsync(cancellationToken)).FirstOrDefault(together => asked.IsSubsetOf(together.Versions)) is { } first
            ? Part((await OpenAsync(first.Versions, cancellationToken))!, asked)
            : null;
    }

    /// <summary>The regions and indicators of now with the figures that were current at a moment; without figures before the first.</summary>
    public async ValueTask<Catalogue> KnownAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var now = await CurrentAsync(cancellationToken);
        var then = (await HistoryAsync(cancellationToken)).LastOrDefault(together => together.Since <= moment)?.Versions ?? [];
        return then.SequenceEqual(now.Cubes.Select(cube => cube.Directory.Version).Order()) ? now : (await OpenAsync(then, cancellationToken))!;
    }

    private Catalogue Part(Catalogue whole, SortedSet<int> versions)
    {
        if (versions.Count == whole.Cubes.Count)
        {
            return whole;
        }

        if (parts.Count >= MostParts)
        {
            parts.Clear();
        }

        return parts.GetOrAdd((whole, string.Join(',', versions)), _ => whole.Only(versions));
    }

    private async ValueTask<IReadOnlyList<PublishedVersions>> HistoryAsync(CancellationToken cancellationToken)
    {
        await CurrentAsync(cancellationToken);
        var version = current!.Version;
        if (history is { } read && read.Version == version)
        {
            return read.Changes;
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        history = new(version, await DataSetHistory.ReadAsync(connection, cancellationToken));
        return history.Changes;
    }

    /// <summary>A version beside the one that it followed; whoever asks disposes of it.</summary>
    public async Task<VersionComparison> CompareAsync(DataSetVersion version, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await VersionComparison.OpenAsync(connection, files, version.Follows, version.Number, cancellationToken);
    }

    /// <summary>How much a version changed since the one that it followed, which stays so: counted once.</summary>
    public async ValueTask<ChangeCounts> CountChangesAsync(DataSetVersion version, CancellationToken cancellationToken)
    {
        if (changes.TryGetValue(version.Number, out var counted))
        {
            return counted;
        }

        using var compared = await CompareAsync(version, cancellationToken);
        return changes[version.Number] = compared.Count(cancellationToken);
    }

    /// <summary>Null when there is no such version.</summary>
    private async ValueTask<Catalogue?> OpenAsync(IReadOnlyList<int> asked, CancellationToken cancellationToken)
    {
        var (now, key) = (await CurrentAsync(cancellationToken), string.Join(',', asked));
        await opening.WaitAsync(cancellationToken);
        try
        {
            if (!frozen.TryGetValue(key, out var kept) || kept.Now != now)
            {
                await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
                var opened = await OpenAsync(connection, asked, cancellationToken);
                if (frozen.Count >= MostFrozen || frozen.Values.Any(other => other.Now != now))
                {
                    frozen.Clear();
                    parts.Clear();
                }

                frozen[key] = kept = (now, now.With(opened));
            }

            return kept.Frozen;
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
        foreach (var cube in versions.Values.Select(version => version.Cube))
        {
            cube.Dispose();
        }
    }

    private async Task<Catalogue> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var package = await PackageStore.ReadAsync(connection, [.. RegionTables.All, .. IndicatorTables.Rows], cancellationToken);
        return new Catalogue(package, []).With(await OpenAsync(connection, await DataSets.CurrentAsync(connection, cancellationToken), cancellationToken));
    }

    /// <summary>In the order in which they count; those that are not open yet are opened.</summary>
    private async Task<IReadOnlyList<CatalogueVersion>> OpenAsync(NpgsqlConnection connection, IReadOnlyList<int> asked, CancellationToken cancellationToken)
    {
        var inOrder = await DataSets.InOrderAsync(connection, asked, cancellationToken);
        foreach (var version in asked.Where(version => !versions.ContainsKey(version)))
        {
            var opened = await CatalogueVersion.OpenAsync(connection, files, version, cancellationToken);
            if (!versions.TryAdd(version, opened))
            {
                opened.Cube.Dispose();
            }
        }

        return [.. inOrder.Select(version => versions[version])];
    }

    private sealed record History(long Version, IReadOnlyList<PublishedVersions> Changes);

    private sealed record Snapshot(long Version, Catalogue Catalogue, long CheckedAt);
}
