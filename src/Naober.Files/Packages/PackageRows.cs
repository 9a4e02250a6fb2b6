namespace Naober.Files.Packages;

/// <summary>
/// Makes a region package of rows that stand in another file than its own tables, such as a register. The rows pass the same
/// checks as those of a package that is read; errors name the line of that file.
/// </summary>
/// <param name="file">Name of the file the rows come from.</param>
/// <param name="schemas">The tables of the package, in load order.</param>
/// <param name="limits">Null for <see cref="InputLimits.Default"/>.</param>
public sealed class PackageRows(string file, IReadOnlyList<TableSchema> schemas, InputLimits? limits = null)
{
    private readonly InputLimits limits = limits ?? InputLimits.Default;
    private readonly ErrorList errors = new((limits ?? InputLimits.Default).Errors);
    private readonly Dictionary<string, TableDraft> tables = schemas.ToDictionary(
        schema => schema.Name, schema => new TableDraft(schema) { IsPresent = true }, StringComparer.Ordinal);

    /// <summary>The line of the file behind every row, by the number that a row has in all tables together.</summary>
    private readonly List<int> lines = [0];

    /// <summary>The items of a list as a cell: the empty ones and repetitions left out, a bar within an item as a slash.</summary>
    public static string List(IEnumerable<string> items) =>
        string.Join('|', items.Select(item => item.Replace('|', '/').Trim()).Where(item => item.Length > 0).Distinct(StringComparer.Ordinal));

    /// <param name="table">Name of a table in the schemas.</param>
    /// <param name="line">Where the row comes from in the file, 1-based.</param>
    /// <param name="cells">In the order of the columns, written as in a package (ISO dates, bars in lists); those left out are empty.</param>
    public void Add(string table, int line, params ReadOnlySpan<string?> cells)
    {
        var draft = tables[table];
        var row = new PackageRow(lines.Count, new object?[draft.Schema.Columns.Count]);
        lines.Add(line);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            row.Cells[i] = CellReader.Read(draft.Schema.Columns[i], i < cells.Length ? cells[i] ?? "" : "", limits, out var problem);
            if (problem is not null)
            {
                draft.Reject(errors, row, draft.Schema.Columns[i].Name, problem.Code, problem.Dutch, problem.English);
                if (i < draft.Schema.KeyLength)
                {
                    draft.WithoutKey.Add(row.Line);
                }
            }
        }

        if (row.Cells[0] is string key)
        {
            draft.Keys.Add(key);
        }

        draft.Rows.Add(row);
    }

    /// <summary>Checks the rules between the rows.</summary>
    /// <param name="name">Machine name of the package.</param>
    /// <param name="title">Its name for people.</param>
    /// <param name="existingKeys">Whether a table already has a key, so that rows may refer to what was loaded before.</param>
    public PackageResult Build(string name, string title, Func<string, string, bool>? existingKeys = null)
    {
        var drafts = schemas.Select(schema => tables[schema.Name]).ToList();
        PackageRules.Check(drafts, existingKeys, errors);
        return new(
            errors.Count > 0 ? null : new(name, title, null, [.. drafts.Select(draft => draft.ToTable())]),
            [.. errors.Listed.Select(Located).OrderBy(error => error.Line)], errors.More, [.. drafts.Select(draft => draft.ToCount())], []);
    }

    /// <summary>An error of one of the tables, as it is in the file that the rows come from.</summary>
    public InputError Located(InputError error) => error with
    {
        File = file,
        Line = error.Line < lines.Count ? lines[error.Line] : 0,
        Column = $"{Path.GetFileNameWithoutExtension(error.File)}.{error.Column}",
    };
}
