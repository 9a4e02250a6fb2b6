namespace Naober.Files;

/// <summary>What a file may ask of the machine; more is refused with an error that names the limit.</summary>
public sealed record InputLimits
{
    public static InputLimits Default { get; } = new();

    /// <summary>For graph files: many short rows, read into numbers as they come.</summary>
    public static InputLimits Graph { get; } = new() { Rows = 200_000_000, RowBytes = 1 << 20, CellLength = 1_000 };

    /// <summary>Errors that are listed; the rest is counted.</summary>
    public int Errors { get; init; } = 1_000;

    /// <summary>Bytes of one table, uncompressed.</summary>
    public long TableBytes { get; init; } = 256L << 20;

    /// <summary>Bytes of the description, <c>datapackage.json</c>.</summary>
    public int DescriptionBytes { get; init; } = 4 << 20;

    /// <summary>Bytes of all tables together, uncompressed.</summary>
    public long TotalBytes { get; init; } = 1L << 30;

    /// <summary>Bytes of an XML file.</summary>
    public long XmlBytes { get; init; } = 64L << 20;

    public int Rows { get; init; } = 2_000_000;

    public int Columns { get; init; } = 1_000;

    /// <summary>Bytes of one row, line breaks within quotes included.</summary>
    public int RowBytes { get; init; } = 4 << 20;

    /// <summary>Characters of one cell.</summary>
    public int CellLength { get; init; } = 1 << 20;

    /// <summary>Arrays and objects within each other in a JSON file.</summary>
    public int JsonDepth { get; init; } = 32;

    /// <summary>Files in a zip or folder.</summary>
    public int Entries { get; init; } = 1_000;

    /// <summary>Areas of a GeoJSON file.</summary>
    public int Features { get; init; } = 20_000;

    /// <summary>Points of all areas of a GeoJSON file together.</summary>
    public int Vertices { get; init; } = 3_000_000;

    /// <summary>Bytes of a zip as it is handed in.</summary>
    public long ZipBytes { get; init; } = 256L << 20;

    /// <summary>Uncompressed over compressed bytes of a zip entry larger than 1 MB.</summary>
    public int Ratio { get; init; } = 200;
}
