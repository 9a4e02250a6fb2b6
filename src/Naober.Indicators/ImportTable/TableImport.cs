using Naober.Files;
using Naober.Files.Csv;
using Naober.Files.Packages;
using Naober.Files.Xlsx;
using Naober.Indicators.DescribeIndicators;
using Naober.Indicators.Publish;
using Naober.Regions;
using Naober.Regions.LoadPackage;

namespace Naober.Indicators.ImportTable;

/// <summary>What a file of a user does not say about itself.</summary>
/// <param name="DataSet">Key of the data set that it becomes a version of.</param>
/// <param name="Map">Which columns are meant: <c>region=Gemeente,period=Jaar,inhabitants=Aantal</c>; null to propose.</param>
/// <param name="Period">Of all figures, when no column says it.</param>
/// <param name="Theme">Of the indicators that are new; null to go by their names.</param>
public sealed record TableRequest(string DataSet, string? Map = null, string? Period = null, string? Theme = null)
{
    /// <summary>What the user says of the indicators; their units say how cells are read.</summary>
    public DescriptionFile? Said { get; init; }
}

/// <summary>A figure as it would be read.</summary>
public sealed record ReadFigure(string Indicator, string Region, string Period, decimal? Value, IReadOnlyList<string> Status);

/// <summary>
/// A table of a user, CSV or Excel, long or wide, as figures: how its columns are meant is proposed, or taken from the last file of
/// the data set, and what would be read is shown.
/// </summary>
public sealed record TableImport
{
    private const int Shown = 5;

    /// <summary>Null with any error.</summary>
    public IncomingFigures? Figures { get; private init; }

    /// <summary>How the file is read; null when that is not clear.</summary>
    public TableMapping? Mapping { get; private init; }

    /// <summary>The first figures.</summary>
    public IReadOnlyList<ReadFigure> Preview { get; private init; } = [];

    public IReadOnlyList<Remark> Remarks { get; private init; } = [];

    public IReadOnlyList<InputError> Errors { get; private init; } = [];

    public int MoreErrors { get; private init; }

    /// <summary>Never throws for what is in the file. Within 32 MB and the bounds of <see cref="InputLimits"/>.</summary>
    public static TableImport Read(string path, TableRequest request, TableContext known, InputLimits? limits = null)
    {
        var (file, errors) = (Path.GetFileName(path), new ErrorList((limits ?? InputLimits.Default).Errors) { AlikeOnce = true });
        var table = IsWorkbook(path) ? XlsxTable.Read(path, limits) : CsvTable.Read(path, limits, hasNotes: true);
        if (table.Errors.Count > 0)
        {
            return new() { Errors = table.Errors, MoreErrors = table.MoreErrors };
        }

        known.Check(request, file, errors);
        var columns = new TableColumns(table, file, errors);
        var mapping = errors.Count > 0 ? null
            : request.Map is null && known.Mapping is { } kept ? (columns.Fits(kept) ? kept : null)
            : columns.Propose(request.Map);
        if (mapping is null)
        {
            return new() { Errors = errors.Listed, MoreErrors = errors.More };
        }

        var figures = new TableFigures(table, mapping, request, known, file, errors);
        figures.Read();
        var keys = figures.Keys;
        return new()
        {
            Mapping = mapping,
            Figures = errors.Count > 0 ? null : Incoming(request, file, mapping, figures),
            Preview = [.. figures.Rows.Take(Shown).Select(row => new ReadFigure(
                keys.Indicators[row.Indicator], keys.Regions[row.Region], keys.Periods[row.Period], (decimal?)row.Value, [.. row.States.ToTerms()]))],
            Remarks = [.. RemarksOn(table, mapping, figures, file)],
            Errors = errors.Listed,
            MoreErrors = errors.More,
        };
    }

    /// <summary>By its first bytes: an old or encrypted Excel too, to refuse it with the right words.</summary>
    private static bool IsWorkbook(string path)
    {
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || !File.Exists(path))
        {
            return path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        }

        using var stream = File.OpenRead(path);
        return stream.ReadByte() is 'P' or 0xD0 && stream.ReadByte() is 'K' or 0xCF && stream.ReadByte() is 3 or 0x11;
    }

    private static IncomingFigures Incoming(TableRequest request, string file, TableMapping mapping, TableFigures figures)
    {
        var rows = new RegionPackage(request.DataSet, request.DataSet, null,
        [
            new(RegionTables.Sources, [new(0, [request.DataSet, file, null, null, null, null])]),
            new(IndicatorTables.Indicators, PackageOrder.Sorted(IndicatorTables.Indicators, figures.Indicators.Rows(request.DataSet))),
        ]);
        return new(rows, new(request.DataSet, request.DataSet, file, figures.Checksum(), null, null), figures.Rows.Count, () => figures.Rows, () => figures.Keys) { Mapping = mapping.ToJson(), Said = request.Said };
    }

    private static IEnumerable<Remark> RemarksOn(CsvTable table, TableMapping mapping, TableFigures figures, string file)
    {
        foreach (var remark in RegionRemarks.On(file, figures.Regions.Completed, figures.NotThen))
        {
            yield return remark;
        }

        foreach (var remark in LeftOut.Remarks(figures, file))
        {
            yield return remark;
        }

        var read = mapping.Columns.ToHashSet(StringComparer.Ordinal);
        var unread = table.Header.Where(name => name.Length > 0 && !read.Contains(name) && !(mapping.PeriodColumns && CellPeriod.Read(name) is not null)).ToList();
        if (unread.Count > 0)
        {
            yield return new("columns-unread", file, new($"Niet gelezen kolommen: {string.Join(", ", unread)}.", $"Columns not read: {string.Join(", ", unread)}."));
        }

        if (figures.Rows.Count(row => row.Value is null) is > 0 and var empty)
        {
            yield return new("without-value", file, new($"Zonder waarde: {empty} van de {figures.Rows.Count} cijfers.", $"Without a value: {empty} of {figures.Rows.Count} figures."));
        }
    }
}
