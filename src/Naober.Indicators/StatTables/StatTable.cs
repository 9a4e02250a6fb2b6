namespace Naober.Indicators.StatTables;

/// <summary>A table of a statistical office without its figures: measures by dimensions with codes.</summary>
/// <param name="Identifier">As its publisher calls it: 83583NED.</param>
/// <param name="Title">For people.</param>
internal sealed record StatTable(string Identifier, string Title)
{
    /// <summary>Also the key of the data set and of the package with its indicators.</summary>
    public string Key => Identifier.ToLowerInvariant();

    /// <summary>Key of its source.</summary>
    public string Source { get; init; } = "";

    public string? Publisher { get; init; }

    public string? Modified { get; init; }

    public string? Address { get; init; }

    public string? Licence { get; init; }

    /// <summary>Of all figures, when no dimension says it.</summary>
    public string? Period { get; init; }

    /// <summary>Rows that the table has at the source; null when it does not say.</summary>
    public int? RowCount { get; init; }

    public required IReadOnlyList<StatMeasure> Measures { get; init; }

    /// <summary>Measures of version 4 that are no figure but a text, such as a name; they are passed over.</summary>
    public IReadOnlySet<string> Texts { get; init; } = new HashSet<string>();

    public required IReadOnlyList<StatDimension> Dimensions { get; init; }

    public IEnumerable<StatDimension> Categories => Dimensions.Where(dimension => dimension.Kind == StatDimensionKind.Category);

    public bool Has(StatDimensionKind kind) => Dimensions.Any(dimension => dimension.Kind == kind);
}

/// <summary>What is measured: a topic in version 3, a measure in version 4.</summary>
/// <param name="Key">Name of the column, or identifier.</param>
/// <param name="Title">Within its groups.</param>
internal sealed record StatMeasure(string Key, string Title)
{
    /// <summary>Titles of the groups that it stands in, the outermost first.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    public string? Description { get; init; }

    public string? Unit { get; init; }

    /// <summary>With how many figures are shown; null when the source leaves that to the figures.</summary>
    public int? Decimals { get; init; }

    /// <summary>Whether figures are kept with single precision.</summary>
    public bool IsSingle { get; init; }

    /// <summary>A percentage, a mean, a rate.</summary>
    public bool IsRelative { get; init; }
}

internal enum StatDimensionKind
{
    Category,
    Region,
    Period,
}

/// <summary>What figures are divided by, with its codes.</summary>
internal sealed record StatDimension(string Key, string Title, StatDimensionKind Kind, IReadOnlyDictionary<string, StatCode> Codes);

/// <summary>A category, a region or a period.</summary>
/// <param name="Title">For people.</param>
/// <param name="Status">Of the figures of a period: Definitief, Voorlopig, NaderVoorlopig.</param>
internal sealed record StatCode(string Title, string? Status)
{
    public CellStates States => Status is "Voorlopig" or "NaderVoorlopig" ? CellStates.Provisional : CellStates.None;
}
