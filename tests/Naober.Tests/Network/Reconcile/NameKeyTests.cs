using Naober.Network.Reconcile;

namespace Naober.Tests.Network.Reconcile;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Gemeenschappelijke Regeling Recreatieschap Drenthe 2016", "GR Recreatieschap Drenthe")]
    [InlineData("Afvalbeheer Regio Centraal Groningen (ARCG)", "Afvalbeheer Regio Centraal Groningen")]
    [InlineData("Vereniging van Drentse Gemeenten", "Vereniging Drentse gemeenten")]
    [InlineData("N.V. Waterbedrijf Drenthe", "NV Waterbedrijf Drenthe")]
    [InlineData("Samenwerkingsorganisatie De Wolden-Hoogeveen", "samenwerkingsorganisatie de wolden hoogeveen")]
    [InlineData("Coöperatie Súdwest", "Cooperatie Sudwest")]
    public void Of_TheSameNameWrittenOtherwise_IsTheSame(string one, string other) => NameKey.Of(one).ShouldBe(NameKey.Of(other));

    [Fact]
    public void Of_ComposedAndDecomposed_IsTheSame()
    {
        NameKey.Of("Súdwest-Fryslân").ShouldBe(NameKey.Of("Su\u0301dwest-Frysla\u0302n"));
        NameKey.Of("Súdwest-Fryslân").ShouldBe("sudwest fryslan");
    }

    [Theory]
    [InlineData("Veiligheidsregio Drenthe", "Veiligheidsregio Groningen")]
    [InlineData("Werkplein Drentsche Aa", "Werkplein")]
    public void Of_OtherNames_Differ(string one, string other) => NameKey.Of(one).ShouldNotBe(NameKey.Of(other));

    [Fact]
    public void Of_OnlyWordsThatSayNothing_KeepsThem() => NameKey.Of("Gemeenschappelijke regeling").ShouldBe("gemeenschappelijke regeling");

    [Theory]
    [InlineData("VRD", true)]
    [InlineData("WiU", true)]
    [InlineData("GBLT", true)]
    [InlineData("Stark", false)]
    [InlineData("Fluvius", false)]
    [InlineData("Area Reiniging", false)]
    public void IsAbbreviation_CapitalsOnly(string name, bool expected) => NameKey.IsAbbreviation(name).ShouldBe(expected);

    [Fact]
    public void Similarity_OneLetterMore_IsHighAndSymmetric()
    {
        var (a, b) = (NameKey.Trigrams("werkvoorzieningschap novatec"), NameKey.Trigrams("werkvoorzieningsschap novatec"));

        NameKey.Similarity(a, b).ShouldBeGreaterThan(0.8);
        NameKey.Similarity(a, b).ShouldBe(NameKey.Similarity(b, a));
        NameKey.Similarity(a, a).ShouldBe(1);
    }
}
