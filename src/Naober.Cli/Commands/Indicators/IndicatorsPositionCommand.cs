using System.CommandLine;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.RankIndicator;

namespace Naober.Cli.Commands.Indicators;

/// <summary><c>naober indicators position</c>: the position of every region of a type on an indicator in a period.</summary>
internal static class IndicatorsPositionCommand
{
    private static readonly Option<string> Period = new("--period")
    {
        Description = "Periode / period: 2022, 2022Q1, 2022-01-01, 2015/2019",
        Required = true,
        HelpName = "P",
    };

    internal static Command Create()
    {
        var command = new Command("position", "Positie van elke regio op een indicator / position of every region on an indicator")
        {
            CatalogueOptions.Indicator, Period, CatalogueOptions.Peers, RegisterOptions.Package,
        };
        command.Runs((parse, output, cancellationToken) => CatalogueOptions.RunOnAsync(
            parse,
            catalogue =>
            {
                var (indicator, period) = (CatalogueOptions.FindIndicator(parse, catalogue), CatalogueOptions.CheckPeriod(parse.GetRequiredValue(Period)));
                var ranked = IndicatorPositions.Of(catalogue, indicator, period, CatalogueOptions.ReadPeers(parse))
                    ?? throw new RefusedException(ExitCode.NotFound, "period", "no-figures", CatalogueOptions.NoFigures(indicator, period));
                Show(output, ranked, region => CatalogueOptions.NameOf(catalogue, region));
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    private static void Show(Output output, IndicatorPositions ranked, Func<string, string> nameOf)
    {
        if (output.Json)
        {
            output.Document(new
            {
                Indicator = ranked.Indicator.Key,
                ranked.Period,
                ranked.Peers,
                PeersWithValue = ranked.Positions.Count,
                PeersWithout = ranked.Without.Count,
                Positions = ranked.Positions.Select(position => new { position.Region, position.Value, Rank = ranked.RankOf(position), position.Quarter, position.Difference, Combined = position.States.HasFlag(CellStates.Aggregated) }),
                ranked.Boundaries,
            });
            return;
        }

        output.Line($"{ranked.Indicator.Name.In(output.Language)}, {ranked.Period}");
        output.Table(
        [
            [output.Say("plaats", "rank"), output.Say("regio", "region"), output.Say("waarde", "value"), output.Say("kwart", "quarter"), output.Say("verschil met Nederland", "difference with the Netherlands")],
            .. ranked.Positions.Select(position => new[]
            {
                $"{ranked.RankOf(position)}", nameOf(position.Region), Formats.Number(position.Value, ranked.Indicator.Decimals, output.Language),
                $"{position.Quarter}", position.Difference is { } difference ? Formats.Number(difference, ranked.Indicator.Decimals, output.Language) : "",
            }),
        ]);
        if (!ranked.IsFair)
        {
            output.Line(output.Say(
                "Te weinig voor een plaats: van minder dan de helft, of van maar een, is een waarde bekend.", "Too few for a rank: of less than half, or of one only, a value is known."));
        }

        if (ranked.IsCombined)
        {
            output.Line(output.Say("Wat geen bron noemt is opgeteld of gemiddeld uit gemeenten.", "What no source states is added or averaged from municipalities."));
        }

        output.Line(output.Say(
            $"Zonder waarde, en niet meegeteld: {ranked.Without.Count}.", $"Without a value, and not counted: {ranked.Without.Count}."));
    }
}
