using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Naober.Files.Packages;
using Npgsql;
using NpgsqlTypes;

namespace Naober.Indicators.Publish;

/// <summary>What a version of a data set has beside its figures, row by row: flows, and positions as a source publishes them.</summary>
/// <param name="Flows">As <see cref="IndicatorTables.Flows"/>, in the order of a package.</param>
/// <param name="Positions">As <see cref="IndicatorTables.Positions"/>, in the order of a package.</param>
public sealed record VersionRows(IReadOnlyList<PackageRow> Flows, IReadOnlyList<PackageRow> Positions)
{
    public static VersionRows None { get; } = new([], []);

    public static VersionRows Of(RegionPackage package) => new(RowsOf(package, IndicatorTables.Flows), RowsOf(package, IndicatorTables.Positions));

    /// <summary>Of figures and these rows together; without rows that of the figures.</summary>
    public string Checksum(string figures)
    {
        if (Flows.Count + Positions.Count == 0)
        {
            return figures;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(figures));
        Append(hash, IndicatorTables.Flows, Flows);
        hash.AppendData("\u001d"u8);
        Append(hash, IndicatorTables.Positions, Positions);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The rows of a version, in the order of a package; none when there is no such version.</summary>
    public static async Task<VersionRows> ReadAsync(NpgsqlConnection connection, int version, CancellationToken cancellationToken = default) => new(
        await ReadAsync(connection, IndicatorTables.Flows, version, cancellationToken), await ReadAsync(connection, IndicatorTables.Positions, version, cancellationToken));

    internal async Task WriteAsync(NpgsqlConnection connection, int version, CancellationToken cancellationToken)
    {
        await WriteAsync(connection, IndicatorTables.Flows, Flows, version, cancellationToken);
        await WriteAsync(connection, IndicatorTables.Positions, Positions, version, cancellationToken);
    }

    private static IReadOnlyList<PackageRow> RowsOf(RegionPackage package, TableSchema schema) => package.Tables.FirstOrDefault(table => table.Schema == schema)?.Rows ?? [];

    private static void Append(IncrementalHash hash, TableSchema schema, IReadOnlyList<PackageRow> rows)
    {
        foreach (var row in PackageOrder.Sorted(schema, rows))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001f', row.Cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")) + "\u001e"));
        }
    }

    private static async Task<IReadOnlyList<PackageRow>> ReadAsync(NpgsqlConnection connection, TableSchema schema, int version, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select {Columns(schema)} from {schema.SqlTable} where version = $1", connection) { Parameters = { new() { Value = version } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<PackageRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new(0, [.. schema.Columns.Select((_, i) => reader.IsDBNull(i) ? null : reader.GetValue(i))]));
        }

        return PackageOrder.Sorted(schema, rows);
    }

    private static async Task WriteAsync(
        NpgsqlConnection connection, TableSchema schema, IReadOnlyList<PackageRow> rows, int version, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {schema.SqlTable} (version, {Columns(schema)}) from stdin (format binary)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(version, NpgsqlDbType.Integer, cancellationToken);
            foreach (var cell in row.Cells)
            {
                await (cell switch
                {
                    null => copy.WriteNullAsync(cancellationToken),
                    decimal number => copy.WriteAsync(number, NpgsqlDbType.Numeric, cancellationToken),
                    int whole => copy.WriteAsync(whole, NpgsqlDbType.Integer, cancellationToken),
                    _ => copy.WriteAsync((string)cell, NpgsqlDbType.Text, cancellationToken),
                });
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static string Columns(TableSchema schema) => string.Join(", ", schema.Columns.Select(column => $"\"{column.Name}\""));
}
