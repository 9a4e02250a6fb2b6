using System.CommandLine;
using Naober.Analysis.Graphs;

namespace Naober.Cli.Commands.Graph;

/// <summary>Which pairs a projection is to have, and how many at most: they are counted before they are made.</summary>
/// <param name="Shared">Only pairs that share at least so many partnerships.</param>
/// <param name="Most">More pairs than this are refused.</param>
internal sealed record PairLimit(int Shared, long Most)
{
    private const long MostPairs = 50_000_000;

    internal static readonly Option<int> MinimumShared = new("--minimum-shared")
    {
        Description = "Alleen paren die zoveel verbanden delen / only pairs that share so many partnerships",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };

    internal static readonly Option<long> MaxPairs = new("--max-pairs")
    {
        Description = "Weiger wat meer paren geeft; zij worden eerst geteld / refuse what gives more pairs; they are counted first",
        DefaultValueFactory = _ => MostPairs,
        HelpName = "N",
    };

    internal static PairLimit Read(ParseResult parse) =>
        new((int)AtLeastOne(parse.GetValue(MinimumShared), "minimum-shared"), AtLeastOne(parse.GetValue(MaxPairs), "max-pairs"));

    /// <summary>The graph of a one-mode file, or the projection of a two-mode file with shared partnerships as weights.</summary>
    internal WeightedGraph Graph(GraphInput input, int threads)
    {
        if (input.Edges is { } edges)
        {
            return edges;
        }

        Check(input.Memberships!, threads);
        return Projection.ToGraph(input.Memberships!, minimumShared: Shared, threads: threads);
    }

    /// <summary>Pairs are only counted where there can be too many: no more than there are meetings.</summary>
    internal void Check(TwoModeGraph graph, int threads)
    {
        if (Projection.Meetings(graph) / Shared > Most && Projection.CountPairs(graph, Shared, threads) is var pairs && pairs > Most)
        {
            throw new RefusedException(ExitCode.Refused, "max-pairs", "too-many-pairs", new(
                $"Dit geeft {pairs} paren, meer dan {Most}. Kies met --minimum-shared {Shared + 1} of hoger alleen paren die meer verbanden delen, of verhoog --max-pairs.",
                $"This gives {pairs} pairs, more than {Most}. Choose only pairs that share more partnerships with --minimum-shared {Shared + 1} or higher, or raise --max-pairs."));
        }
    }

    private static long AtLeastOne(long value, string option) => value > 0
        ? value
        : throw new RefusedException(ExitCode.Refused, option, "invalid-number", new($"--{option} is een getal vanaf 1.", $"--{option} is a number from 1."));
}
