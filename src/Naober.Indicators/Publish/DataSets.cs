using System.Runtime.InteropServices;
using System.Text.Json;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Naober.Indicators.Publish;

/// <summary>
/// Versions of data sets in the database. A version is loaded whole or not at all, is never changed, and can be made current again.
/// </summary>
public static class DataSets
{
    private const int MostPlaces = 1_000_000_000;

    private const string Columns = """
        v.version, v.data_set as "DataSet", d.title, v.origin, v.checksum, v.licence, v.loaded_by as "LoadedBy", v.loaded_at as "LoadedAt",
        v.observations, v.flows, v.positions, v.follows, v.added, v.revised, v.withdrawn, v.version = d.current as "IsCurrent"
        """;

    /// <summary>The versions of every data set, the newest first.</summary>
    public static async Task<IReadOnlyList<DataSetVersion>> ListAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default) =>
        [.. (await connection.QueryAsync<Row>(new CommandDefinition(
            $"select {Columns} from indicators.version v join indicators.data_set d using (data_set) order by v.version desc", cancellationToken: cancellationToken)))
            .Select(row => row.ToVersion())];

    public static Task<bool> ExistsAsync(NpgsqlConnection connection, string dataSet, CancellationToken cancellationToken = default) =>
        connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select exists (select from indicators.data_set where data_set = @dataSet)", new { dataSet }, cancellationToken: cancellationToken));

    /// <summary>The version that everyone sees; null when there is none.</summary>
    public static Task<int?> CurrentAsync(NpgsqlConnection connection, string dataSet, CancellationToken cancellationToken = default) =>
        connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            "select current from indicators.data_set where data_set = @dataSet", new { dataSet }, cancellationToken: cancellationToken));

    /// <summary>The versions that everyone sees, in no order.</summary>
    internal static async Task<IReadOnlyList<int>> CurrentAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<int>(new CommandDefinition("select current from indicators.data_set where current is not null", cancellationToken: cancellationToken))];

    /// <summary>Versions of different data sets, that of the data set which was loaded first before the others.</summary>
    internal static async Task<IReadOnlyList<int>> InOrderAsync(NpgsqlConnection connection, IReadOnlyList<int> versions, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<int>(new CommandDefinition(
            "select version from indicators.version v where version = any(@versions) order by (select min(version) from indicators.version f where f.data_set = v.data_set), version",
            new { versions = versions.ToArray() }, cancellationToken: cancellationToken))];

    /// <summary>The version with the same figures that was made after the current one, and so was set aside for it; null when there is none.</summary>
    public static Task<int?> SetAsideAsync(NpgsqlConnection connection, DataSetLoad load, CancellationToken cancellationToken = default) =>
        connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            """
            select max(v.version) from indicators.version v join indicators.data_set d using (data_set)
            where v.data_set = @DataSet and v.checksum = @Checksum and v.version > d.current
            """,
            load, cancellationToken: cancellationToken));

    /// <summary>Keeps how the files of a data set are read; null keeps what is there.</summary>
    internal static Task<int> KeepMappingAsync(NpgsqlConnection connection, string dataSet, string? mapping, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update indicators.data_set set mapping = @mapping::jsonb where data_set = @dataSet and mapping is distinct from @mapping::jsonb and @mapping::jsonb is not null",
            new { dataSet, mapping }, cancellationToken: cancellationToken));

    /// <summary>Makes an older or newer version the one that everyone sees.</summary>
    /// <returns>Whether there is such a version of this data set.</returns>
    public static async Task<bool> MakeCurrentAsync(NpgsqlConnection connection, string dataSet, int version, CancellationToken cancellationToken = default) =>
        await connection.ExecuteAsync(new CommandDefinition(
            """
            update indicators.data_set set current = @version
            where data_set = @dataSet and exists (select from indicators.version v where v.version = @version and v.data_set = @dataSet)
            """,
            new { dataSet, version }, cancellationToken: cancellationToken)) == 1;

    /// <summary>
    /// Loads a version and makes it current, within the transaction of the caller, who has the turn to load; with what is current
    /// already nothing changes. The cube of the version is there at once.
    /// </summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="cubes">Keeps the cube when the caller says so.</param>
    /// <param name="load">What it is, and from where.</param>
    /// <param name="observations">Read once.</param>
    /// <param name="keys">What the numbers of the observations stand for; asked once, after the last.</param>
    /// <param name="beside">The flows and published positions of the version; null for none.</param>
    /// <param name="cancellationToken">Stops the load.</param>
    /// <exception cref="TooManyPlacesException">The data set is too large; nothing is changed.</exception>
    /// <returns>The new version; null when everything is as it is in the current one.</returns>
    public static async Task<MadeVersion?> PublishAsync(
        NpgsqlConnection connection, NewCubes cubes, DataSetLoad load, IEnumerable<Numbered> observations, Func<NumberedKeys> keys, VersionRows? beside = null,
        CancellationToken cancellationToken = default)
    {
        var current = await connection.QuerySingleOrDefaultAsync<(int Version, string Checksum)?>(new CommandDefinition(
            "select v.version, v.checksum from indicators.data_set d join indicators.version v on v.version = d.current where d.data_set = @DataSet for update of d",
            load, cancellationToken: cancellationToken));
        if (current?.Checksum == load.Checksum)
        {
            return null;
        }

        var (version, now) = await connection.QuerySingleAsync<(int, DateTime)>(new CommandDefinition(
            "select coalesce(max(version), 0) + 1, now() from indicators.version", cancellationToken: cancellationToken));
        cubes.Add(version);
        var (rows, named, lists) = await CopyAsync(connection, version, observations, keys, cancellationToken);
        var own = beside ?? VersionRows.None;
        await own.WriteAsync(connection, version, cancellationToken);
        var old = current is { } known ? await VersionRows.ReadAsync(connection, known.Version, cancellationToken) : VersionRows.None;
        using var after = await cubes.Files.BuildAsync(connection, version, now, lists, cubes.Repeated, cancellationToken);
        using var before = current is { } last ? await cubes.Files.OpenAsync(connection, last.Version, cancellationToken) : null;
        var counts = VersionComparison.Count(before, after, old, own, cancellationToken);
        await RecordAsync(connection, version, current?.Version, load, rows, own, counts.Total, lists, named.Citations, cancellationToken);
        return new(version, counts);
    }

    /// <summary>Into a table of its own, which needs no log when its transaction made it.</summary>
    private static async Task<(long Rows, NumberedKeys Named, VersionLists Lists)> CopyAsync(
        NpgsqlConnection connection, int version, IEnumerable<Numbered> observations, Func<NumberedKeys> keys, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition(
            $"""
            create table indicators.observation_{version} (like indicators.observation including defaults, check (version = {version}));
            alter table indicators.observation_{version} alter version set default {version};
            """,
            cancellationToken: cancellationToken));
        var (rows, extents) = (0L, new List<ColumnExtent>());
        await using (var copy = await connection.BeginBinaryImportAsync(
            $"copy indicators.observation_{version} (value, indicator, region, period, states, citation) from stdin (format binary)", cancellationToken))
        {
            foreach (var observation in observations)
            {
                while (extents.Count <= observation.Indicator)
                {
                    extents.Add(default);
                }

                await copy.StartRowAsync(cancellationToken);
                if (observation.Value is { } value)
                {
                    CollectionsMarshal.AsSpan(extents)[observation.Indicator].Include(value, observation.Decimals);
                    await copy.WriteAsync(value, NpgsqlDbType.Double, cancellationToken);
                }
                else
                {
                    await copy.WriteNullAsync(cancellationToken);
                }

                await copy.WriteAsync(observation.Indicator + 1, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(observation.Region + 1, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync((short)Math.Min(observation.Period + 1, short.MaxValue), NpgsqlDbType.Smallint, cancellationToken);
                await copy.WriteAsync((short)observation.States, NpgsqlDbType.Smallint, cancellationToken);
                await copy.WriteAsync(observation.Citation + 1, NpgsqlDbType.Integer, cancellationToken);
                rows++;
            }

            await copy.CompleteAsync(cancellationToken);
        }

        var named = keys();
        CheckSize(named);
        return (rows, named, new()
        {
            Indicators = [.. named.Indicators],
            Decimals = [.. extents.Select(extent => extent.Decimals)],
            Bytes = [.. extents.Select(extent => extent.Bytes)],
            Regions = [.. named.Regions],
            Periods = [.. named.Periods],
        });
    }

    /// <summary>A cube has a place for every combination, also where there is no figure.</summary>
    private static void CheckSize(NumberedKeys named)
    {
        var places = (decimal)named.Indicators.Count * named.Periods.Count * named.Regions.Count;
        if (places > MostPlaces || named.Periods.Count > short.MaxValue)
        {
            throw new TooManyPlacesException(new(
                $"{named.Indicators.Count} indicatoren, {named.Periods.Count} perioden en {named.Regions.Count} regio's geven samen meer plaatsen dan er mogen zijn ({MostPlaces:N0}, en {short.MaxValue} perioden). Verdeel de cijfers over meer gegevenssets.",
                $"{named.Indicators.Count} indicators, {named.Periods.Count} periods and {named.Regions.Count} regions together give more places than allowed ({MostPlaces:N0}, and {short.MaxValue} periods). Divide the figures over more data sets."));
        }
    }

    private static Task<int> RecordAsync(
        NpgsqlConnection connection, int version, int? follows, DataSetLoad load, long rows, VersionRows beside, VersionChanges changes, VersionLists lists,
        IReadOnlyList<FigureCitation> citations, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            $"""
            insert into indicators.data_set (data_set, title) values (@DataSet, @Title) on conflict (data_set) do update set title = excluded.title;
            insert into indicators.version (
                version, follows, data_set, loaded_by, origin, licence, checksum, observations, flows, positions, added, revised, withdrawn,
                indicators, decimals, bytes, regions, periods, citations)
            values (
                @version, @follows, @DataSet, @LoadedBy, @Origin, @Licence, @Checksum, @rows, @flows, @positions, @Added, @Revised, @Withdrawn,
                @Indicators, @Decimals, @Bytes, @Regions, @Periods, @citations::jsonb);
            alter table indicators.observation attach partition indicators.observation_{version} for values in ({version});
            update indicators.data_set set current = @version where data_set = @DataSet;
            """,
            new
            {
                version, follows, load.DataSet, load.Title, load.LoadedBy, load.Origin, load.Licence, load.Checksum,
                rows, flows = (long)beside.Flows.Count, positions = (long)beside.Positions.Count, changes.Added, changes.Revised, changes.Withdrawn,
                lists.Indicators, lists.Decimals, lists.Bytes, lists.Regions, lists.Periods, citations = JsonSerializer.Serialize(citations),
            },
            cancellationToken: cancellationToken));

    private sealed record Row(
        int Version, string DataSet, string Title, string Origin, string Checksum, string? Licence, string? LoadedBy, DateTime LoadedAt,
        long Observations, long Flows, long Positions, int? Follows, long Added, long Revised, long Withdrawn, bool IsCurrent)
    {
        public DataSetVersion ToVersion() => new(
            Version, new(DataSet, Title, Origin, Checksum, Licence, LoadedBy), new(DateTime.SpecifyKind(LoadedAt, DateTimeKind.Utc)),
            Observations, new(Added, Revised, Withdrawn), IsCurrent) { Flows = Flows, Positions = Positions, Follows = Follows };
    }
}
