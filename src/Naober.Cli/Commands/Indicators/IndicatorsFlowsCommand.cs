using System.CommandLine;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.Flows;

namespace Naober.Cli.Commands.Indicators;

/// <summary><c>naober indicators flows</c>: what stays within a region, goes between its municipalities and crosses its border.</summary>
internal static class IndicatorsFlowsCommand
{
    private const int Most = 20;

    private static readonly Option<string> Flow = new("--flow")
    {
        Description = "Sleutel van de stroom / key of the flow",
        Required = true,
        HelpName = "F",
    };

    private static readonly Option<string> Period = new("--period")
    {
        Description = "Periode / period: 2022, 2015/2017",
        Required = true,
        HelpName = "P",
    };

    internal static Command Create()
    {
        var command = new Command("flows", "Stromen van en naar een regio / flows from and to a region") { RegisterOptions.Region, Flow, Period, RegisterOptions.Package };
        command.Runs((parse, output, cancellationToken) => CatalogueOptions.RunOnAsync(
            parse,
            catalogue =>
            {
                Show(output, Find(parse, catalogue), region => CatalogueOptions.NameOf(catalogue, region));
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    private static RegionFlows Find(ParseResult parse, Catalogue catalogue)
    {
        var (region, flow, period) = (CatalogueOptions.FindRegion(parse, catalogue), parse.GetRequiredValue(Flow), CatalogueOptions.CheckPeriod(parse.GetRequiredValue(Period)));
        return catalogue.Flows.Any(known => known.Indicator == flow && known.Period == period) && RegionFlows.Of(catalogue, region, flow, period) is { } flows
            ? flows
            : throw new RefusedException(ExitCode.NotFound, "flow", "no-flows", new(
                $"Van \"{flow}\" zijn er geen stromen over {period}.", $"There are no flows of \"{flow}\" for {period}."));
    }

    private static void Show(Output output, RegionFlows flows, Func<string, string> nameOf)
    {
        if (output.Json)
        {
            output.Document(new
            {
                WithinMunicipality = ShareOf(flows.Within, flows.WithinShare, flows),
                BetweenMunicipalities = ShareOf(flows.Between, flows.BetweenShare, flows),
                Crossing = ShareOf(flows.Crossing, flows.CrossingShare, flows),
                Total = flows.IsUnknown ? null : (decimal?)flows.Total,
                Top = flows.Crossings.Take(Most).Select(flow => new { flow.Origin, flow.Destination, flow.Value }),
                Hubs = flows.Hubs.Take(Most).Select(hub => new { hub.Region, hub.Incoming, hub.Outgoing }),
                Unknown = flows.Unknown.Count,
            });
            return;
        }

        if (flows.IsUnknown)
        {
            output.Line(output.Say(
                $"{nameOf(flows.Region)}, {flows.Period}: onbekend. Van geen van de {flows.Unknown.Count} stromen geeft een bron de omvang.",
                $"{nameOf(flows.Region)}, {flows.Period}: unknown. No source gives the size of any of the {flows.Unknown.Count} flows."));
            return;
        }

        output.Line($"{nameOf(flows.Region)}, {flows.Period}: {Number(flows.Total, output)}");
        output.Table(
        [
            [output.Say("binnen een gemeente", "within a municipality"), Number(flows.Within, output), Percent(flows.WithinShare, output)],
            [output.Say("tussen gemeenten van de regio", "between municipalities of the region"), Number(flows.Between, output), Percent(flows.BetweenShare, output)],
            [output.Say("over de grens van de regio", "across the border of the region"), Number(flows.Crossing, output), Percent(flows.CrossingShare, output)],
        ]);
        if (flows.Crossings.Count > 0)
        {
            output.Table([.. flows.Crossings.Take(Most).Select(flow => new[] { nameOf(flow.Origin), nameOf(flow.Destination), Number(flow.Value!.Value, output) })]);
        }

        output.Line(output.Say(
            $"Zonder omvang in een bron, en niet meegeteld: {flows.Unknown.Count}.", $"Without a size in any source, and not counted: {flows.Unknown.Count}."));
    }

    /// <summary>As every share in an answer, of what the flow counts: people or trips, and not always whole. Unknown is not nought.</summary>
    private static object ShareOf(decimal count, decimal? share, RegionFlows flows) => flows.IsUnknown
        ? new { Count = (decimal?)null, Of = (decimal?)null, Share = share }
        : new { Count = (decimal?)count, Of = (decimal?)flows.Total, Share = share };

    private static string Number(decimal value, Output output) => Formats.Number(value, value == Math.Truncate(value) ? 0 : 1, output.Language);

    private static string Percent(decimal? share, Output output) => share is { } known ? Formats.Number(known * 100, 1, output.Language) + "%" : "–";
}
