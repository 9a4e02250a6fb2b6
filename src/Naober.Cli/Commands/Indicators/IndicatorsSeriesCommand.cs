using System.CommandLine;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.CombineFigures;

namespace Naober.Cli.Commands.Indicators;

/// <summary>
/// <c>naober indicators series</c>: the figures of a region put together from its municipalities, beside those that a source states; with
/// <c>--converted-to</c> for the territory of one date.
/// </summary>
internal static class IndicatorsSeriesCommand
{
    private static readonly Option<DateOnly?> ConvertedTo = new("--converted-to")
    {
        Description = "Reken fusies om naar de gemeenten van deze dag / convert mergers to the municipalities of this day",
        HelpName = "2024-01-01",
    };

    internal static Command Create()
    {
        var command = new Command("series", "Cijfers van een regio uit die van haar gemeenten / figures of a region from those of its municipalities")
        {
            CatalogueOptions.Indicator, RegisterOptions.Region, ConvertedTo, RegisterOptions.Package,
        };
        command.Runs((parse, output, cancellationToken) => CatalogueOptions.RunOnAsync(
            parse,
            catalogue =>
            {
                var (indicator, region) = (CatalogueOptions.FindIndicator(parse, catalogue), CatalogueOptions.FindRegion(parse, catalogue));
                Show(output, catalogue, indicator, region, RegionSeries.Of(catalogue, indicator, region, parse.GetValue(ConvertedTo)));
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    private static void Show(Output output, Catalogue catalogue, Indicator indicator, string region, IReadOnlyList<CombinedFigure> series)
    {
        if (output.Json)
        {
            output.Document(new
            {
                Indicator = indicator.Key,
                region,
                Figures = series.Select(figure => new
                {
                    figure.Period, figure.Stated, Computed = figure.Value, figure.Difference, Status = figure.States.ToTerms(),
                    Municipalities = figure.Pieces.Count, figure.Missing, Reason = figure.Reason?.In(output.Language),
                }),
            });
            return;
        }

        if (series.Count == 0)
        {
            output.Line(output.Say(
                $"Van \"{indicator.Key}\" heeft deze regio geen cijfers, en geen gemeenten met cijfers.", $"Of \"{indicator.Key}\" this region has no figures, nor municipalities with figures."));
            return;
        }

        output.Line($"{indicator.Name.In(output.Language)}, {CatalogueOptions.NameOf(catalogue, region)}");
        output.Table(
        [
            [output.Say("periode", "period"), output.Say("gepubliceerd", "published"), output.Say("uit gemeenten", "from municipalities"), output.Say("verschil", "difference"), ""],
            .. series.Select(figure => new[] { figure.Period, Number(figure.Stated), Number(figure.Value), Number(figure.Difference), Remark(output, figure) }),
        ]);

        string Number(decimal? value) => value is { } known ? Formats.Number(known, indicator.Decimals, output.Language) : "";
    }

    private static string Remark(Output output, CombinedFigure figure) =>
        figure.Reason is { } reason ? reason.In(output.Language)
        : figure.Missing.Count > 0 ? output.Say(
            $"onbekend van {figure.Missing.Count} van de {figure.Pieces.Count} gemeenten", $"unknown of {figure.Missing.Count} of the {figure.Pieces.Count} municipalities")
        : figure.States.HasFlag(CellStates.Converted) ? output.Say("omgerekend", "converted") : "";
}
