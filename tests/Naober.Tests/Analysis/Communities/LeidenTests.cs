using Naober.Analysis.Communities;

namespace Naober.Tests.Analysis.Communities;

public sealed class LeidenTests
{
    [Fact]
    public void Run_KarateClub_FindsTheKnownOptimum()
    {
        var partition = Leiden.Run(Karate.Graph, new());

        partition.Count.ShouldBe(4);
        partition.Modularity.ShouldBe(0.4198, 0.00005);
    }
}
