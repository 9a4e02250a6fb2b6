using Naober.Regions.LoadPackage;
using Naober.Storage.Audit;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>A version that became current, and what changed since the one that was.</summary>
/// <param name="Number">Of the version.</param>
/// <param name="Before">The version that was current; null when there was none.</param>
/// <param name="Changes">How many figures.</param>
/// <param name="Figures">Which: at most <see cref="MostFigures"/>; none of the first version.</param>
public sealed record NewVersion(int Number, int? Before, VersionChanges Changes, IReadOnlyList<FigureChange> Figures)
{
    /// <summary>Changed figures that are named one by one.</summary>
    public const int MostFigures = 1_000;

    /// <summary>
    /// Makes an older or newer version the one that everyone sees; who did so is in the audit. Figures that it does not have are no
    /// longer seen, and stay in their own version.
    /// </summary>
    /// <returns>Null when the data set has no such version.</returns>
    public static async Task<NewVersion?> MakeCurrentAsync(
        NpgsqlConnection connection, CubeFiles cubes, string dataSet, int version, string actor, CancellationToken cancellationToken = default)
    {
        await using var turn = await LoadTurn.TakeAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await AuditLog.SetActorAsync(transaction, actor, cancellationToken);
        var before = await DataSets.CurrentAsync(connection, dataSet, cancellationToken);
        if (before is not { } known || !await DataSets.MakeCurrentAsync(connection, dataSet, version, cancellationToken))
        {
            return null;
        }

        using var old = await cubes.OpenAsync(connection, known, cancellationToken);
        using var current = await cubes.OpenAsync(connection, version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(version, known, CompareCubes.Changes(old, current), [.. FigureChanges.Between(old, current).Take(MostFigures)]);
    }

    internal static async Task<IReadOnlyList<FigureChange>> ChangesAsync(
        NpgsqlConnection connection, CubeFiles cubes, int? before, int after, CancellationToken cancellationToken)
    {
        if (before is not { } known)
        {
            return [];
        }

        using var old = await cubes.OpenAsync(connection, known, cancellationToken);
        using var current = await cubes.OpenAsync(connection, after, cancellationToken);
        return [.. FigureChanges.Between(old, current).Take(MostFigures)];
    }
}
