namespace Naober.Analysis.Communities;

/// <summary>Numbers of communities as they are handed on: 0, 1, 2, ... in order of first node.</summary>
internal static class Labels
{
    /// <summary>Renumbers in place and answers the number of communities.</summary>
    /// <param name="communities">Per node its community, 0 up to the number of nodes.</param>
    internal static int Renumber(Span<int> communities)
    {
        var label = new int[communities.Length];
        var count = 0;
        foreach (ref var community in communities)
        {
            ref var known = ref label[community];
            known = known == 0 ? ++count : known;
            community = known - 1;
        }

        return count;
    }
}
