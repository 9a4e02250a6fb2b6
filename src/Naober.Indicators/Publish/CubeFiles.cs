using Dapper;
using Naober.Indicators.Cubes;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>The cubes of the data directory: one file per version, made from the database when it is not there.</summary>
/// <param name="folder">Made when the first cube is.</param>
public sealed class CubeFiles(string folder)
{
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public async Task<Cube> OpenAsync(NpgsqlConnection connection, int version, CancellationToken cancellationToken = default)
    {
        if (Cube.Open(PathOf(version)) is { } cube)
        {
            return cube;
        }

        var lists = await connection.QuerySingleOrDefaultAsync<VersionLists>(new CommandDefinition(
            "select indicators, decimals, bytes, regions, periods from indicators.version where version = @version", new { version }, cancellationToken: cancellationToken))
            ?? throw new KeyNotFoundException($"There is no version {version}.");
        return await BuildAsync(connection, version, lists, cancellationToken);
    }

    /// <summary>Lets go of what was made for a version that did not come to be.</summary>
    internal void Delete(int version)
    {
        if (File.Exists(PathOf(version)))
        {
            File.Delete(PathOf(version));
        }
    }

    /// <summary>From the rows of the version in the database, which may be of the transaction that is under way.</summary>
    internal async Task<Cube> BuildAsync(NpgsqlConnection connection, int version, VersionLists lists, CancellationToken cancellationToken)
    {
        var (periods, regions) = (SortedKeys.Of(lists.Periods), SortedKeys.Of(lists.Regions));
        var indicators = lists.Indicators.Select((key, i) => new CubeIndicator(key, lists.Decimals[i], lists.Bytes[i])).ToList();
        Directory.CreateDirectory(folder);
        using var builder = new CubeBuilder(new(version, indicators, periods.Sorted, regions.Sorted), PathOf(version));

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

            builder.Set(indicator - 1, periods.PlaceOf[period - 1], regions.PlaceOf[region - 1], value, (CellStates)rows.Read<short>());
        }

        return builder.Done();
    }

    private string PathOf(int version) => Path.Combine(folder, $"version-{version}.cube");
}
