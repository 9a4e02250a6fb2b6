using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.Finance;
using Naober.Finance.AllocateKey;

namespace Naober.Tests.Finance.AllocateKey;

public sealed class KeyAllocationTests
{
    private static readonly KeyAllocation Zuidas = Of("drentse-zuidas");

    [Fact]
    public void Of_Zuidas_DividesByTheInhabitantsOfTableOne()
    {
        Zuidas.Shares.Select(share => (share.Name, $"{share.Amount}", share.Inhabitants)).ShouldBe(
        [
            ("provincie Drenthe", "53333.33", null),
            ("gemeente Coevorden", "15000.00", 36_000m),
            ("gemeente Emmen", "45416.67", 109_000m),
            ("gemeente Hoogeveen", "22916.67", 55_000m),
            ("gemeente Meppel", "13333.33", 32_000m),
            ("gemeente De Wolden", "10000.00", 24_000m),
        ]);
        Zuidas.Published!.Unallocated.ToString().ShouldBe("3200.00");
    }

    /// <summary>
    /// Tables 1 and 2 follow from the key, and 20,000 and 140,000 make the whole. The EUR 0.42 per inhabitant, "including that of the
    /// province", follows only from what the municipalities pay: 106,666.67 over 256,000; the whole is EUR 0.625.
    /// </summary>
    [Fact]
    public void Statements_Zuidas_FollowButTheAmountPerInhabitantOnlyWithoutTheProvince()
    {
        var checks = StatementCheck.Of(Zuidas);

        checks.Count.ShouldBe(DrentheMoney.Book.FindKey("drentse-zuidas")!.Statements.Count);
        checks.Where(check => !check.Follows).ShouldBeEmpty();
        var perInhabitant = checks.Single(check => check.Statement.Kind == "per-inhabitant");
        Math.Round(perInhabitant.Computed!.Value, 4).ShouldBe(0.4167m);
        perInhabitant.How.English.ShouldStartWith("only what the municipalities pay");
        Math.Round(Zuidas.Amount.Euros / Zuidas.Inhabitants!.Value, 3).ShouldBe(0.625m);
    }

    [Fact]
    public void Steps_Zuidas_SayWhoGotTheCentsAndWhy()
    {
        var steps = GroupStep.Of(Zuidas.Allotment);

        steps.Select(step => (step.Group?.Part.Key, step.CentsLeft, step.Sum == step.Amount)).ShouldBe([(null, 1L, true), ("gemeenten", 2L, true)]);
        steps[1].Parts.Select(part => (part.Portion.Part.Key, part.Portion.GotCent, part.Reason)).ShouldBe(
        [
            ("GM0109", false, CentReason.NothingLeft),
            ("GM0114", true, CentReason.Remainder),
            ("GM0118", true, CentReason.Remainder),
            ("GM0119", false, CentReason.Remainder),
            ("GM1690", false, CentReason.NothingLeft),
        ]);
        StepText.Of(Zuidas, steps[1])[1].Dutch.ShouldBe("De gewichten zijn samen 256.000.");
    }

    [Fact]
    public void Steps_OfAnIndexedKeyWithAFixedAmountAndACap_ShowEachOfThem()
    {
        var key = new AllocationKey("k", new("Sleutel", "Key"), Money.FromEuros(100_000))
        {
            FirstYear = 2011,
            LastYear = 2014,
            Indexation = 2.5m,
            Rounding = "exact",
            Parts =
            [
                new("a", null, new("A", "A")) { Weight = Fraction.One, Fixed = Money.FromEuros(5_000) },
                new("b", null, new("B", "B")) { Weight = Fraction.One, Cap = Money.FromEuros(20_000) },
            ],
        };

        var allocation = KeyAllocation.Of(key, new(2013), null, null);
        var lines = StepText.Of(allocation, GroupStep.Of(allocation.Allotment)[0]).Select(line => line.Dutch.Replace('\u00a0', ' ')).ToList();

        // 100,000 x 1.025^2 = 105,062.50; B without its cap: (105,062.50 - 5,000) / 2 = 50,031.25.
        lines.ShouldContain("Geïndexeerd van 2011 naar 2013: € 100.000 × (1 + 2,5 / 100)^2 = € 105.062,50, op de cent.");
        lines.ShouldContain("A: vast € 5.000.");
        lines.ShouldContain("B: zou zonder minima en maxima € 50.031,25 hebben en komt op het maximum van € 20.000.");
    }

