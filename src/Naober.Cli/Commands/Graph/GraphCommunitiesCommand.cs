using System.CommandLine;
using System.Diagnostics;
using Naober.Analysis.Communities;
using Naober.Core;

namespace Naober.Cli.Commands.Graph;

/// <summary><c>naober graph communities FILE</c>: who belongs together, by the modularity of the network of pairs.</summary>
internal static class GraphCommunitiesCommand
{
    /// <summary>Above this many memberships or edges one iteration is made unless more are asked for.</summary>
    private const int LargeNetwork = 2_000_000;

    private static readonly Option<double> Resolution = new("--resolution")
    {
        Description = "Hoger geeft kleinere gemeenschappen / higher gives smaller communities",
        DefaultValueFactory = _ => 1,
        HelpName = "R",
    };

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Hetzelfde getal geeft hetzelfde antwoord / the same number gives the same answer",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };

    private static readonly Option<int> Runs = new("--runs")
    {
        Description = "Aantal keren zoeken; de beste telt / number of searches; the best counts",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };

    private static readonly Option<int?> Iterations = new("--iterations")
    {
        Description = "Rondes per keer; anders tot het niet beter wordt, boven 2 miljoen rijen één / rounds per search; otherwise until it gets no better, above 2 million rows one",
        HelpName = "N",
    };

    private static readonly Option<string> Weights = new("--weights")
    {
        Description = "Bij actor,partnership: gedeelde verbanden, of gewogen naar Newman / with actor,partnership: shared partnerships, or Newman weights",
        HelpName = "shared|newman",
    };

    internal static Command Create()
    {
        var command = new Command("communities", "Gemeenschappen: wie bij elkaar hoort / communities: who belongs together")
        {
            GraphInput.File, GraphInput.OneMode, Resolution, Seed, Runs, Iterations, Weights, GraphInput.ThreadsOption,
        };
        command.Runs((parse, output, cancellationToken) => Task.FromResult(Run(parse, output, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        var resolution = parse.GetValue(Resolution) is >= 0 and <= 1e9 and var given
            ? given
            : throw Refused("resolution", "De resolutie is een getal van 0 tot en met een miljard.", "The resolution is a number from 0 up to a billion.");
        var runs = Number(parse.GetValue(Runs), "runs");
        var iterations = parse.GetValue(Iterations) is { } asked ? Number(asked, "iterations") : (int?)null;
        var threads = GraphInput.Threads(parse);
        var isOneMode = parse.GetValue(GraphInput.OneMode);
        var weight = Weight(parse.GetValue(Weights), isOneMode);

        var input = GraphInput.Read(parse, isOneMode);
        iterations ??= (input.Memberships?.Memberships ?? input.Edges!.Edges) > LargeNetwork ? 1 : null;
        var options = new LeidenOptions { Resolution = resolution, Seed = parse.GetValue(Seed), Iterations = iterations };
        var compute = Stopwatch.StartNew();
        var found = input.Memberships is { } memberships
            ? CommunityRuns.Find(memberships, weight, options, runs, threads, cancellationToken)
            : CommunityRuns.Find(input.Edges!, options, runs, threads, cancellationToken);
        var basis = isOneMode ? "file" : weight == PairWeight.Newman ? "newman" : "shared";
        if (output.Json)
        {
            output.LargeDocument(new
            {
                found.Best.Modularity,
                Communities = found.Best.Count,
                Membership = found.Best.Communities.Select((community, node) => new
                {
                    Node = input.Nodes[node], Community = community + 1, Stability = runs > 1 ? found.Stability[node] : (double?)null,
                }),
                Weights = basis, options.Resolution, options.Seed, options.Iterations, Runs = runs, found.DistinctPartitions,
                Seconds = new { Read = input.Seconds, Compute = compute.Elapsed.TotalSeconds },
            });
        }
        else
        {
            Show(output, input, found, runs, basis);
        }

        return ExitCode.Done;
    }

    private static void Show(Output output, GraphInput input, CommunityRuns found, int runs, string basis)
    {
        var weights = basis switch
        {
            "file" => output.Say("die van het bestand", "those of the file"),
            "newman" => output.Say("gedeelde verbanden naar Newman, zonder de paren te maken", "shared partnerships by Newman, without making the pairs"),
            _ => output.Say("gedeelde verbanden, zonder de paren te maken", "shared partnerships, without making the pairs"),
        };
        output.Line($"{output.Say("Modulariteit", "Modularity")} {Formats.Number(found.Best.Modularity, 4, output.Language)}; {output.Say("gewichten", "weights")}: {weights}");
        if (runs > 1)
        {
            output.Line($"{runs} {output.Say("keer gezocht, verschillende uitkomsten", "searches, different outcomes")}: {found.DistinctPartitions}");
        }

        output.Line();
        var stability = found.CommunityStability();
        foreach (var community in found.Best.Communities.Index().GroupBy(node => node.Item, node => input.Nodes[node.Index]))
        {
            var names = community.Take(12).ToList();
            var more = community.Count() - names.Count;
            output.Line($"{community.Key + 1}. ({community.Count()}{(runs > 1 ? $", {output.Say("stabiliteit", "stability")} {Formats.Number(stability[community.Key], 2, output.Language)}" : "")}) "
                + string.Join(", ", names) + (more > 0 ? $", ... (+{more})" : ""));
        }
    }

    private static PairWeight Weight(string? name, bool isOneMode) => (name, isOneMode) switch
    {
        (null or "shared", false) or (null, true) => PairWeight.Shared,
        ("newman", false) => PairWeight.Newman,
        (not null, true) => throw Refused(
            "weights", "Met --one-mode gelden de gewichten van het bestand; laat --weights weg.", "With --one-mode the weights of the file hold; leave out --weights."),
        _ => throw Refused("weights", $"\"{name}\" is geen gewicht; kies shared of newman.", $"\"{name}\" is not a weight; choose shared or newman."),
    };

    private static int Number(int value, string option) => value is >= 1 and <= 100_000
        ? value
        : throw Refused(option, $"--{option} is een getal van 1 tot en met 100000.", $"--{option} is a number from 1 up to 100000.");

    private static RefusedException Refused(string option, string dutch, string english) => new(ExitCode.Refused, option, "invalid-value", new(dutch, english));
}
