using Naober.Core;
using Naober.Files;
using Naober.Files.Packages;
using Npgsql;

namespace Naober.Regions.LoadPackage;

/// <summary>
/// The rules between a package and what other packages loaded before, checked as sets on the staging tables, so that every
/// violation has its line and nothing depends on which row PostgreSQL refuses first.
/// </summary>
internal sealed class PackageChecks(NpgsqlConnection connection, RegionPackage package, CancellationToken cancellationToken)
{
    private const int Most = 1_000;

    private readonly List<InputError> errors = [];

    /// <summary>At most 1,000 errors per rule and column.</summary>
    public async Task<IReadOnlyList<InputError>> RunAsync()
    {
        foreach (var table in package.Tables)
        {
            foreach (var column in table.Schema.Columns)
            {
                if (package.Tables.FirstOrDefault(other => other.Schema.Name == column.References)?.Schema is { } target)
                {
                    await CheckReferencesAsync(table.Schema, column, target);
                    await CheckRemovalAsync(table.Schema, column, target);
                }
            }

            await CheckOverlapAsync(table.Schema);
            await CheckCyclesAsync(table.Schema);
        }

        return errors;
    }

    private async Task CheckReferencesAsync(TableSchema schema, Column column, TableSchema target)
    {
        var (own, other, name) = (new PackageSql(schema), new PackageSql(target), PackageSql.Quote(column.Name));
        await foreach (var found in QueryAsync($"""
            select s.line, s.{name} from {own.Stage} s
            where s.{name} is not null
              and not exists (select from {other.Stage} r where r.{other.FirstKey} = s.{name})
              and not exists (select from {other.Table} t where t.{other.FirstKey} = s.{name} and t.package <> $1)
            order by s.line limit {Most}
            """))
        {
            var key = found.GetString(1);
            Add(schema, found.GetInt32(0), column.Name, "unknown-reference",
                $"'{key}' staat niet in {target.Name}: niet in dit pakket en niet in een ander.", $"'{key}' is not in {target.Name}: not in this package and not in another.");
        }
    }

    private async Task CheckRemovalAsync(TableSchema schema, Column column, TableSchema target)
    {
        var (own, other, name) = (new PackageSql(schema), new PackageSql(target), PackageSql.Quote(column.Name));
        await foreach (var found in QueryAsync($"""
            select gone.{other.FirstKey}, min(t.package), count(*)::int from {other.Table} gone
            join {own.Table} t on t.{name} = gone.{other.FirstKey}
            where {other.Leaves("gone")} and {own.Stays("t")}
            group by 1 order by 1 limit {Most}
            """))
        {
            var (key, user, count) = (found.GetString(0), found.GetString(1), found.GetInt32(2));
            Add(target, 0, target.Columns[0].Name, "still-referenced",
                $"'{key}' staat niet meer in het pakket, maar {schema.Name} van pakket '{user}' verwijst er nog naar ({count} rijen). Zet de rij terug of pas eerst dat pakket aan.",
                $"'{key}' is no longer in the package, but {schema.Name} of package '{user}' still refers to it ({count} rows). Put the row back or change that package first.");
        }
    }

    private async Task CheckOverlapAsync(TableSchema schema)
    {
        if (schema.NoOverlapWithin.Count == 0)
        {
            return;
        }

        var sql = new PackageSql(schema);
        var same = string.Join(" and ", schema.NoOverlapWithin.Select(PackageSql.Quote).Select(name => $"t.{name} = s.{name}"));
        await foreach (var found in QueryAsync($"""
            select s.line, min(t.package) from {sql.Stage} s
            join {sql.Table} t on {same} and daterange(t.valid_from, t.valid_to) && daterange(s.valid_from, s.valid_to)
            where {sql.Stays("t")}
            group by s.line order by s.line limit {Most}
            """))
        {
            var (within, other) = (string.Join(", ", schema.NoOverlapWithin), found.GetString(1));
            Add(schema, found.GetInt32(0), "valid_from", "overlap",
                $"De periode overlapt een rij van pakket '{other}' met dezelfde {within}.",
                $"The period overlaps a row of package '{other}' with the same {within}.");
        }
    }

    private async Task CheckCyclesAsync(TableSchema schema)
    {
        if (schema.Acyclic is not { } columns)
        {
            return;
        }

        var sql = new PackageSql(schema);
        var (child, parent) = (PackageSql.Quote(columns.Child), PackageSql.Quote(columns.Parent));
        var edges = new List<ParentEdge>();
        await foreach (var found in QueryAsync($"""
            select {child}, {parent}, 0 from {sql.Table} t where {parent} is not null and {sql.Stays("t")}
            union all
            select {child}, {parent}, line from {sql.Stage} where {parent} is not null
            """))
        {
            edges.Add(new(found.GetString(0), found.GetString(1), found.GetInt32(2)));
        }

        foreach (var (closing, shown) in CycleFinder.Find(edges).Take(Most))
        {
            Add(schema, closing.Line, columns.Parent, "cycle",
                $"Samen met andere pakketten ontstaat een kring: {shown}.", $"Together with other packages this makes a cycle: {shown}.");
        }
    }

    private void Add(TableSchema schema, int line, string column, string code, string dutch, string english) =>
        errors.Add(new(schema.Name + ".csv", line, column, code, new Words(dutch, english)));

    private async IAsyncEnumerable<NpgsqlDataReader> QueryAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (sql.Contains("$1", StringComparison.Ordinal))
        {
            command.Parameters.Add(new() { Value = package.Name });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return reader;
        }
    }
}
