using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.TabulateRegions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Tables;

/// <summary>A table that reports about regions print.</summary>
/// <param name="Key">In its address.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Lead">What the columns are.</param>
/// <param name="Indicators">Their keys, in the order of the columns.</param>
internal sealed record ReportTable(string Key, Words Title, Words Lead, IReadOnlyList<string> Indicators)
{
    internal static IReadOnlyList<ReportTable> All { get; } =
    [
        new(
            "population", new("Bevolkingsgroei en haar delen", "Population growth and its components"),
            new("Per 1.000 inwoners: natuurlijke aanwas, verhuizingen en migratie zijn samen de groei (BRE tabel 1).", "Per 1,000 inhabitants: natural increase, moves and migration together are the growth (BRE table 1)."),
            ["natural-increase-rate", "moving-balance-rate", "migration-balance-rate", "population-growth-rate"]),
        new(
            "grp", new("Bruto regionaal product", "Gross regional product"),
            new("In miljoen euro, in euro per inwoner, en de verandering van het volume (BRE tabel 5).", "In million euros, in euros per inhabitant, and the change in volume (BRE table 5)."),
            ["grp", "grp-per-inhabitant", "grp-volume-change"]),
    ];

    internal static ReportTable? Find(string key) => All.FirstOrDefault(table => table.Key == key);

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        return Find(request.Route("table")) is { } table && RegionTable.Of(catalogue, request.Route("key"), request.Date, table.Indicators) is { } figures
            ? await new Sheet(
                table.Title,
                [
                    new("name", new("Gebied", "Region")),
                    new("region", new("Code", "Code")),
                    .. figures.Columns.SelectMany((column, i) => new SheetColumn[]
                    {
                        new($"{column.Indicator.Key}_{column.Period}", Label(column), CellKind.Number, DecimalsOf(figures, i)),
                        new($"{column.Indicator.Key}_{column.Period}_status", Vocabulary.ObservationStates.Title),
                    }),
                ],
                [.. figures.Rows.Select(row => new SheetRow(
                [
                    FigureText.NameOf(catalogue, row.Region, request.Language), row.Region,
                    .. row.Figures.SelectMany(figure => new object?[] { figure?.Value, figure is { } known ? string.Join('|', known.States.ToTerms()) : null }),
                ], Routes.RegionFigures(row.Region)))]).WithAboutAsync(request, catalogue, [.. figures.Columns.Select(column => column.Indicator).Distinct()])
            : null;
    }

    /// <summary>Of a column: in one table a figure has as many as the others.</summary>
    internal static int DecimalsOf(RegionTable figures, int column) =>
        figures.Columns[column].Indicator.DecimalsOf(figures.Rows.Select(row => row.Figures[column]?.Value).OfType<decimal>());

    private static Words Label(TableColumn column) =>
        new($"{column.Indicator.Name.Dutch} {column.Period}", $"{column.Indicator.Name.English} {column.Period}");
}
