using Naober.Indicators;
using Naober.Indicators.Cubes;

namespace Naober.Tests.Indicators.Cubes;

public sealed class CubeTests : IDisposable
{
    private static readonly CubeDirectory Directory = new(
        1, [new("share", 1, sizeof(int)), new("amount", 0, sizeof(long))], ["2020", "2021"], ["GM0106", "GM0114", "PV22"]);

    private readonly string file = Path.Combine(Path.GetTempPath(), $"naober-{Guid.NewGuid():N}.cube");

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Done_ToAFile_IsOpenedWithTheSameFigures()
    {
        using (var builder = new CubeBuilder(Directory, file))
        {
            builder.Set(0, 1, 2, 12.3, CellStates.Provisional);
            builder.Set(0, 1, 0, -0.1, CellStates.None);
            builder.Set(1, 0, 1, 123_456_789_012, CellStates.None);
            builder.Done().Dispose();
        }

        using var cube = Cube.Open(file)!;
        cube.Directory.Regions.ShouldBe(Directory.Regions);
        cube[cube.IndicatorAt("share"), cube.PeriodAt("2021"), cube.RegionAt("PV22")].ShouldBe(12.3m);
        cube[0, 1, 0].ShouldBe(-0.1m);
        cube[1, 0, 1].ShouldBe(123_456_789_012m);
        cube[0, 0, 0].ShouldBeNull();
        cube.States(0, 1)[2].ShouldBe(CellStates.Provisional);
        cube.Column<int>(0, 1).ToArray().ShouldBe([-1, int.MinValue, 123]);
        cube.IndicatorAt("other").ShouldBe(-1);
    }

    [Fact]
    public void Set_AnotherValue_KeepsTheOneWithoutReservationsAndMarksBoth()
    {
        using var builder = new CubeBuilder(Directory);
        builder.Set(0, 0, 0, 10, CellStates.Estimated);
        builder.Set(0, 0, 0, 11, CellStates.None);
        builder.Set(0, 0, 0, 12, CellStates.None);
        using var cube = builder.Done();

        cube[0, 0, 0].ShouldBe(11);
        cube.States(0, 0)[0].ShouldBe(CellStates.Contradicted);
    }

    [Fact]
    public void Set_TheSameValueTwice_IsNoContradiction()
    {
        using var builder = new CubeBuilder(Directory);
        builder.Set(0, 0, 0, 10, CellStates.None);
        builder.Set(0, 0, 0, 10.0, CellStates.Rounded);
        using var cube = builder.Done();

        cube.States(0, 0)[0].ShouldBe(CellStates.None);
    }

    /// <summary>BRE: business services are 23% in the text and 23.2% in the table.</summary>
    [Theory]
    [InlineData(23, 23.2, 23.2, false)]
    [InlineData(23.2, 23, 23.2, false)]
    [InlineData(23.5, 24, 23.5, false)]
    [InlineData(23.2, 24, 23.2, true)]
    [InlineData(24.7, 27, 24.7, true)]
    public void Set_ARoundedValue_ContradictsOnlyWhenItDoesNotRoundToIt(double first, double second, double kept, bool contradicted)
    {
        using var builder = new CubeBuilder(Directory);
        builder.Set(0, 0, 0, first, CellStates.None);
        builder.Set(0, 0, 0, second, CellStates.None);
        using var cube = builder.Done();

        cube[0, 0, 0].ShouldBe((decimal)kept);
        cube.States(0, 0)[0].HasFlag(CellStates.Contradicted).ShouldBe(contradicted);
    }

    /// <summary>As in the consistency report: a bound, a rounded figure and a target leave room.</summary>
    [Theory]
    [InlineData(31, CellStates.LowerBound, 38, CellStates.None, false)]
    [InlineData(31, CellStates.LowerBound, 28, CellStates.None, true)]
    [InlineData(19.2, CellStates.None, 20, CellStates.Rounded, false)]
    [InlineData(31, CellStates.Target, 20, CellStates.None, false)]
    [InlineData(31, CellStates.Target, 20, CellStates.Target, true)]
    public void Set_WhatIsSaidAboutAFigure_LeavesRoom(double first, CellStates ofFirst, double second, CellStates ofSecond, bool contradicted)
    {
        using var builder = new CubeBuilder(Directory);
        builder.Set(0, 0, 0, first, ofFirst);
        builder.Set(0, 0, 0, second, ofSecond);
        using var cube = builder.Done();

        cube.States(0, 0)[0].HasFlag(CellStates.Contradicted).ShouldBe(contradicted);
    }

    [Fact]
    public void Set_NoValue_KeepsWhatIsSaidAboutIt()
    {
        using var builder = new CubeBuilder(Directory);
        builder.Set(1, 1, 1, null, CellStates.Secret);
        using var cube = builder.Done();

        cube[1, 1, 1].ShouldBeNull();
        cube.States(1, 1)[1].ShouldBe(CellStates.Secret);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(5_000)]
    public void Open_AFileThatIsNotWhole_IsNotACube(int length)
    {
        using (var builder = new CubeBuilder(Directory, file))
        {
            builder.Done().Dispose();
        }

        File.WriteAllBytes(file, File.ReadAllBytes(file)[..Math.Min(length, (int)new FileInfo(file).Length - 1)]);

        Cube.Open(file).ShouldBeNull();
    }

    [Fact]
    public void Dispose_BeforeItIsDone_LeavesNoFile()
    {
        new CubeBuilder(Directory, file).Dispose();

        System.IO.Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*").ShouldBeEmpty();
    }
}
