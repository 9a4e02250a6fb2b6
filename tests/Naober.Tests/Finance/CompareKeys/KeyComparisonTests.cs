using Naober.Core;
using Naober.Finance.AllocateKey;
using Naober.Finance.CompareKeys;
using Naober.Tests.Finance.AllocateKey;

namespace Naober.Tests.Finance.CompareKeys;

public sealed class KeyComparisonTests
{
    [Fact]
    public void Of_ProvinceTakesHalf_NamesWhoGainsAndLosesPerInhabitant()
    {
        var key = DrentheMoney.Book.FindKey("drentse-zuidas")!;
        var half = new KeyChoice(2011)
        {
            Weights = new Dictionary<string, Fraction>(StringComparer.Ordinal) { ["PV22"] = Fraction.One, ["gemeenten"] = Fraction.One },
        };

        var comparison = KeyComparison.Of(
            KeyAllocationTests.Of("drentse-zuidas"), KeyAllocation.Of(key, half, DrentheMoney.Register, DrentheMoney.Catalogue));

        // Half of 160,000 over 256,000 inhabitants is EUR 0.3125 each; it was EUR 0.4167.
        comparison.Losers.Single().Name.ShouldBe("provincie Drenthe");
        comparison.Losers.Single().Difference.ToString().ShouldBe("26666.67");
        comparison.Winners.Select(party => (party.Key, $"{party.Difference}")).First().ShouldBe(("GM0114", "-11354.17"));
        Math.Round(comparison.Winners.First().DifferencePerInhabitant!.Value, 4).ShouldBe(-0.1042m);
        Money.Sum(comparison.Parties.Select(party => party.Difference)).ShouldBe(comparison.Difference);
        comparison.PerInhabitant.ShouldBe((0.625m, 0.625m));
    }

    [Fact]
    public void Of_PartyOfOneKeyOnly_PaysNothingInTheOther()
    {
        var key = DrentheMoney.Book.FindKey("drentse-zuidas")!;
        var municipal = KeyAllocation.Of(key with { Parts = [key.Parts[1]] }, new(2011), DrentheMoney.Register, DrentheMoney.Catalogue);

        var comparison = KeyComparison.Of(municipal, KeyAllocationTests.Of("drentse-zuidas"));

        var province = comparison.Parties[^1];
        (province.Key, province.A, $"{province.Difference}", province.Change).ShouldBe(("PV22", null, "53333.33", null));
    }
}
