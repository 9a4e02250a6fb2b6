using Naober.Network.Measures;

namespace Naober.Tests.Network.MeasureRegion;

public sealed class NetworkMeasuresTests
{
    public static TheoryData<string> Ids => [.. NetworkMeasures.All.Select(measure => measure.Id)];

    [Fact]
    public void All_Ids_AreUnique() => NetworkMeasures.All.Select(measure => measure.Id).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Compute_Example_GivesTheSameValuesTwice(string id)
    {
        var measure = NetworkMeasures.Find(id)!;
        var values = measure.Compute(ExampleRegion.Network());

        values.ShouldNotBeEmpty();
        values.ShouldBe(measure.Compute(ExampleRegion.Network()));
        values.Select(value => value.Part).ShouldBeUnique();
        values.ShouldAllBe(value => (value.Part == null) == (measure.Part == MeasurePart.None));
        values.ShouldAllBe(value => measure.Unit != MeasureUnit.Share || value.Fraction!.Value.Value == value.Value);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Measure_EachHasAMethodPageInBothLanguages(string id)
    {
        var methods = Path.Combine(RepositoryRoot.Path, "docs", "methods");

        File.Exists(Path.Combine(methods, $"{id}.nl.md")).ShouldBeTrue();
        File.Exists(Path.Combine(methods, $"{id}.en.md")).ShouldBeTrue();
    }
}
