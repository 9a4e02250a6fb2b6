using Naober.Files.Packages;

namespace Naober.Regions.LoadPackage;

/// <summary>
/// The statements that merge one table of a package, as sets: <c>s</c> is the staging table with what the package has,
/// <c>t</c> the table of the register. Names come from the schema only. The parameter is the name of the package; a staged row
/// has its own owner, which is another package when this one only adds to its row.
/// </summary>
internal sealed class PackageSql(TableSchema schema)
{
    public string Table { get; } = string.Join('.', schema.SqlTable.Split('.').Select(Quote));

    public string Stage { get; } = Quote("stage_" + schema.Name);

    public string Columns { get; } = string.Join(", ", schema.Columns.Select(column => Quote(column.Name)));

    public string CreateStage => $"drop table if exists pg_temp.{Stage}; create temp table {Stage} on commit drop as select 0 as line, ''::text as owner, {Columns} from {Table} with no data";

    public string Copy => $"copy {Stage} (line, owner, {Columns}) from stdin (format binary)";

    public string Update
    {
        get
        {
            var names = schema.Columns.Skip(schema.KeyLength).Select(column => Quote(column.Name)).ToList();
            var set = names.Select(name => $"{name} = s.{name}").Append("package = s.owner");
            var old = names.Select(name => $"t.{name}").Append("t.package");
            var @new = names.Select(name => $"s.{name}").Append("s.owner");
            return $"update {Table} t set {string.Join(", ", set)} from {Stage} s where {SameKey("s", "t")} "
                + $"and ({string.Join(", ", old)}) is distinct from ({string.Join(", ", @new)})";
        }
    }

    public string Insert =>
        $"insert into {Table} ({Columns}, package) select {Columns}, s.owner from {Stage} s "
        + $"where not exists (select from {Table} t where {SameKey("s", "t")}) order by line";

    public string Remove => $"delete from {Table} t where {Leaves("t")}";

    public string Read => $"select {Columns}, package from {Table}";

    /// <summary>
    /// The rows as they were before the changes after entry $2 of the audit of table $1: those of now, without what came and with
    /// what went since. A row that came and went cancels out. Columns that were added since are empty in old rows.
    /// </summary>
    public string ReadBefore
    {
        get
        {
            var cells = string.Join(", ", schema.Columns.Select(column => column.Type is CellType.TextList or CellType.TermList
                ? $"coalesce(t.{Quote(column.Name)}, '{{}}') as {Quote(column.Name)}"
                : $"t.{Quote(column.Name)}"));
            string Since(string state, int sign) =>
                $"select {cells}, t.package as owner, {sign} from audit.entry e cross join lateral jsonb_populate_record(null::{Table}, e.{state}) t "
                + $"where e.\"table\" = $1 and e.id > $2 and e.{state} is not null";
            return $"select {Columns}, owner from (select {cells}, t.package as owner, 1 as change from {Table} t union all {Since("old", 1)} union all {Since("new", -1)}) changes "
                + $"group by {Columns}, owner having sum(change) > 0";
        }
    }

    /// <summary>Rows of the register that this load does not touch: of another package and not in this one.</summary>
    public string Stays(string row) => $"{row}.package <> $1 and {NotStaged(row)}";

    /// <summary>Rows of the register that this load removes.</summary>
    public string Leaves(string row) => $"{row}.package = $1 and {NotStaged(row)}";

    public string FirstKey { get; } = Quote(schema.Columns[0].Name);

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private string NotStaged(string row) => $"not exists (select from {Stage} staged where {SameKey("staged", row)})";

    /// <summary>Empty keys are equal too; coalesce instead of "is not distinct from", which PostgreSQL cannot hash or merge.</summary>
    private string SameKey(string a, string b) => string.Join(" and ", schema.Columns.Take(schema.KeyLength).Select(column =>
    {
        var (left, right) = ($"{a}.{Quote(column.Name)}", $"{b}.{Quote(column.Name)}");
        var nothing = column.Type switch
        {
            CellType.Date => "'-infinity'::date",
            CellType.Number or CellType.Integer => "'-Infinity'::numeric",
            _ => "''",
        };
        return column.Required ? $"{left} = {right}" : $"coalesce({left}, {nothing}) = coalesce({right}, {nothing})";
    }));
}
