using Naober.Core;
using Naober.Network;
using Naober.Network.Measures;
using Naober.Network.MeasureSeries;
using Naober.Pictures;
using Naober.Web.Hosting;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions;

/// <summary>A measure of a region per year, as a picture and a table.</summary>
public sealed record SeriesPicture(RegionSeries Series, RegionPictureInput Input, PictureContent Content)
{
    public string Title => $"{Series.Choice.Measure.Name.In(Input.Language)} {Series.Choice.From}–{Series.Choice.To}, {Series.Region.Name}";

    /// <summary>On its last date: the partnerships that count as always there.</summary>
    public int WithoutStart => Series.Points[^1].WithoutStart;

    /// <summary>What a request asks for; null when there is no such region.</summary>
    public static SeriesPicture? Of(SheetRequest request)
    {
        var key = request.Route("key");
        if (request.Register.Regions.Find(key) is null)
        {
            return null;
        }

        var results = request.Service<RegisterCache>().ResultsOf(request.Register);
        var choice = SeriesQuery.Read(request.Query, request.Rule, request.Date);
        var series = RegionSeries.Of(results, key, choice);
        var input = new RegionPictureInput(request.Register, results.NetworkOf(key, series.Points[^1].Date, request.Rule), RequestLanguage.Of(request.Http.Request))
        {
            Time = TimeQuery.Of(request.Http.Request),
        };
        return new(series, input, Draw(series, input));
    }

    private static PictureContent Draw(RegionSeries series, RegionPictureInput input)
    {
        var (measure, language) = (series.Choice.Measure, input.Language);
        var percent = measure.Unit == MeasureUnit.Share;
        var counts = measure.Id == "partnerships";
        var data = new YearSeriesData(
            [.. series.Points.Select((point, i) => new YearValue(
                point.Date.Year, percent ? point.Value.Value * 100 : point.Value.Value, counts && point.Value.Value is not null ? point.WithoutStart : null, series.IsComposedAnew(i)))],
            measure.Name.In(language), counts ? new Words("zonder begindatum in een bron", "without a start in any source").In(language) : null,
            new Words("de regio bestaat sindsdien uit andere gemeenten", "the region consists of other municipalities since").In(language),
            measure.Unit switch { MeasureUnit.Count => 0, MeasureUnit.Mean => 2, _ => 1 }, percent ? "%" : "");
        return PictureContent.Of<YearSeries, YearSeriesData>(input, data, Lead(series, language), Table(series, language));
    }

    private static string Lead(RegionSeries series, Language language)
    {
        var (first, last) = (series.Points[0], series.Points[^1]);
        var measure = series.Choice.Measure;
        return new Words(
            $"{measure.Name.Dutch} op één dag van ieder jaar, van {Formats.Date(first.Date, language)} ({MeasureText.Short(measure, first.Value, language)}) tot en met {Formats.Date(last.Date, language)} ({MeasureText.Short(measure, last.Value, language)}).",
            $"{measure.Name.English} on one day of every year, from {Formats.Date(first.Date, language)} ({MeasureText.Short(measure, first.Value, language)}) to {Formats.Date(last.Date, language)} ({MeasureText.Short(measure, last.Value, language)}).").In(language);
    }

    private static Sheet Table(RegionSeries series, Language language) => new(
        new("Per jaar", "Per year"),
        [
            new("date", new("Peildatum", "Reference date")),
            new("value", series.Choice.Measure.Name, series.Choice.Measure.Unit == MeasureUnit.Count ? CellKind.Count : CellKind.Number),
            new("fraction", new("Breuk", "Fraction"), CellKind.Share),
            new("partnerships", new("Samenwerkingsverbanden", "Partnerships"), CellKind.Count),
            new("withoutStart", new("Zonder begindatum", "Without a start"), CellKind.Count),
            new("coverage", new("Dekking", "Coverage"), CellKind.Share),
            new("municipalities", new("Gemeenten", "Municipalities"), CellKind.Count),
            new("composedAnew", new("Andere gemeenten dan het jaar ervoor", "Other municipalities than the year before")),
        ],
        [.. series.Points.Select((point, i) => new SheetRow(
        [
            Formats.Iso(point.Date), point.Value.Value, point.Value.Fraction, point.Partnerships, point.WithoutStart, point.Coverage,
            point.Municipalities.Count, series.IsComposedAnew(i) ? new Words("ja", "yes").In(language) : new Words("nee", "no").In(language),
        ]))]);
}
