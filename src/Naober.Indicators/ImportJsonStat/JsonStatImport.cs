using System.Text.Json;
using Naober.Files;
using Naober.Indicators.Publish;
using Naober.Indicators.StatTables;
using Naober.Regions.LoadPackage;

namespace Naober.Indicators.ImportJsonStat;

/// <summary>What a file of JSON-stat does not say.</summary>
/// <param name="DataSet">Key of the data set.</param>
/// <param name="Theme">Of all its indicators; null to go by their titles.</param>
/// <param name="Period">Of all its figures, when it has no dimension of time.</param>
public sealed record JsonStatRequest(string DataSet, string? Theme = null, string? Period = null);

/// <summary>
/// A data set of JSON-stat 2.0, which statistical offices all over Europe publish: regions by their codes, an indicator for every
/// measure with every combination of categories. Memory: the file, at most 64 MB.
/// </summary>
public sealed record JsonStatImport
{
    private const int MostBytes = 64 << 20;

    private static readonly string[] Geo = ["geo", "regio", "regios", "region", "gemeente", "wijkenenbuurten"];
    private static readonly string[] Time = ["time", "tijd", "jaar", "year", "periode", "perioden", "period"];

    /// <summary>Null with any error.</summary>
    public IncomingFigures? Figures { get; private init; }

    public IReadOnlyList<Remark> Remarks { get; private init; } = [];

    public IReadOnlyList<InputError> Errors { get; private init; } = [];

    public int MoreErrors { get; private init; }

    /// <summary>Never throws for what is in the file.</summary>
    public static JsonStatImport Read(string path, JsonStatRequest request, InputLimits? limits = null)
    {
        var (allowed, file) = (limits ?? InputLimits.Default, Path.GetFileName(path));
        var errors = new ErrorList(allowed.Errors) { AlikeOnce = true };
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > MostBytes)
            {
                errors.Add(file, 0, "", "file-too-large", $"Het bestand is groter dan {MostBytes} bytes.", $"The file is larger than {MostBytes} bytes.");
            }
            else
            {
                var root = JsonDocument.Parse(stream, new() { MaxDepth = allowed.JsonDepth }).RootElement;
                if (JsonStatDocument.Read(root, file, errors) is { } document && TableOf(document, request, file, errors) is { } table)
                {
                    var figures = new StatFigures(table, places => Cells(document, table, request, file, places), request.Theme, errors);
                    figures.Check();
                    return errors.Count == 0 ? new() { Figures = figures.Incoming(file), Remarks = [.. figures.Places.Remarks] } : new() { Errors = errors.Listed, MoreErrors = errors.More };
                }
            }
        }
        catch (JsonException failure)
        {
            errors.Add(file, (int)(failure.LineNumber ?? 0) + 1, "", "json", "Hier is het bestand geen JSON meer: het is afgekapt, beschadigd of te diep genest.", "Here the file stops being JSON: it is cut off, damaged or nested too deep.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Add(file, 0, "", File.Exists(path) ? "unreadable" : "not-found", "Het bestand is er niet of mag niet worden gelezen.", "The file is not there or may not be read.");
        }

        return new() { Errors = errors.Listed, MoreErrors = errors.More };
    }

    private static StatTable? TableOf(JsonStatDocument document, JsonStatRequest request, string file, ErrorList errors)
    {
        var (geo, time, metric) = (One(document, "geo", Geo), One(document, "time", Time), document.Role("metric").FirstOrDefault());
        if (time is null && FigurePeriod.FirstDay(request.Period ?? "") is null)
        {
            errors.Add(file, 0, "role.time", "period", "Het bestand heeft geen dimensie van tijd. Geef het jaar met --year.", "The file has no dimension of time. Give the year with --year.");
            return null;
        }

        var title = document.Text("label") ?? request.DataSet;
        return new(request.DataSet, title)
        {
            Source = request.DataSet,
            Publisher = document.Text("source"),
            Modified = document.Text("updated"),
            Period = request.Period,
            Measures = document.Dimensions.FirstOrDefault(dimension => dimension.Key == metric) is { } measures
                ? [.. measures.Categories.Select(category => new StatMeasure(category.Code, StatText.Line(category.Label)) { Groups = [], Unit = category.Unit, Decimals = category.Decimals, Description = category.Note })]
                : [new("", StatText.Line(title)) { Groups = [] }],
            Dimensions =
            [
                .. document.Dimensions.Where(dimension => dimension.Key != metric).Select(dimension => new StatDimension(
                    dimension.Key, dimension.Label, dimension.Key == geo ? StatDimensionKind.Region : dimension.Key == time ? StatDimensionKind.Period : StatDimensionKind.Category,
                    dimension.Categories.DistinctBy(category => category.Code).ToDictionary(category => category.Code, category => new StatCode(StatText.Line(category.Label), null), StringComparer.Ordinal))),
            ],
        };
    }

    private static string? One(JsonStatDocument document, string role, string[] names) =>
        document.Role(role).FirstOrDefault() ?? document.Dimensions.FirstOrDefault(dimension => names.Contains(dimension.Key.ToLowerInvariant()))?.Key;

    /// <summary>The last dimension goes fastest.</summary>
    private static IEnumerable<StatCell> Cells(JsonStatDocument document, StatTable table, JsonStatRequest request, string file, StatPlaces places)
    {
        var kinds = document.Dimensions.Select(dimension => table.Dimensions.FirstOrDefault(known => known.Key == dimension.Key)?.Kind).ToList();
        foreach (var (at, value, status) in document.Values())
        {
            var (left, measure, region, period, categories) = (at, 0, Naober.Regions.Region.Netherlands, request.Period ?? "", "");
            for (var i = kinds.Count - 1; i >= 0; i--)
            {
                var dimension = document.Dimensions[i];
                var (place, category) = ((int)(left % dimension.Categories.Count), dimension.Categories[(int)(left % dimension.Categories.Count)]);
                left /= dimension.Categories.Count;
                switch (kinds[i])
                {
                    case null:
                        measure = place;
                        break;
                    case StatDimensionKind.Region:
                        region = StatPlaces.RegionOf(category.Code) ?? places.Pass("region-passed", category.Code);
                        if (category.Label == category.Code)
                        {
                            places.Unexplain(region, file, 0, $"dimension.{dimension.Key}");
                        }

                        break;
                    case StatDimensionKind.Period:
                        period = ImportTable.CellPeriod.Read(category.Code) ?? ImportTable.CellPeriod.Read(category.Label) ?? places.Pass("period-passed", category.Code);
                        break;
                    default:
                        categories = StatPlaces.Separator + category.Code + categories;
                        break;
                }
            }

            if (region.Length > 0 && period.Length > 0)
            {
                yield return new(file, 0, measure, new(region, period, categories, CellStates.None), value, StatesOf(value, status)) { BeginsRow = true };
            }
        }
    }

    /// <summary>The codes of Eurostat and SDMX.</summary>
    private static CellStates StatesOf(decimal? value, string? status) => status switch
    {
        "p" => CellStates.Provisional,
        "e" => CellStates.Estimated,
        "f" => CellStates.Forecast,
        "c" => CellStates.Secret,
        _ => CellStates.None,
    } | (value is null && status != "c" ? CellStates.Unavailable : CellStates.None);
}
