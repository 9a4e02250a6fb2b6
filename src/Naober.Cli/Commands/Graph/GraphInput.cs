using System.CommandLine;
using System.Diagnostics;
using Naober.Analysis.Graphs;
using Naober.Files.Graphs;

namespace Naober.Cli.Commands.Graph;

/// <summary>A graph file as the commands of this group read it: two-mode, or one-mode with <c>--one-mode</c>.</summary>
/// <param name="Nodes">Names of the actors (two-mode) or nodes (one-mode), in ordinal order; the graph has their numbers.</param>
/// <param name="Memberships">The two-mode network; null for a one-mode file.</param>
/// <param name="Edges">The one-mode network; null for a two-mode file.</param>
/// <param name="Seconds">What reading and indexing took.</param>
internal sealed record GraphInput(Labels Nodes, TwoModeGraph? Memberships, WeightedGraph? Edges, double Seconds)
{
    private const int LargeFile = 1 << 22;

    internal static readonly Argument<string> File = new("file")
    {
        Description = "CSV met kop actor,partnership (of a,b[,weight] bij --one-mode); - is standaardinvoer / CSV with header actor,partnership (or a,b[,weight] with --one-mode); - is standard input",
        HelpName = "BESTAND",
    };

    internal static readonly Option<bool> OneMode = new("--one-mode")
    {
        Description = "De rijen zijn lijnen tussen knopen: a,b[,weight] / the rows are edges between nodes: a,b[,weight]",
    };

    internal static readonly Option<int> ThreadsOption = new("--threads")
    {
        Description = "Aantal draden; de uitkomst is dezelfde / number of threads; the answer is the same",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        HelpName = "N",
    };

    /// <exception cref="RefusedException">The file has errors, or is not there.</exception>
    internal static GraphInput Read(ParseResult parse, bool oneMode = false)
    {
        var watch = Stopwatch.StartNew();
        var edges = ReadEdges(parse.GetRequiredValue(File), oneMode);
        return oneMode
            ? new(edges.Nodes, null, WeightedGraph.Of(edges.Nodes.Count, edges.From, edges.To, edges.Weights), watch.Elapsed.TotalSeconds)
            : new(edges.Nodes, TwoModeGraph.Of(edges.Nodes.Count, edges.Partnerships!.Count, edges.From, edges.To), null, watch.Elapsed.TotalSeconds);
    }

    internal static int Threads(ParseResult parse) => parse.GetValue(ThreadsOption) is > 0 and <= 1024 and var threads
        ? threads
        : throw new RefusedException(ExitCode.Refused, "threads", "invalid-number", new(
            "Het aantal draden is een getal van 1 tot en met 1024.", "The number of threads is a number from 1 up to 1024."));

    private static EdgeList ReadEdges(string path, bool oneMode)
    {
        if (path != "-" && !System.IO.File.Exists(path))
        {
            throw new RefusedException(ExitCode.NotFound, "file", "not-found", new($"Er is geen bestand \"{path}\".", $"There is no file \"{path}\"."));
        }

        try
        {
            using var stream = path == "-" ? Console.OpenStandardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            var (edges, errors) = EdgeListReader.Read(stream, path == "-" ? "-" : Path.GetFileName(path), oneMode);
            if (edges?.From.Length > LargeFile)
            {
                // What reading needed is no longer needed; indexing takes as much again.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
            }

            return edges ?? throw new RefusedException(ExitCode.Refused, errors);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(ExitCode.Refused, "file", "unreadable", new(
                $"\"{path}\" kan niet worden gelezen. ({failure.Message})", $"\"{path}\" cannot be read. ({failure.Message})"));
        }
    }
}
