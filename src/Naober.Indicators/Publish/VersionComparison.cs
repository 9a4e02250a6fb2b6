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
    public IEnumerable<VersionChange> All => Of((_, _) => true);

    /// <summary>Those of some kinds and parts, from a place on; no object is made of what comes before it. Cost: what both versions hold up to the last that is asked for.</summary>
    /// <param name="isAsked">Which.</param>
    /// <param name="skip">How many come before the first.</param>
    /// <param name="cancellationToken">Stops.</param>
    public IEnumerable<VersionChange> Of(Func<ChangeKind, ChangedPart, bool> isAsked, long skip = 0, CancellationToken cancellationToken = default)
    {
        foreach (var figure in FigureChanges.Between(before, after, kind => isAsked(kind, ChangedPart.Figure), cancellationToken))
        {
            if (--skip < 0)
            {
                yield return figure.ToChange();
            }
        }

        foreach (var change in RowChanges.Between(rowsBefore, rowsAfter).Where(change => isAsked(change.Kind, change.Part)))
        {
            if (--skip < 0)
            {
                yield return change;
            }
        }
    }

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
    public ChangeCounts Count(CancellationToken cancellationToken = default) => Count(before, after, rowsBefore, rowsAfter, cancellationToken);

    internal static ChangeCounts Count(Cube? before, Cube after, VersionRows rowsBefore, VersionRows rowsAfter, CancellationToken cancellationToken)
    {
        var rows = RowChanges.Between(rowsBefore, rowsAfter).ToLookup(change => change.Part, change => change.Kind);
        return new(FigureChanges.Count(before, after, cancellationToken), VersionChanges.Of(rows[ChangedPart.Flow]), VersionChanges.Of(rows[ChangedPart.Position]));
    }

    public void Dispose()
    {
        before?.Dispose();
        after.Dispose();
    }
}
