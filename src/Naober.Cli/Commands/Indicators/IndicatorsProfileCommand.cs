using System.CommandLine;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.DescribeRegion;
using Naober.Indicators.FindMovers;

namespace Naober.Cli.Commands.Indicators;

/// <summary><c>naober indicators profile</c>: all that is known of a region, with its place among its peers.</summary>
internal static class IndicatorsProfileCommand
{
    internal static Command Create()
    {
        var command = new Command("profile", "Alle indicatoren van een regio / all indicators of a region") { RegisterOptions.Region, RegisterOptions.Package };
        command.Runs((parse, output, cancellationToken) => CatalogueOptions.RunOnAsync(
            parse,
            catalogue =>
            {
                Show(output, RegionProfile.Of(catalogue, CatalogueOptions.FindRegion(parse, catalogue)));
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    private static void Show(Output output, RegionProfile profile)
    {
        if (output.Json)
        {
            output.Document(new
            {
                profile.Region,
                profile.Peers,
                Indicators = profile.Indicators.Select(of => new
                {
                    Indicator = of.Indicator.Key,
                    of.Indicator.Theme,
                    of.Indicator.Unit,
                    of.Last.Period,
                    of.Last.Value,
                    Status = of.Last.States.ToTerms(),
                    of.Last.Rank,
                    PeersWithValue = of.Last.Standing?.Peers,
                    PeersWithout = of.Last.Standing is null ? (int?)null : of.Last.Without,
                    of.Last.Quarter,
                    of.Difference,
                    FirstPeriod = of.First?.Period,
                    FirstRank = of.First?.Rank,
                    of.Change,
                    of.Rise,
                    FirstPeersWithValue = of.First?.Standing?.Peers,
                    SharedFirstRank = of.Movement?.Standing?.Then,
                    SharedRank = of.Movement?.Standing?.Now,
                    SharedPeers = of.Movement?.Standing?.Peers,
                    Territory = of.Ground?.Term(),
                    of.Last.Boundaries,
                }),
            });
            return;
        }

        foreach (var theme in profile.Indicators.GroupBy(of => of.Indicator.Theme))
        {
            output.Line(Vocabulary.IndicatorThemes.Label(theme.Key, output.Language));
            output.Table([.. theme.Select(of => new[]
            {
                of.Indicator.Name.In(output.Language), of.Last.Period, Formats.Number(of.Last.Value, of.Indicator.Decimals, output.Language),
                of.Last is { Rank: { } rank, Standing: { } standing } ? output.Say($"plaats {rank} van {standing.Peers}", $"rank {rank} of {standing.Peers}") : "",
                of.Movement is { Standing: { } both } ? output.Say(
                    $"sinds {of.First!.Period}: {both.Then} → {both.Now} onder dezelfde {both.Peers}", $"since {of.First!.Period}: {both.Then} → {both.Now} among the same {both.Peers}") : "",
            })]);
        }
    }
}
