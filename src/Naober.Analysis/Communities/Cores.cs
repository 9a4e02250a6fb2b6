namespace Naober.Analysis.Communities;

/// <summary>
/// Where the search starts on large networks: many small communities, by two sweeps of local moving at a much higher resolution.
/// Communities that grow from them give a higher modularity, which differs less between seeds, than communities that grow from
/// single nodes in random order; most nodes are in the right place at once; and visited core by core, memory is read where it was
/// just read.
/// </summary>
internal static class Cores
{
    private const int Sweeps = 2;

    /// <param name="level">The network, or a thinner one of the same nodes.</param>
    /// <param name="resolution">Of the communities that are sought.</param>
    /// <param name="order">In which the nodes are visited first.</param>
    internal static Groups Of(Level level, double resolution, int[] order)
    {
        // On 20,000 nodes sixteen to sixty-four times as fine does well, on a million sixty-four; too coarse is worse than too fine.
        var finer = 2 * Math.Sqrt(Math.Sqrt(level.Nodes));
        var communities = Leiden.Apart(level.Nodes);
        var cores = new Groups(communities);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            LocalMoving.Run(level, communities, finer * resolution, order, rounds: 1);
            cores = new(communities);
            order = cores.Members;
        }

        return cores;
    }
}