    [Theory]
    [InlineData(2011, "160000.00")]
    // 160,000 x 1.015^3 = 167,308.54 exactly 167308.5400 after rounding 167308.54.
    [InlineData(2014, "167308.54")]
    public void YearAmount_Indexation_GrowsExactlyAndIsRoundedOnce(int year, string expected) =>
        YearAmount.Of(DrentheMoney.Book.FindKey("drentse-zuidas")! with { Indexation = 1.5m }, year).ToString().ShouldBe(expected);

    [Fact]
    public void YearAmount_YearOutsideTheKey_IsRefused() =>
        Should.Throw<AllotmentException>(() => YearAmount.Of(DrentheMoney.Book.FindKey("drentse-zuidas")!, 2015)).Problems.Single().Code.ShouldBe("year");

    [Fact]
    public void Of_MissingZeroAndDissolved_NamesEveryPartyAtOnce()
    {
        var (book, register, catalogue) = new SmallMoney()
            .Municipality("GM0001", "Aa", "1000").Municipality("GM0002", "Bee").Municipality("GM0003", "Cee", "0")
            .Municipality("GM0004", "Dee", "500", to: "2021-01-01").Municipality("GM0005", "Ee", "500", from: "2021-01-01")
            .Add("region_changes", "2021-01-01", "absorption", "GM0004", "GM0005", "1")
            .Add("actors", "school", "School", "", "education", "GM0001")
            .Add("allocation_keys", "key", "Sleutel", "Key", "", "100", "2021", "", "", "", "population", "2020-01-01", "exact")
            .Add("key_parts", "key", "a", "", "GM0001").Add("key_parts", "key", "b", "", "GM0002").Add("key_parts", "key", "c", "", "GM0003")
            .Add("key_parts", "key", "d", "", "GM0004").Add("key_parts", "key", "e", "", "school")
            .Done();

        var problems = Should.Throw<AllotmentException>(() => KeyAllocation.Of(book.Keys[0], KeyChoice.AsLaidDown(book.Keys[0]), register, catalogue)).Problems;

        problems.Select(problem => (problem.Part, problem.Code)).ShouldBe(
            [("b", "no-figure"), ("c", "zero-figure"), ("d", "dissolved-party"), ("e", "no-figure")]);
        problems[2].Message.English.ShouldContain("Now: Ee");
    }

    [Fact]
    public void Of_OtherAmountAndWeights_AreThoseOfTheChoice()
    {
        var key = DrentheMoney.Book.FindKey("drentse-zuidas")!;
        var choice = new KeyChoice(2011)
        {
            Amount = new(100_00),
            Weights = new Dictionary<string, Fraction>(StringComparer.Ordinal) { ["PV22"] = Fraction.Zero },
        };

        var allocation = KeyAllocation.Of(key, choice, DrentheMoney.Register, DrentheMoney.Catalogue);

        (allocation.Shares[0].Amount, allocation.Shares[2].Amount).ShouldBe((Money.Zero, new(42_58)));
    }

    internal static KeyAllocation Of(string key, int year = 2011, string? amount = null) => KeyAllocation.Of(
        DrentheMoney.Book.FindKey(key)!, new KeyChoice(year) { Amount = amount is null ? null : Money.FromEuros(decimal.Parse(amount)) },
        DrentheMoney.Register, DrentheMoney.Catalogue);
}
