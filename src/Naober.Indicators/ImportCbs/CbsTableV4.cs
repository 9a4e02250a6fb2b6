using Naober.Files.OData;
using Naober.Indicators.StatTables;

namespace Naober.Indicators.ImportCbs;

/// <summary>The form of OData 4: a row per figure.</summary>
internal static class CbsTableV4
{
    internal const string Figures = "Observations";
    internal const string Measures = "MeasureCodes";

    /// <summary>Null with at least one error.</summary>
    public static StatTable? Read(ODataDownload download)
    {
        if (download.One("Properties") is not { } info || info.Required("Identifier") is not { } identifier)
        {
            return null;
        }

        var groups = new Dictionary<string, (string Title, string? Parent)>(StringComparer.Ordinal);
        foreach (var row in download.Rows("MeasureGroups"))
        {
            if (row.Required("Id") is { } id)
            {
                groups[id] = (Title(row), row.Text("ParentId"));
            }
        }

        var (measures, texts) = (new List<StatMeasure>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in download.Rows(Measures))
        {
            if (row.Required("Identifier") is not { } key)
            {
                continue;
            }

            if (row.Text("DataType") == "String")
            {
                texts.Add(key);
            }
            else
            {
                measures.Add(new(key, Title(row))
                {
                    Groups = StatText.Path(groups, row.Text("MeasureGroupId")),
                    Description = row.Text("Description"),
                    Unit = row.Text("Unit"),
                    Decimals = row.Integer("Decimals") is { } decimals ? Math.Clamp(decimals, 0, 9) : null,
                    IsRelative = row.Text("PresentationType") == "Relative",
                });
            }
        }

        var dimensions = new List<StatDimension>();
        foreach (var row in download.Rows("Dimensions"))
        {
            if (row.Required("Identifier") is { } key)
            {
                dimensions.Add(new(key, Title(row), KindOf(row.Text("Kind")), CbsCodes.Read(download, key + "Codes", "Identifier")));
            }
        }

        return new(identifier, info.Text("Title") ?? identifier)
        {
            Source = CbsImport.SourceOf(identifier),
            Publisher = CbsImport.Publisher,
            Modified = info.Text("ObservationsModified") ?? info.Text("Modified"),
            Address = "https://odata4.cbs.nl/CBS/" + identifier,
            Licence = info.Text("License") is { } licence && !licence.Contains("/licenses/by/4.0", StringComparison.Ordinal) ? licence : CbsImport.Licence,
            Period = info.Text("TemporalCoverage"),
            RowCount = info.Integer("ObservationCount"),
            Measures = measures,
            Texts = texts,
            Dimensions = dimensions,
        };
    }

    public static IEnumerable<StatCell> Cells(StatTable table, ODataDownload download, StatPlaces places)
    {
        var measures = table.Measures.Index().ToDictionary(measure => measure.Item.Key, measure => measure.Index, StringComparer.Ordinal);
        foreach (var row in download.Rows(Figures))
        {
            if (row.Required("Measure") is not { } key || table.Texts.Contains(key))
            {
                continue;
            }

            if (!measures.TryGetValue(key, out var measure))
            {
                places.UnknownCode(row, "Measure", key, Measures);
            }
            else if (places.Of(row) is { } place)
            {
                var value = row.Number("Value");
                yield return new(row.File, row.Line, measure, place, value, place.States | StatesOf(row.Text("ValueAttribute"), value)) { BeginsRow = true };
            }
        }
    }

    /// <summary>What CBS says about one figure; without a figure, and not secret, there is none.</summary>
    private static CellStates StatesOf(string? attribute, decimal? value) => attribute switch
    {
        "Confidential" or "Secret" => CellStates.Secret,
        "Provisional" => CellStates.Provisional,
        "Estimated" => CellStates.Estimated,
        _ => value is null ? CellStates.Unavailable : CellStates.None,
    };

    private static string Title(ODataRow row) => StatText.Line(row.Text("Title") ?? row.Text("Identifier") ?? "");

    private static StatDimensionKind KindOf(string? kind) => kind switch
    {
        "GeoDimension" or "GeoDetail" => StatDimensionKind.Region,
        "TimeDimension" => StatDimensionKind.Period,
        _ => StatDimensionKind.Category,
    };
}
