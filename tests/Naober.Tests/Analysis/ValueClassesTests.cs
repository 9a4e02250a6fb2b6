using Naober.Analysis;

namespace Naober.Tests.Analysis;

public sealed class ValueClassesTests
{
    [Fact]
    public void Quantiles_TenValuesInFive_AreTwoEach() =>
        ValueClasses.Quantiles([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5).ShouldBe([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);

    [Fact]
    public void Quantiles_EqualValues_AreInOneClassAndEmptyClassesGo() =>
        ValueClasses.Quantiles([7, 7, 7, 7, 9, null], 5).ShouldBe([0, 0, 0, 0, 1, null]);

    [Fact]
    public void EqualSteps_DivideTheRange() =>
        ValueClasses.EqualSteps([0, 19, 20, 100, null], 5).ShouldBe([0, 0, 1, 2, null]);

    [Fact]
    public void Classes_WithoutValuesOrDifference_DoNotFail()
    {
        ValueClasses.Quantiles([null], 5).ShouldBe([null]);
        ValueClasses.EqualSteps([null], 5).ShouldBe([null]);
        ValueClasses.EqualSteps([3, 3], 5).ShouldBe([0, 0]);
    }
}
