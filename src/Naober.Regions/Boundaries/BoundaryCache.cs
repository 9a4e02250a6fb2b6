using Npgsql;

namespace Naober.Regions.Boundaries;

/// <summary>
/// The boundaries as the database has them, in memory by the version of the register. A layer that did not change stays the same
/// object, so that what was drawn from it can be kept with it.
/// </summary>
public sealed class BoundaryCache(NpgsqlDataSource dataSource)
{
    private volatile Snapshot current = new(-1, []);

    /// <param name="version">Of the register (<see cref="LoadPackage.PackageStore.ReadVersionAsync"/>): a newer one is read again.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async ValueTask<IReadOnlyList<BoundaryLayer>> CurrentAsync(long version, CancellationToken cancellationToken)
    {
        var known = current;
        if (known.Version == version)
        {
            return known.Layers;
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var read = await BoundaryStore.ReadAsync(connection, cancellationToken);
        IReadOnlyList<BoundaryLayer> layers = [.. read.Select(layer => known.Layers.FirstOrDefault(old => Same(old, layer)) ?? layer)];
        current = new(version, layers);
        return layers;
    }

    private static bool Same(BoundaryLayer a, BoundaryLayer b) => a.Key == b.Key && a.File == b.File && BoundaryBytes.Write(a).AsSpan().SequenceEqual(BoundaryBytes.Write(b));

    private sealed record Snapshot(long Version, IReadOnlyList<BoundaryLayer> Layers);
}

/// <summary>Picks what to draw from the layers there are.</summary>
public static class BoundaryLayers
{
    /// <summary>
    /// The layer of a type that holds on a date: the latest one of that day or before, else the first one after it, else one
    /// without a date. Null when there is none of this type.
    /// </summary>
    public static BoundaryLayer? On(this IReadOnlyList<BoundaryLayer> layers, string type, DateOnly date)
    {
        var own = layers.Where(layer => layer.Type == type).OrderBy(layer => layer.Date).ToList();
        return own.LastOrDefault(layer => layer.Date <= date) ?? own.FirstOrDefault(layer => layer.Date > date) ?? own.FirstOrDefault();
    }
}
