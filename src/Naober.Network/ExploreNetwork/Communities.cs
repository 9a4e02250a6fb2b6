using Naober.Analysis.Communities;

namespace Naober.Network.ExploreNetwork;

/// <summary>The communities of a selection: of actors by all they share, whatever the minimum; a partnership belongs where most of its members do.</summary>
internal static class Communities
{
    /// <summary>Per actor, then per partnership, its number; 1 has most actors. Null for who shares nothing.</summary>
    internal static (int?[] Numbers, double? Modularity) Of(NetworkSelection selection)
    {
        if (selection.Pairs.Count == 0)
        {
            return (new int?[selection.Actors.Count + selection.Partnerships.Count], null);
        }

        var found = Leiden.Run(selection.Shared, new LeidenOptions { Seed = ExploredNetwork.Seed });
        var numbers = found.Communities.Index().Where(entry => selection.Shared.DegreeOf(entry.Index) > 0)
            .GroupBy(entry => entry.Item).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select((group, i) => (group.Key, Number: i + 1)).ToDictionary(entry => entry.Key, entry => entry.Number);
        int?[] actors = [.. found.Communities.Select(community => numbers.TryGetValue(community, out var number) ? number : (int?)null)];
        return ([.. actors, .. selection.Members.Select(members => MostOf(members, actors))], found.Modularity);
    }

    private static int? MostOf(int[] members, int?[] actors) => members.Select(member => actors[member]).OfType<int>()
        .GroupBy(number => number).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => (int?)group.Key).FirstOrDefault();
}
