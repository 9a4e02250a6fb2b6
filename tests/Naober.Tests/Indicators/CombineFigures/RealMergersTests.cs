using Naober.Indicators.CombineFigures;
using Naober.Network.ImportTooi;
using Naober.Regions;

namespace Naober.Tests.Indicators.CombineFigures;

/// <summary>The mergers and divisions of the real value lists.</summary>
public sealed class RealMergersTests
{
    private static readonly DateOnly Today = new(2024, 1, 1);

    /// <summary>Groningen took in Haren and Ten Boer in 2019; of Haaren, divided over four in 2021, no source says how.</summary>
    [Theory]
    [InlineData("GM0014", "GM0009 1", "GM0014 1", "GM0017 1")]
    [InlineData("GM0757", "GM0757 1", "GM0788 ?")]
    [InlineData("GM0106", "GM0106 1")]
    public void On_KnownReorganisations_GivesWhatTheyCameFrom(string municipality, params string[] pieces) =>
        Territory.On(Regions(), municipality, Today, new(2018, 1, 1)).Select(piece => $"{piece.Municipality} {piece.Share?.ToString("0.##") ?? "?"}").ShouldBe(pieces);

    [Theory]
    [InlineData(2010)]
    [InlineData(2015)]
    [InlineData(2019)]
    public void On_TheWholeCountry_LosesAndInventsNoMunicipality(int year)
    {
        var regions = Regions();
        var then = new DateOnly(year, 1, 1);

        Territory.On(regions, "NL01", Today, then).Select(piece => piece.Municipality).ShouldBe(regions.MunicipalitiesOf("NL01", then));
    }

    private static RegionMap Regions() =>
        RegionMap.From(TooiImport.Read(SharedData.Path("01-registers", "tooi", "rwc_gemeenten_compleet_5.json")).Result.Package!);
}
