using Naober.Analysis.Communities;
using Naober.Analysis.Graphs;

namespace Naober.Network.DelineateRegions;

/// <summary>A municipality in its community.</summary>
/// <param name="Key">Of the municipality.</param>
/// <param name="Community">Number of its community.</param>
/// <param name="Stability">How much the runs agree on with whom it belongs, more than 0 up to 1 (see <see cref="CommunityRuns.Stability"/>).</param>
/// <param name="Strength">Sum of the weights of its pairs.</param>
/// <param name="Within">The part of its strength that stays in its community, 0 up to 1; null when it shares nothing.</param>
/// <param name="Next">The other community it shares most with; null when there is none.</param>
/// <param name="WithNext">The part of its strength that goes there.</param>
public sealed record CommunityMember(string Key, int Community, double Stability, double Strength, double? Within, int? Next, double? WithNext);

/// <summary>Municipalities that share more with each other than with the rest.</summary>
/// <param name="Id">Number, from 1.</param>
/// <param name="Centre">The municipality that shares most within the community: it gives its name.</param>
/// <param name="Stability">Mean over its members.</param>
/// <param name="Members">In order of key.</param>
public sealed record Community(int Id, string Centre, double Stability, IReadOnlyList<CommunityMember> Members)
{
    /// <summary>The communities of the best run, largest first, then in order of first municipality.</summary>
    internal static IReadOnlyList<Community> In(IReadOnlyList<string> keys, WeightedGraph graph, CommunityRuns runs)
    {
        var found = runs.Best.Communities;
        var groups = Enumerable.Range(0, keys.Count).GroupBy(node => found[node]).OrderByDescending(group => group.Count()).ThenBy(group => group.First()).ToList();
        var idOf = groups.Index().ToDictionary(entry => entry.Item.Key, entry => entry.Index + 1);
        return [.. groups.Select(group =>
        {
            var members = group.Select(Member).ToList();
            var centre = members.MaxBy(member => member.Strength * member.Within ?? 0)!;
            return new Community(idOf[group.Key], centre.Key, members.Average(member => member.Stability), members);
        })];

        CommunityMember Member(int node)
        {
            var neighbours = graph.NeighboursOf(node);
            var weights = graph.WeightsOf(node);
            var strengths = new SortedDictionary<int, double>();
            for (var i = 0; i < neighbours.Length; i++)
            {
                var id = idOf[found[neighbours[i]]];
                strengths[id] = strengths.GetValueOrDefault(id) + weights[i];
            }

            var own = idOf[found[node]];
            var total = graph.StrengthOf(node);
            var next = strengths.Where(entry => entry.Key != own).OrderByDescending(entry => entry.Value).FirstOrDefault();
            return new(
                keys[node], own, runs.Stability[node], total,
                total > 0 ? strengths.GetValueOrDefault(own) / total : null,
                next.Value > 0 ? next.Key : null, next.Value > 0 ? next.Value / total : null);
        }
    }
}
