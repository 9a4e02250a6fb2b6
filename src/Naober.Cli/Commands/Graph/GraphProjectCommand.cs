using System.CommandLine;
using System.Diagnostics;
using Naober.Analysis.Graphs;
using Naober.Files.Graphs;

namespace Naober.Cli.Commands.Graph;

/// <summary><c>naober graph project FILE</c>: which actors share partnerships, how many, and with which Newman weight.</summary>
internal static class GraphProjectCommand
{
    private static readonly Option<string> Out = new("--out")
    {
        Description = "Schrijf de paren als CSV: a,b,shared,newman / write the pairs as CSV: a,b,shared,newman",
        HelpName = "BESTAND",
    };

    internal static Command Create()
    {
        var command = new Command("project", "Paren van actoren die verbanden delen / pairs of actors that share partnerships")
        {
            GraphInput.File, Out, PairLimit.MinimumShared, PairLimit.MaxPairs, GraphInput.ThreadsOption,
        };
        command.Runs((parse, output, cancellationToken) => Task.FromResult(Run(parse, output, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        var limit = PairLimit.Read(parse);
        var threads = GraphInput.Threads(parse);
        var input = GraphInput.Read(parse);
        var graph = input.Memberships!;

        var compute = Stopwatch.StartNew();
        limit.Check(graph, threads);
        var totals = new Totals();
        var write = new Stopwatch();
        using (var file = parse.GetValue(Out) is { } path ? new PairsFile(path, input.Nodes) : null)
        {
            foreach (var block in Projection.InBlocks(graph, limit.Shared, withNewman: true, threads))
            {
                cancellationToken.ThrowIfCancellationRequested();
                totals.Add(block);
                compute.Stop();
                write.Start();
                file?.Write(block);
                write.Stop();
                compute.Start();
            }
        }

        Show(output, input, totals, new { Read = input.Seconds, Compute = compute.Elapsed.TotalSeconds, Write = write.Elapsed.TotalSeconds });
        return ExitCode.Done;
    }

    private static void Show(Output output, GraphInput input, Totals totals, object seconds)
    {
        var graph = input.Memberships!;
        if (output.Json)
        {
            output.Document(new
            {
                graph.Actors, graph.Partnerships, graph.Memberships, totals.Pairs, totals.SumShared, totals.SumNewman, totals.MaxShared, Seconds = seconds,
            });
            return;
        }

        output.Table(
        [
            [output.Say("Actoren", "Actors"), $"{graph.Actors}"],
            [output.Say("Samenwerkingsverbanden", "Partnerships"), $"{graph.Partnerships}"],
            [output.Say("Deelnames", "Memberships"), $"{graph.Memberships}"],
            [output.Say("Paren die verbanden delen", "Pairs that share partnerships"), $"{totals.Pairs}"],
            [output.Say("Gedeelde verbanden, opgeteld", "Shared partnerships, summed"), $"{totals.SumShared}"],
            [output.Say("Gewicht naar Newman, opgeteld", "Newman weight, summed"), $"{totals.SumNewman}"],
            [output.Say("Meeste gedeelde verbanden", "Most shared partnerships"), $"{totals.MaxShared}"],
        ]);
    }

    private sealed class Totals
    {
        private double sumNewman;
        private double lost;

        public long Pairs { get; private set; }

        public long SumShared { get; private set; }

        public double SumNewman => sumNewman + lost;

        public int MaxShared { get; private set; }

        /// <summary>
        /// In the order of the rows, so that the sum does not depend on blocks or threads. What a sum of millions of fractions would lose
        /// in rounding is kept beside it (A. Neumaier, ZAMM 54 (1974) 39-51).
        /// </summary>
        public void Add(SharedPairs block)
        {
            Pairs += block.Count;
            for (var actor = block.FirstActor; actor < block.EndActor; actor++)
            {
                foreach (var shared in block.SharedOf(actor))
                {
                    SumShared += shared;
                    MaxShared = Math.Max(MaxShared, shared);
                }

                foreach (var newman in block.NewmanOf(actor))
                {
                    var sum = sumNewman + newman;
                    lost += sumNewman >= newman ? sumNewman - sum + newman : newman - sum + sumNewman;
                    sumNewman = sum;
                }
            }
        }
    }

    /// <summary>The file of pairs; made after the pairs are known not to be too many, so that what is refused leaves no file.</summary>
    private sealed class PairsFile : IDisposable
    {
        private readonly FileStream stream;
        private readonly PairsWriter writer;

        public PairsFile(string path, Labels labels)
        {
            try
            {
                stream = System.IO.File.Create(path);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new RefusedException(ExitCode.Refused, "out", "unwritable", new(
                    $"\"{path}\" kan niet worden geschreven. ({failure.Message})", $"\"{path}\" cannot be written. ({failure.Message})"));
            }

            writer = new(stream, labels);
        }

        public void Write(SharedPairs block)
        {
            for (var actor = block.FirstActor; actor < block.EndActor; actor++)
            {
                writer.WriteRow(actor, block.OthersOf(actor), block.SharedOf(actor), block.NewmanOf(actor));
            }
        }

        public void Dispose()
        {
            writer.Dispose();
            stream.Dispose();
        }
    }
}
