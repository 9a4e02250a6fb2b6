using Naober.Files.OData;
using Naober.Indicators.StatTables;

namespace Naober.Indicators.ImportCbs;

/// <summary>The form of OData 3: a row per combination of categories, a column per measure.</summary>
internal static class CbsTableV3
{
    internal const string Figures = "TypedDataSet";
    internal const string Properties = "DataProperties";

    /// <summary>Null with at least one error.</summary>
    public static StatTable? Read(ODataDownload download)
    {
        if (download.One("TableInfos") is not { } info || info.Required("Identifier") is not { } identifier)
        {
            return null;
        }

        var groups = new Dictionary<int, (string Title, int? Parent)>();
        var (measures, dimensions) = (new List<StatMeasure>(), new List<StatDimension>());
        foreach (var row in download.Rows(Properties))
        {
            switch (row.Required("Type"))
            {
                case "TopicGroup" when row.Integer("ID") is { } id:
                    groups[id] = (Title(row), row.Integer("ParentID"));
                    break;
                case "Topic" when row.Text("Datatype") != "String" && row.Required("Key") is { } key:
                    measures.Add(new(key, Title(row))
                    {
                        Groups = StatText.Path(groups, row.Integer("ParentID")),
                        Description = row.Text("Description"),
                        Unit = row.Text("Unit"),
                        Decimals = row.Integer("Decimals") is { } decimals ? Math.Clamp(decimals, 0, 9) : null,
                        IsSingle = row.Text("Datatype") == "Float",
                        IsRelative = row.Text("PresentationType") == "Relative" && row.Text("Unit") is not "aantal",
                    });
                    break;
                case { } type when KindOf(type) is { } kind && row.Required("Key") is { } key:
                    dimensions.Add(new(key, Title(row), kind, CbsCodes.Read(download, key, "Key")));
                    break;
            }
        }

        return new(identifier, info.Text("Title") ?? identifier)
        {
            Source = CbsImport.SourceOf(identifier),
            Publisher = CbsImport.Publisher,
            Modified = info.Text("Modified"),
            Address = info.Text("ApiUrl"),
            Licence = CbsImport.Licence,
            Period = info.Text("Period"),
            RowCount = info.Integer("RecordCount"),
            Measures = measures,
            Dimensions = dimensions,
        };
    }

    /// <summary>Every figure, row by row and within a row by measure.</summary>
    public static IEnumerable<StatCell> Cells(StatTable table, ODataDownload download, StatPlaces places)
    {
        foreach (var row in download.Rows(Figures))
        {
            if (places.Of(row) is not { } place)
            {
                continue;
            }

            for (var measure = 0; measure < table.Measures.Count; measure++)
            {
                var value = row.Number(table.Measures[measure].Key, table.Measures[measure].IsSingle);
                yield return new(row.File, row.Line, measure, place, value, value is null ? CellStates.Unavailable : place.States) { BeginsRow = measure == 0 };
            }
        }
    }

    private static string Title(ODataRow row) => StatText.Line(row.Text("Title") ?? row.Text("Key") ?? "");

    private static StatDimensionKind? KindOf(string type) => type switch
    {
        "GeoDimension" or "GeoDetail" => StatDimensionKind.Region,
        "TimeDimension" => StatDimensionKind.Period,
        "Dimension" => StatDimensionKind.Category,
        _ => null,
    };
}
