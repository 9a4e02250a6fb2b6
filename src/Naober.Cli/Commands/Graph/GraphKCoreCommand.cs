using System.CommandLine;
using System.Diagnostics;
using Naober.Analysis.Graphs;
using Naober.Core;

namespace Naober.Cli.Commands.Graph;

/// <summary><c>naober graph kcore FILE</c>: core number, degree and strength of every node; on the projection for a two-mode file.</summary>
internal static class GraphKCoreCommand
{
    internal static Command Create()
    {
        var command = new Command("kcore", "Hoe diep een actor in de kern zit / how deep in the core an actor is")
        {
            GraphInput.File, GraphInput.OneMode, PairLimit.MinimumShared, PairLimit.MaxPairs, GraphInput.ThreadsOption,
        };
        command.Runs((parse, output, _) => Task.FromResult(Run(parse, output)));
        return command;
    }

    private static int Run(ParseResult parse, Output output)
    {
        var limit = PairLimit.Read(parse);
        var threads = GraphInput.Threads(parse);
        var input = GraphInput.Read(parse, parse.GetValue(GraphInput.OneMode));
        var watch = Stopwatch.StartNew();
        var graph = limit.Graph(input, threads);
        var cores = CoreNumbers.Of(graph);
        var compute = watch.Elapsed.TotalSeconds;

        var values = cores.Select((core, node) => (Node: input.Nodes[node], Core: core, Degree: graph.DegreeOf(node), Strength: graph.StrengthOf(node)))
            .OrderByDescending(entry => entry.Core).ThenByDescending(entry => entry.Degree);
        if (output.Json)
        {
            output.Document(new
            {
                MaxCore = cores.DefaultIfEmpty().Max(),
                Values = values.Select(entry => new { entry.Node, entry.Core, entry.Degree, entry.Strength }),
                Seconds = new { Read = input.Seconds, Compute = compute },
            });
            return ExitCode.Done;
        }

        output.Top(
        [.. values.Select(entry => new[]
        {
            entry.Node,
            output.Say($"kern {entry.Core}", $"core {entry.Core}"),
            output.Say($"{entry.Degree} buren", $"{entry.Degree} neighbours"),
            output.Say("gewicht ", "weight ") + Formats.Number(entry.Strength, 1, output.Language),
        })]);
        return ExitCode.Done;
    }
}
