namespace Naober.Files.Packages;

/// <summary>A table while it is read and checked: rows with an error stay in, so that references to them are not errors too.</summary>
internal sealed class TableDraft(TableSchema schema)
{
    private readonly int from = schema.IndexOf("valid_from");
    private readonly int to = schema.IndexOf("valid_to");

    public TableSchema Schema => schema;

    public string File { get; } = schema.Name + ".csv";

    /// <summary>False when the package does not have the file.</summary>
    public bool IsPresent { get; set; }

    /// <summary>Rows that could not be read at all.</summary>
    public int LeftOut { get; set; }

    public List<PackageRow> Rows { get; } = [];

    /// <summary>Lines with an error.</summary>
    public HashSet<int> Rejected { get; } = [];

    /// <summary>Lines whose key could not be read; they have their error already.</summary>
    public HashSet<int> WithoutKey { get; } = [];

    /// <summary>Values of the first key column.</summary>
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    public bool HasPeriod => from >= 0 && to >= 0;

    public (DateOnly From, DateOnly To) Period(PackageRow row) =>
        (row.Date(from) ?? DateOnly.MinValue, row.Date(to) ?? DateOnly.MaxValue);

    public void Reject(ErrorList errors, PackageRow row, string column, string code, string dutch, string english)
    {
        errors.Add(File, row.Line, column, code, dutch, english);
        Rejected.Add(row.Line);
    }

    public TableCount ToCount() => new(schema.Name, Rows.Count + LeftOut, Rejected.Count + LeftOut);

    public PackageTable ToTable() => new(schema, PackageOrder.Sorted(schema, Rows));
}
