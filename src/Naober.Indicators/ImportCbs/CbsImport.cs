using Naober.Files;
using Naober.Files.OData;
using Naober.Indicators.Publish;
using Naober.Indicators.StatTables;
using Naober.Regions.LoadPackage;

namespace Naober.Indicators.ImportCbs;

/// <summary>What a table does not say about itself.</summary>
/// <param name="Theme">Of all its indicators; null to go by their titles.</param>
/// <param name="Period">Of all its figures, when the table has no periods.</param>
public sealed record CbsOptions(string? Theme = null, string? Period = null);

/// <summary>
/// A table of Statistics Netherlands (StatLine) from a saved download, of OData 3 or 4. It becomes a data set and a package of
/// indicators, both with the name of the table. Licence of the figures: CC BY 4.0.
/// </summary>
public sealed class CbsImport : IDisposable
{
    internal const string Publisher = "Centraal Bureau voor de Statistiek";
    internal const string Licence = "CC BY 4.0";

    private readonly ODataDownload? download;
    private readonly ErrorList errors;

    private CbsImport(ODataDownload? download, ErrorList errors) => (this.download, this.errors) = (download, errors);

    /// <summary>Null with any error.</summary>
    public IncomingFigures? Figures { get; private set; }

    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    public IReadOnlyList<InputError> Errors => errors.Listed;

    public int MoreErrors => errors.More;

    /// <summary>Whether a folder or zip holds a table of version 3 or 4.</summary>
    public static bool Recognises(string path) => ODataDownload.Has(path, CbsTableV3.Properties) || ODataDownload.Has(path, CbsTableV4.Measures);

    /// <summary>Reads all of it and checks it; the figures are read again when they are loaded. Memory: a key per row.</summary>
    public static CbsImport Read(string path, CbsOptions? options = null, InputLimits? limits = null)
    {
        var found = new ErrorList((limits ?? InputLimits.Default).Errors) { AlikeOnce = true };
        var import = new CbsImport(ODataDownload.Open(path, found, limits), found);
        if (import.download is { } download)
        {
            import.Read(download, Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), options ?? new());
        }

        return import;
    }

    public void Dispose() => download?.Dispose();

    internal static string SourceOf(string identifier) => "cbs-" + identifier.ToLowerInvariant();

    private void Read(ODataDownload files, string name, CbsOptions options)
    {
        var isV4 = files.Has(CbsTableV4.Measures);
        string[] needed = isV4 ? ["Properties", CbsTableV4.Measures, "Dimensions", CbsTableV4.Figures] : ["TableInfos", CbsTableV3.Properties, CbsTableV3.Figures];
        foreach (var set in needed.Where(set => !files.Has(set)))
        {
            errors.Add(name, 0, set, "file-missing",
                $"{set}.json ontbreekt. Een tabel van het CBS bestaat uit {string.Join(", ", needed)} en een bestand per dimensie.",
                $"{set}.json is missing. A table of Statistics Netherlands is {string.Join(", ", needed)} and a file per dimension.");
        }

        if (errors.Count > 0 || (isV4 ? CbsTableV4.Read(files) : CbsTableV3.Read(files)) is not { } table || !IsComplete(table, files, name, options, isV4))
        {
            return;
        }

        table = table with { Period = options.Period ?? table.Period };
        var figures = new StatFigures(table, places => isV4 ? CbsTableV4.Cells(table, files, places) : CbsTableV3.Cells(table, files, places), options.Theme, errors);
        figures.Check();
        if (errors.Count == 0)
        {
            var origin = (table.Address ?? name) + (table.Modified is { Length: >= 10 } day ? $" ({day[..10]})" : "");
            Figures = figures.Incoming(origin);
            Remarks = [.. figures.Places.Remarks, .. RemarksOn(table, figures)];
        }
    }

    private bool IsComplete(StatTable table, ODataDownload files, string name, CbsOptions options, bool isV4)
    {
        foreach (var dimension in table.Categories.Where(dimension => dimension.Codes.Count == 0))
        {
            var set = dimension.Key + (isV4 ? "Codes" : "");
            errors.Add(name, 0, set, "file-missing", $"{set}.json ontbreekt: daarin staan de categorieën van {dimension.Title}.", $"{set}.json is missing: it holds the categories of {dimension.Title}.");
        }

        if (!table.Has(StatDimensionKind.Period) && FigurePeriod.FirstDay(options.Period ?? table.Period ?? "") is null)
        {
            errors.Add(files.FilesOf(isV4 ? "Properties" : "TableInfos").First(), 0, "Period", "period",
                "De tabel heeft geen dimensie met perioden en noemt geen jaar. Geef het jaar met --year.", "The table has no dimension of periods and names no year. Give the year with --year.");
        }

        return errors.Count == 0;
    }

    private static IEnumerable<Remark> RemarksOn(StatTable table, StatFigures figures)
    {
        if (table.RowCount is { } all && figures.Rows < all)
        {
            yield return new("part-of-table", table.Identifier, new(
                $"De tabel heeft bij het CBS {all} rijen; hier staan er {figures.Rows}.", $"The table has {all} rows at Statistics Netherlands; here are {figures.Rows}."));
        }

        if (figures.Empty > 0)
        {
            yield return new("without-value", table.Identifier, new(
                $"Zonder waarde: {figures.Empty} van de {figures.Count} cijfers; het CBS heeft ze niet of houdt ze geheim.",
                $"Without a value: {figures.Empty} of {figures.Count} figures; Statistics Netherlands has none, or keeps them secret."));
        }
    }
}
