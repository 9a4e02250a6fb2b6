using System.CommandLine;
using System.Diagnostics;
using Naober.Analysis.Graphs;

namespace Naober.Cli.Commands.Graph;

/// <summary><c>naober graph components FILE</c>: the parts between which there is no connection at all. Nothing is projected.</summary>
internal static class GraphComponentsCommand
{
    internal static Command Create()
    {
        var command = new Command("components", "Delen die onderling niet verbonden zijn / parts that are not connected with each other")
        {
            GraphInput.File, GraphInput.OneMode,
        };
        command.Runs((parse, output, _) => Task.FromResult(Run(parse, output)));
        return command;
    }

    private static int Run(ParseResult parse, Output output)
    {
        var input = GraphInput.Read(parse, parse.GetValue(GraphInput.OneMode));
        var watch = Stopwatch.StartNew();
        var components = input.Edges is { } edges ? Components.In(edges) : Components.OfActors(input.Memberships!);
        var compute = watch.Elapsed.TotalSeconds;

        // Numbered from 1, largest first; equal ones in order of their first name.
        int[] order = [.. Enumerable.Range(0, components.Count).OrderByDescending(component => components.Sizes[component])];
        var number = order.Index().ToDictionary(entry => entry.Item, entry => entry.Index + 1);
        if (output.Json)
        {
            output.Document(new
            {
                Components = components.Count,
                Sizes = order.Select(component => components.Sizes[component]),
                Membership = components.Of.Select((component, node) => new { Node = input.Nodes[node], Component = number[component] }),
                Seconds = new { Read = input.Seconds, Compute = compute },
            });
            return ExitCode.Done;
        }

        output.Line(output.Say($"Delen: {components.Count}", $"Components: {components.Count}"));
        output.Top([.. order.Select(component => new[] { $"{number[component]}", output.Say($"{components.Sizes[component]} actoren", $"{components.Sizes[component]} actors") })]);
        return ExitCode.Done;
    }
}
