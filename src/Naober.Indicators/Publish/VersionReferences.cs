using Dapper;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Regions;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>Whether what a version of a package names is in the register when its rows are loaded: in this package or in another.</summary>
internal static class VersionReferences
{
    private static readonly IReadOnlyList<TableSchema> Targets = [.. RegionTables.All, IndicatorTables.Indicators];

    /// <summary>Every row that names what is not there. Cost: the rows of the package, and one look-up per key.</summary>
    internal static async Task<IReadOnlyList<InputError>> MissingAsync(NpgsqlConnection connection, RegionPackage package, CancellationToken cancellationToken)
    {
        var errors = new List<InputError>();
        foreach (var table in package.Tables.Where(table => IndicatorTables.Versioned.Contains(table.Schema)))
        {
            foreach (var (i, column) in table.Schema.Columns.Index())
            {
                if (Targets.FirstOrDefault(target => target.Name == column.References) is { } target)
                {
                    var missing = await MissingAsync(connection, target, table.Rows.Select(row => row.Text(i)).OfType<string>(), cancellationToken);
                    errors.AddRange(table.Rows.Where(row => row.Text(i) is { } key && missing.Contains(key)).Select(row => new InputError(
                        table.Schema.Name + ".csv", row.Line, column.Name, "unknown-reference", new(
                            $"'{row.Text(i)}' staat niet in {target.Name}: niet in dit pakket en niet in een ander.", $"'{row.Text(i)}' is not in {target.Name}: not in this package and not in another."))));
                }
            }
        }

        return [.. errors.Take(InputLimits.Default.Errors)];
    }

    private static async Task<HashSet<string>> MissingAsync(NpgsqlConnection connection, TableSchema target, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<string>(new CommandDefinition(
            $"select key from unnest(@keys) key where not exists (select from {target.SqlTable} t where t.\"{target.Columns[0].Name}\" = key)",
            new { keys = keys.Distinct(StringComparer.Ordinal).ToArray() }, cancellationToken: cancellationToken))];
}
