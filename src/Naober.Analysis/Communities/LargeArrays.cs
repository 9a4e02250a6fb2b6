namespace Naober.Analysis.Communities;

/// <summary>
/// Large arrays that are done with would otherwise stay in memory until about as much again has been asked for.
/// </summary>
internal static class LargeArrays
{
    private const int Many = 4_000_000;

    /// <summary>Gives their memory back, on networks where the search takes seconds: this takes a tenth of one.</summary>
    /// <param name="memberships">Of the network that is searched.</param>
    internal static void GiveBack(int memberships)
    {
        if (memberships >= Many)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
    }
}
