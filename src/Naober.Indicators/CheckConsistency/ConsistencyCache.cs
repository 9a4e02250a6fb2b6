using Dapper;
using Naober.Indicators.Publish;
using Npgsql;

namespace Naober.Indicators.CheckConsistency;

/// <summary>What was found in all current figures.</summary>
/// <param name="Found">As <see cref="ConsistencyReport.Of"/> orders it.</param>
/// <param name="NotChecked">Indicators of data sets without citations that have too many figures to check.</param>
public sealed record ConsistencyFindings(IReadOnlyList<Inconsistency> Found, int NotChecked)
{
    /// <summary>The figures that sources state at a place, and those of data sets that are a source themselves.</summary>
    public static async Task<ConsistencyFindings> ReadAsync(NpgsqlConnection connection, Catalogue catalogue, CancellationToken cancellationToken = default)
    {
        var stated = StatedFigure.From(await PackageWithFigures.FiguresAsync(connection, cancellationToken)).ToList();
        var uncited = await connection.QueryAsync<(int Version, string DataSet)>(new CommandDefinition(
            "select version, data_set from indicators.version where version = any(@versions) and citations = '[]'",
            new { versions = catalogue.Cubes.Select(cube => cube.Directory.Version).ToArray() }, cancellationToken: cancellationToken));
        var (figures, notChecked) = UncitedFigures.Of(catalogue, uncited.ToDictionary(entry => entry.Version, entry => entry.DataSet));
        return new(ConsistencyReport.Of(catalogue, [.. stated, .. figures]), notChecked);
    }
}

/// <summary>Keeps what was found for as long as the figures are what they are.</summary>
public sealed class ConsistencyCache(NpgsqlDataSource dataSource)
{
    private readonly Lock turn = new();
    private (Catalogue Catalogue, Task<ConsistencyFindings> Findings)? last;

    /// <summary>Whoever comes while another is looking waits for it; who goes away does not stop it.</summary>
    public Task<ConsistencyFindings> OfAsync(Catalogue catalogue, CancellationToken cancellationToken = default)
    {
        lock (turn)
        {
            if (last is not { } known || known.Catalogue != catalogue || known.Findings.IsFaulted)
            {
                last = known = (catalogue, Task.Run(() => FindAsync(catalogue), CancellationToken.None));
            }

            return known.Findings.WaitAsync(cancellationToken);
        }
    }

    private async Task<ConsistencyFindings> FindAsync(Catalogue catalogue)
    {
        await using var connection = await dataSource.OpenConnectionAsync();
        return await ConsistencyFindings.ReadAsync(connection, catalogue);
    }
}
