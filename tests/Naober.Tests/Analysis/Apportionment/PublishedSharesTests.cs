using Naober.Analysis.Apportionment;
using Naober.Core;

namespace Naober.Tests.Analysis.Apportionment;

public sealed class PublishedSharesTests
{
    /// <summary>Table 2 of the framework: 28%, 9%, 14%, 6%, 8% and 33% make 98%.</summary>
    [Fact]
    public void Of_Zuidas_IsTableTwoAndLeavesTwoPercentToNobody()
    {
        var published = PublishedShares.Of(LargestRemainder.Divide(Money.FromEuros(160_000), Zuidas.Parts), PublishedRounding.DownToPercent);

        published.Shares.Select(share => (share.Portion.Part.Key, share.Percent, share.Amount.ToString())).ShouldBe(
        [
            ("PV22", 33, "52800.00"), ("GM0114", 28, "44800.00"), ("GM0109", 9, "14400.00"), ("GM0118", 14, "22400.00"), ("GM1690", 6, "9600.00"), ("GM0119", 8, "12800.00"),
        ]);
        published.Sum.ToString().ShouldBe("156800.00");
        published.Unallocated.ToString().ShouldBe("3200.00");
    }

    /// <summary>Table 1: 109 of 256 is 42.58%, 36 is 14.06%, 55 is 21.48%, 24 is 9.375%, 32 is 12.5%.</summary>
    [Fact]
    public void Of_ZuidasInhabitants_HalfUpIsTableOne()
    {
        var inhabitants = LargestRemainder.Divide(new(256_000_00), Zuidas.Parts[1].Members);

        PublishedShares.Of(inhabitants, PublishedRounding.HalfUpToPercent).Shares.Select(share => share.Percent).ShouldBe([43, 14, 21, 9, 13]);
    }

    [Fact]
    public void Of_HalfUp_MayDivideMoreThanThereIs()
    {
        // Three of 16.5% and one of 50.5%: 17, 17, 17 and 51 make 102%.
        Part[] parts = [new("a", new(165, 1)), new("b", new(165, 1)), new("c", new(165, 1)), new("d", new(505, 1))];
        var published = PublishedShares.Of(LargestRemainder.Divide(new(-1000_00), parts), PublishedRounding.HalfUpToPercent);

        published.Sum.ToString().ShouldBe("-1020.00");
        published.Unallocated.ToString().ShouldBe("20.00");
    }
}
