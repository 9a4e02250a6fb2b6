using Naober.Regions.LoadPackage;
using Naober.Storage.Audit;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>A version that became current, and what changed since the one that was.</summary>
/// <param name="Number">Of the version.</param>
/// <param name="Before">The version that was current; null when there was none.</param>
/// <param name="Changes">How many figures, flows and positions.</param>
/// <param name="Figures">Which: at most <see cref="MostFigures"/>; none of the first version.</param>
public sealed record NewVersion(int Number, int? Before, VersionChanges Changes, IReadOnlyList<VersionChange> Figures)
{
    /// <summary>What changed, as far as it is named one by one; <see cref="VersionComparison"/> has all of it.</summary>
    public const int MostFigures = 1_000;

    /// <summary>
    /// Makes an older or newer version the one that everyone sees, with its figures, flows and positions; who did so is in the audit.
    /// What it does not have is no longer seen, and stays in its own version.
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

        using var compared = await VersionComparison.OpenAsync(connection, cubes, known, version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(version, known, compared.Count(cancellationToken).Total, [.. compared.All.Take(MostFigures)]);
    }

    internal static async Task<IReadOnlyList<VersionChange>> ChangesAsync(
        NpgsqlConnection connection, CubeFiles cubes, int? before, int after, CancellationToken cancellationToken)
    {
        if (before is not { } known)
        {
            return [];
        }

        using var compared = await VersionComparison.OpenAsync(connection, cubes, known, after, cancellationToken);
        return [.. compared.All.Take(MostFigures)];
    }
}
