using Naober.Core;
using Naober.Finance;
using Naober.Finance.FinanceDeals;

namespace Naober.Tests.Finance.FinanceDeals;

public sealed class DealWarningTests
{
    [Fact]
    public void Of_CompleteDeal_HasNone() => DealWarning.Of(DealFinance.Of(InventedDeal.Full)).ShouldBeEmpty();

    [Fact]
    public void Of_MoreCommittedThanPledged_NamesThePartyAndBothAmounts()
    {
        var deal = InventedDeal.Full with
        {
            Contributions = [InventedDeal.Row("pledged", InventedDeal.Province, "zorg", InventedDeal.Exactly(1_000)), InventedDeal.Row("committed", InventedDeal.Province, "zorg", InventedDeal.Exactly(1_000.01m))],
        };

        var warning = Warnings(deal).ShouldHaveSingleItem();

        warning.Code.ShouldBe("committed-above-pledged");
        warning.Message.Dutch.ShouldBe("provincie Drenthe: vastgelegd €\u00a01.000,01 is meer dan toegezegd €\u00a01.000.");
    }

    [Fact]
    public void Of_MoreCommittedThanAtLeastPledged_IsNoWarning()
    {
        var deal = InventedDeal.Full with
        {
            Contributions = [InventedDeal.Row("pledged", InventedDeal.Province, "zorg", BoundedMoney.AtLeast(Money.FromEuros(1_000))), InventedDeal.Row("committed", InventedDeal.Province, "zorg", InventedDeal.Exactly(2_000))],
        };

        Warnings(deal).ShouldBeEmpty();
    }

    [Fact]
    public void Of_YearBeforeTheTermAndPillarsAboveTheTotal_SaysSo()
    {
        var deal = InventedDeal.Full with
        {
            FirstYear = 2022,
            Figures = [.. InventedDeal.Full.Figures, InventedDeal.Figure("total", "zorg", 100_000_000.01m)],
        };

        Warnings(deal).Select(warning => warning.Code).ShouldBe(["pillars-above-total", "year-outside-term"]);
    }

    [Fact]
    public void Of_SourcesThatDiffer_GivesBothAmounts()
    {
        var deal = InventedDeal.Full with { Figures = [.. InventedDeal.Full.Figures, InventedDeal.Figure("total", null, 90_000_000) with { Counts = false }] };

        Warnings(deal).ShouldHaveSingleItem().Message.English.ShouldContain("€100,000,000 (computed with) and €90,000,000");
    }

    [Fact]
    public void Of_ProposalOfZuidEnOostDrenthe_NamesPillarsAndPartiesWithoutAmount()
    {
        var warnings = Warnings(DrentheMoney.Book.FindDeal("regio-deal-zuid-en-oost-drenthe")!);

        warnings.Select(warning => warning.Message.Dutch).ShouldBe(
        [
            "Geen bron zegt hoeveel is beoogd door: indienende partijen (provincie en zes gemeenten); instellingen; inwoners; marktpartijen.",
            "Geen bron zegt hoeveel is vastgelegd door: economische partijen; maatschappelijke partijen; overheid.",
            "Geen bron wijst geld toe aan: Werken, Wonen, Welzijn.",
        ]);
    }

    private static IReadOnlyList<DealWarning> Warnings(Deal deal) => DealWarning.Of(DealFinance.Of(deal));
}
