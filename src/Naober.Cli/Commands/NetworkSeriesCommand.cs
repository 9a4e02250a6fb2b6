using System.CommandLine;
using Naober.Core;
using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;
using Naober.Network.MeasureSeries;

namespace Naober.Cli.Commands;

/// <summary><c>naober network series</c>: a measure of a region on the same day of every year.</summary>
internal static class NetworkSeriesCommand
{
    private static readonly Option<string> MeasureId = new("--measure")
    {
        Description = "Maat met één waarde / measure with one value: partnerships, congruence, ...",
        DefaultValueFactory = _ => "partnerships",
        HelpName = "ID",
    };

    private static readonly Option<int> From = new("--from") { Description = "Eerste jaar / first year", Required = true, HelpName = "JAAR" };

    private static readonly Option<int> To = new("--to") { Description = "Laatste jaar / last year", Required = true, HelpName = "JAAR" };

    private static readonly Option<string> Day = new("--day")
    {
        Description = "Dag van het jaar / day of the year",
        DefaultValueFactory = _ => "01-01",
        HelpName = "MM-DD",
    };

    private static readonly Option<bool> Fixed = new("--fixed")
    {
        Description = "Steeds het gebied van de peildatum / always the area of the reference date",
    };

    internal static Command Create()
    {
        var command = new Command("series", "Een maat van een regio door de jaren heen / a measure of a region through the years")
        {
            RegisterOptions.Region, MeasureId, From, To, Day, Fixed, RegisterOptions.Date, RegisterOptions.Rule, RegisterOptions.Package,
        };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            var register = await RegisterOptions.ReadRegisterAsync(parse, cancellationToken);
            var network = RegisterOptions.Network(parse, register);
            var series = RegionSeries.Of(new RegisterResults(register), network.Region.Key, Choice(parse, network));
            if (output.Json)
            {
                output.Document(Answer(series, output.Language));
            }
            else
            {
                Show(series, output);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static SeriesChoice Choice(ParseResult parse, RegionNetwork network)
    {
        var measure = RegionSeries.Measures.FirstOrDefault(candidate => candidate.Id == parse.GetRequiredValue(MeasureId)) ?? throw Refused("measure", "unknown-measure",
            $"kies uit {string.Join(", ", RegionSeries.Measures.Select(candidate => candidate.Id))}", $"choose from {string.Join(", ", RegionSeries.Measures.Select(candidate => candidate.Id))}");
        var (from, to) = (parse.GetRequiredValue(From), parse.GetRequiredValue(To));
        if (from < SeriesChoice.FirstYear || to > SeriesChoice.LastYear || from > to || to - from >= SeriesChoice.MostYears)
        {
            throw Refused("from", "invalid-period", $"van {SeriesChoice.FirstYear} tot {SeriesChoice.LastYear}, ten hoogste {SeriesChoice.MostYears} jaren",
                $"from {SeriesChoice.FirstYear} to {SeriesChoice.LastYear}, {SeriesChoice.MostYears} years at most");
        }

        var day = Formats.ReadDayOfYear(parse.GetRequiredValue(Day)) ?? throw Refused("day", "invalid-day", "schrijf maand-dag, zoals 09-01", "write month-day, such as 09-01");
        return new(measure, from, to, day.Month, day.Day, network.Rule, parse.GetValue(Fixed) ? network.Date : null);
    }

    private static RefusedException Refused(string option, string code, string dutch, string english) =>
        new(ExitCode.Refused, option, code, new($"--{option}: {dutch}.", $"--{option}: {english}."));

    private static object Answer(RegionSeries series, Language language) => new
    {
        Region = series.Region.Key,
        Measure = series.Choice.Measure.Id,
        Rule = series.Choice.Rule == InclusionRule.Any ? "any" : "interlocal",
        ComposedOn = series.Choice.ComposedOn is { } date ? Formats.Iso(date) : null,
        Points = series.Points.Select((point, i) => new
        {
            Date = Formats.Iso(point.Date),
            point.Value.Value,
            point.Value.Fraction,
            Unknown = point.WhyNot?.In(language),
            point.Partnerships,
            point.WithoutStart,
            point.Coverage,
            Municipalities = point.Municipalities.Count,
            ComposedAnew = series.IsComposedAnew(i),
        }),
    };

    private static void Show(RegionSeries series, Output output)
    {
        output.Line($"{series.Choice.Measure.Name.In(output.Language)}, {series.Region.Name} ({series.Region.Key})");
        output.Table(
        [
            [output.Say("peildatum", "date"), output.Say("waarde", "value"), output.Say("verbanden", "partnerships"), output.Say("zonder begin", "without start"), output.Say("gemeenten", "municipalities")],
            .. series.Points.Select((point, i) => new[]
            {
                Formats.Iso(point.Date), MeasureText.Of(series.Choice.Measure, point.Value, output.Language), $"{point.Partnerships}", $"{point.WithoutStart}",
                $"{point.Municipalities.Count}{(series.IsComposedAnew(i) ? " *" : "")}",
            }),
        ]);
        if (series.Points.Index().Any(point => series.IsComposedAnew(point.Index)))
        {
            output.Line(output.Say("* andere gemeenten dan het jaar ervoor", "* other municipalities than the year before"));
        }

        if (series.Points[^1].WithoutStart > 0)
        {
            output.Line(output.Say(
                "Verbanden zonder begindatum tellen in ieder jaar mee, alsof zij er altijd waren.",
                "Partnerships without a start count in every year, as if they had always been there."));
        }
    }
}
