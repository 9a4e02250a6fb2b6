using Naober.Indicators.Cubes;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>A version of a data set beside another: what was added, revised and withdrawn. Its changes are there until it is disposed of.</summary>
public sealed class VersionComparison : IDisposable
{
    private readonly Cube? before;
    private readonly Cube after;
    private readonly VersionRows rowsBefore;
    private readonly VersionRows rowsAfter;

    private VersionComparison(Cube? before, Cube after, VersionRows rowsBefore, VersionRows rowsAfter) =>
        (this.before, this.after, this.rowsBefore, this.rowsAfter) = (before, after, rowsBefore, rowsAfter);

    /// <summary>One by one: figures, flows, positions. Found as they are asked for; cost, when all are: what both versions hold.</summary>
    public IEnumerable<VersionChange> All => FigureChanges.Between(before, after).Concat(RowChanges.Between(rowsBefore, rowsAfter));

    /// <param name="connection">Open.</param>
    /// <param name="cubes">Where cubes are kept.</param>
    /// <param name="before">Null when there was no version: then all is added.</param>
    /// <param name="after">The version that is looked at.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public static async Task<VersionComparison> OpenAsync(NpgsqlConnection connection, CubeFiles cubes, int? before, int after, CancellationToken cancellationToken = default)
    {
        var (rowsBefore, rowsAfter) = (before is null ? VersionRows.None : await VersionRows.ReadAsync(connection, before.Value, cancellationToken), await VersionRows.ReadAsync(connection, after, cancellationToken));
        var old = before is null ? null : await cubes.OpenAsync(connection, before.Value, cancellationToken);
        return new(old, await cubes.OpenAsync(connection, after, cancellationToken), rowsBefore, rowsAfter);
    }

    /// <summary>How many changed. Cost: what both versions hold.</summary>
    public ChangeCounts Count() => Count(before, after, rowsBefore, rowsAfter);

    internal static ChangeCounts Count(Cube? before, Cube after, VersionRows rowsBefore, VersionRows rowsAfter)
    {
        var rows = RowChanges.Between(rowsBefore, rowsAfter).ToLookup(change => change.Part);
        return new(FigureChanges.Count(before, after), VersionChanges.Of(rows[ChangedPart.Flow]), VersionChanges.Of(rows[ChangedPart.Position]));
    }

    public void Dispose()
    {
        before?.Dispose();
        after.Dispose();
    }
}
