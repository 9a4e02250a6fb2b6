using System.CommandLine;
using System.Diagnostics;
using Naober.Analysis.Centrality;
using Naober.Analysis.Graphs;
using Naober.Core;

namespace Naober.Cli.Commands.Graph;

/// <summary><c>naober graph betweenness FILE</c>: how often each node lies on the shortest path between two others.</summary>
internal static class GraphBetweennessCommand
{
    private static readonly Option<string> Weights = new("--weights")
    {
        Description = "Lengte van een lijn: altijd 1, of 1 gedeeld door het gewicht / length of an edge: always 1, or 1 divided by the weight",
        DefaultValueFactory = _ => "none",
        HelpName = "none|inverse",
    };

    internal static Command Create()
    {
        var command = new Command("betweenness", "Hoe vaak een actor op de kortste weg tussen twee andere ligt / how often an actor lies on the shortest path between two others")
        {
            GraphInput.File, GraphInput.OneMode, Weights, PairLimit.MinimumShared, PairLimit.MaxPairs, GraphInput.ThreadsOption,
        };
        command.Runs((parse, output, _) => Task.FromResult(Run(parse, output)));
        return command;
    }

    private static int Run(ParseResult parse, Output output)
    {
        var inverse = IsInverse(parse);
        var limit = PairLimit.Read(parse);
        var threads = GraphInput.Threads(parse);
        var input = GraphInput.Read(parse, parse.GetValue(GraphInput.OneMode));

        var watch = Stopwatch.StartNew();
        var betweenness = Compute(limit.Graph(input, threads), inverse, threads);
        var compute = watch.Elapsed.TotalSeconds;

        // Sums of fractions differ in their last digits; nodes that are equal stand in order of name.
        var values = betweenness.Select((value, node) => (Node: input.Nodes[node], Betweenness: value))
            .OrderByDescending(entry => Math.Round(entry.Betweenness, 9));
        if (output.Json)
        {
            output.Document(new { Values = values.Select(entry => new { entry.Node, entry.Betweenness }), Seconds = new { Read = input.Seconds, Compute = compute } });
        }
        else
        {
            output.Top([.. values.Select(entry => new[] { entry.Node, Formats.Number(entry.Betweenness, 4, output.Language) })]);
        }

        return ExitCode.Done;
    }

    private static double[] Compute(WeightedGraph graph, bool inverse, int threads)
    {
        try
        {
            return inverse ? Betweenness.InverseWeighted(graph, threads) : Betweenness.Unweighted(graph, threads);
        }
        catch (WeightException failure)
        {
            throw new RefusedException(ExitCode.Refused, "weights", "weights", new(
                $"Met deze gewichten zijn wegen niet precies te vergelijken; gebruik gehele getallen of --weights none. ({failure.Message})",
                $"With these weights paths cannot be compared exactly; use whole numbers or --weights none. ({failure.Message})"));
        }
    }

    private static bool IsInverse(ParseResult parse) => parse.GetValue(Weights) switch
    {
        "none" => false,
        "inverse" => true,
        var other => throw new RefusedException(ExitCode.Refused, "weights", "unknown-weights", new(
            $"\"{other}\" is geen keuze voor gewichten; kies none of inverse.", $"\"{other}\" is not a choice of weights; choose none or inverse.")),
    };
}
