using Dapper;
using Naober.Core;
using Naober.Regions.LoadPackage;
using Npgsql;
using NpgsqlTypes;

namespace Naober.Regions.Boundaries;

/// <summary>Keeps layers of boundaries in the database; the layer of a type and date is complete or not there.</summary>
public static class BoundaryStore
{
    /// <summary>All layers, in order of type and date (undated ones first).</summary>
    public static async Task<IReadOnlyList<BoundaryLayer>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default)
    {
        await using var command = new NpgsqlCommand("""select type, date, file, shapes from regions.boundary_layer order by type collate "C", date nulls first""", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var layers = new List<BoundaryLayer>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var (shapes, names) = BoundaryBytes.Read(reader.GetFieldValue<byte[]>(3));
            layers.Add(new(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetFieldValue<DateOnly>(1), reader.GetString(2), shapes, names));
        }

        return layers;
    }

    /// <summary>Stores a layer in the place of the one of the same type and date; the same again changes nothing. Within the caller's transaction.</summary>
    internal static async Task<TableLoad> StoreAsync(NpgsqlConnection connection, BoundaryLayer layer, CancellationToken cancellationToken)
    {
        var old = (await ReadAsync(connection, cancellationToken)).FirstOrDefault(known => known.Key == layer.Key);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into regions.package (package, title) values (@Key, @Title) on conflict (package) do nothing",
            new { layer.Key, Title = Title(layer) }, cancellationToken: cancellationToken));
        await using var command = new NpgsqlCommand(
            """
            insert into regions.boundary_layer as l (layer, type, date, file, areas, shapes, package) values ($1, $2, $3, $4, $5, $6, $1)
            on conflict (layer) do update set file = excluded.file, areas = excluded.areas, shapes = excluded.shapes
            where (l.file, l.shapes) is distinct from (excluded.file, excluded.shapes)
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = layer.Key },
                new() { Value = layer.Type },
                new() { Value = layer.Date is { } day ? day : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date },
                new() { Value = layer.File },
                new() { Value = layer.Shapes.Shapes.Count },
                new() { Value = BoundaryBytes.Write(layer) },
            },
        };
        var changed = await command.ExecuteNonQueryAsync(cancellationToken) > 0;
        return Count(layer, old, changed);
    }

    private static string Title(BoundaryLayer layer) =>
        $"Grenzen: {Vocabulary.RegionTypes.Label(layer.Type, Language.Dutch)}{(layer.Date is { } day ? $", {Formats.Iso(day)}" : "")}";

    private static TableLoad Count(BoundaryLayer layer, BoundaryLayer? old, bool changed)
    {
        var areas = layer.Shapes.Shapes.Count;
        var before = old?.Shapes.Shapes.Select(shape => shape.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        var kept = layer.Shapes.Shapes.Count(shape => before.Contains(shape.Key));
        return new(layer.Key, areas, areas - kept, changed ? kept : 0, changed ? 0 : kept, 0, before.Count - kept);
    }
}
