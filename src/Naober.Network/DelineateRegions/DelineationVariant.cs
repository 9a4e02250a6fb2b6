using Naober.Analysis.Communities;

namespace Naober.Network.DelineateRegions;

/// <summary>What another resolution or weighting would give: how sensitive the outcome is to a choice.</summary>
/// <param name="Weight">Of a pair.</param>
/// <param name="Resolution">Of the modularity.</param>
/// <param name="Communities">Number of communities of two municipalities or more.</param>
/// <param name="Modularity">With this weight and resolution: not to be compared between them.</param>
/// <param name="Agreement">Adjusted Rand index with the outcome: 1 is the same division.</param>
public sealed record DelineationVariant(PairWeight Weight, double Resolution, int Communities, double Modularity, double Agreement)
{
    /// <summary>Fewer than for the outcome itself: the best of these is close to it, and all variants together take as long.</summary>
    private const int Runs = 10;

    private static readonly double[] Resolutions = [0.5, 0.75, 1, 1.25, 1.5, 2];

    /// <summary>The outcome against two weightings and a range of resolutions.</summary>
    internal static IReadOnlyList<DelineationVariant> Of(Delineation delineation)
    {
        var municipal = new MunicipalNetwork(delineation.Network);
        var ours = municipal.Municipalities.Select(key => delineation.CommunityOf[key]).ToArray();
        var variants = new List<DelineationVariant>();
        foreach (var weight in Enum.GetValues<PairWeight>())
        {
            var graph = municipal.Graph(weight);
            foreach (var resolution in Resolutions)
            {
                var best = Delineation.Find(graph, delineation.Options with { Resolution = resolution }, Runs).Best;
                variants.Add(new(
                    weight, resolution, best.Communities.GroupBy(community => community).Count(group => group.Count() > 1), best.Modularity,
                    PartitionComparison.AdjustedRand(ours, best.Communities)));
            }
        }

        return variants;
    }
}
