using System.CommandLine;
using Naober.Indicators.DescribeRegion;

namespace Naober.Cli.Commands.Indicators;

/// <summary><c>naober indicators trend</c>: how the figures of a region move, after Theil and Sen, with the test of Mann and Kendall.</summary>
internal static class IndicatorsTrendCommand
{
    internal static Command Create()
    {
        var command = new Command("trend", "Verloop van een indicator in een regio / trend of an indicator in a region")
        {
            CatalogueOptions.Indicator, RegisterOptions.Region, RegisterOptions.Package,
        };
        command.Runs((parse, output, cancellationToken) => CatalogueOptions.RunOnAsync(
            parse,
            catalogue =>
            {
                var (indicator, region) = (CatalogueOptions.FindIndicator(parse, catalogue), CatalogueOptions.FindRegion(parse, catalogue));
                var trend = RegionProfile.Of(catalogue, indicator, region, "")?.Trend;
                if (output.Json)
                {
                    output.Document(new { trend?.Slope, trend?.PValue, Significant = trend?.IsSignificant ?? false, N = trend?.N ?? 0 });
                }
                else
                {
                    output.Line(trend switch
                    {
                        null => output.Say("Er zijn minder dan twee cijfers.", "There are fewer than two figures."),
                        { IsSignificant: true } => output.Say(
                            $"Per jaar {trend.Slope:+0.####;-0.####} ({trend.N} cijfers, p = {trend.PValue:0.####}).",
                            $"Each year {trend.Slope:+0.####;-0.####} ({trend.N} figures, p = {trend.PValue:0.####})."),
                        _ => output.Say($"Geen significante trend ({trend.N} cijfers).", $"No significant trend ({trend.N} figures)."),
                    });
                }

                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }
}
