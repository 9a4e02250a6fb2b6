using Naober.Core;
using Naober.Finance;
using Naober.Finance.FinanceDeals;

namespace Naober.Tests.Finance.FinanceDeals;

public sealed class DealFinanceTests
{
    private static readonly DealFinance Zuidoost = DealFinance.Of(DrentheMoney.Book.FindDeal("regio-deal-zuid-en-oost-drenthe")!);

    /// <summary>The proposal: 40 million asked, at least 80 million in all, so the others bring at least 40 million; nobody says how much.</summary>
    [Fact]
    public void Of_ProposalOfZuidEnOostDrenthe_LeavesAtLeastFortyMillionToTheOthers()
    {
        var whole = Zuidoost.Whole;

        Zuidoost.Figure("asked").ShouldBe(BoundedMoney.Exactly(Money.FromEuros(40_000_000)));
        Zuidoost.Figure("granted").ShouldBe(BoundedMoney.Unknown);
        whole.Total.ShouldBe(BoundedMoney.AtLeast(Money.FromEuros(80_000_000)));
        whole.CoFinancing.In(Language.Dutch).ShouldBe("ten minste €\u00a040.000.000");
        whole.Covered.Values.ShouldAllBe(covered => covered == BoundedMoney.Unknown);
        whole.Gap("committed").In(Language.Dutch).ShouldBe("€\u00a040.000.000 op de bekende bedragen");
    }

    [Fact]
    public void Of_ProposalOfZuidEnOostDrenthe_KnowsTheCostOfOnePillarOnly()
    {
        Zuidoost.Parts.Select(part => (part.Pillar?.Key, part.Total.In(Language.English), part.Funder.In(Language.English))).ShouldBe(
        [
            ("werken", "€70,000,000", "unknown"), ("wonen", "unknown", "unknown"), ("welzijn", "unknown", "unknown"), (null, "unknown", "€40,000,000"),
        ]);
        Zuidoost.Deal.Leads.Select(lead => lead.Party.Actor).ShouldBe(["GM1680", "GM1681", "GM0109", "GM0114", "GM0160", "GM0118", "PV22"], ignoreOrder: true);
        Zuidoost.Deal.Items.Count(item => item.Kind is "deregulation" or "experiment").ShouldBe(7);
    }

    [Fact]
    public void Gap_InventedDeal_IsExactAtEveryStage()
    {
        var finance = DealFinance.Of(InventedDeal.Full);

        finance.IsGranted.ShouldBeTrue();
        finance.Whole.CoFinancing.ShouldBe(InventedDeal.Exactly(52_000_000));
        finance.Whole.Gap("pledged").ShouldBe(InventedDeal.Exactly(10_000_000));
        finance.Whole.Gap("committed").ShouldBe(InventedDeal.Exactly(46_000_000));
        finance.Whole.Gap("received").ShouldBe(InventedDeal.Exactly(51_700_000));
        finance.Parties.Select(party => party.Name).First().ShouldBe("woningcorporaties");
        finance.InYear("pledged", 2023).ShouldBe(InventedDeal.Exactly(8_400_000));
        finance.Parts.Count.ShouldBe(4);
    }

    [Fact]
    public void Covered_PillarsAndParties_AddUpToTheWhole()
    {
        var finance = DealFinance.Of(InventedDeal.Full);
        foreach (var stage in Vocabulary.DealStages.Keys)
        {
            BoundedMoney.Sum(finance.Parts.Select(part => part.Covered[stage]).Where(paid => paid != BoundedMoney.Unknown)).ShouldBe(finance.Whole.Covered[stage]);
            BoundedMoney.Sum(finance.Parties.Select(party => finance.Paid(party, stage)).Where(paid => paid != BoundedMoney.Unknown)).ShouldBe(finance.Whole.Covered[stage]);
            BoundedMoney.Sum(finance.Years.Select(year => finance.InYear(stage, year)).Where(paid => paid != BoundedMoney.Unknown)).ShouldBe(finance.Whole.Covered[stage]);
        }
    }

    /// <summary>The example of docs/methods/co-financing-gap.</summary>
    [Fact]
    public void Gap_ExampleOfTheMethodPage_IsAsWorkedOutThere()
    {
        var deal = new Deal("d", new("d", "d"), InventedDeal.State, "running")
        {
            Figures = [InventedDeal.Figure("asked", null, 12), InventedDeal.Figure("granted", null, 10), InventedDeal.Figure("total", null, 30) with { Amount = BoundedMoney.AtLeast(Money.FromEuros(30)) }],
            Contributions =
            [
                InventedDeal.Row("pledged", InventedDeal.Province, null, InventedDeal.Exactly(8)),
                InventedDeal.Row("pledged", new("GM0114", "gemeente Emmen"), null, InventedDeal.Exactly(7)),
                InventedDeal.Row("committed", InventedDeal.Province, null, InventedDeal.Exactly(6)),
                InventedDeal.Row("committed", new(null, "marktpartijen"), null, BoundedMoney.Unknown),
            ],
        };

        var whole = DealFinance.Of(deal).Whole;

        whole.CoFinancing.In(Language.English).ShouldBe("at least €20");
        whole.Gap("pledged").In(Language.English).ShouldBe("at least €5");
        whole.Gap("committed").In(Language.English).ShouldBe("€14 by the known amounts");
        whole.Gap("received").In(Language.English).ShouldBe("€20 by the known amounts");
    }

    [Fact]
    public void FunderPays_GrantedForSomePillars_LeavesTheRestUndivided()
    {
        var deal = InventedDeal.Full with
        {
            Figures = [InventedDeal.Figure("granted", null, 40_000_000), InventedDeal.Figure("granted", "zorg", 12_000_000)],
        };

        var finance = DealFinance.Of(deal);

        finance.FunderPays("committed", "zorg").ShouldBe(InventedDeal.Exactly(12_000_000));
        finance.FunderPays("committed", null).ShouldBe(InventedDeal.Exactly(28_000_000));
        finance.FunderPays("received", null).ShouldBeNull();
        finance.Parts[^1].IsUndivided.ShouldBeTrue();
    }
}
