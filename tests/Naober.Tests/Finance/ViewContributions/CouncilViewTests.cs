using Naober.Core;
using Naober.Finance;
using Naober.Finance.ViewContributions;

namespace Naober.Tests.Finance.ViewContributions;

public sealed class CouncilViewTests
{
    [Fact]
    public void Parties_KnownAmountsFirst_AndWhoPaysNothingKnownLast() =>
        CouncilSample.Of(2025).Parties.Select(party => (party.Name, party.Leading?.Euros)).ShouldBe([("Veiligheidsregio", 150_000m), ("Afval NV", null), ("Bank", null), ("Overlegtafel", null)]);

    [Fact]
    public void Budgeted_SourcesThatAgree_CountOnce()
    {
        var party = CouncilSample.Of(2025).Parties[0];

        (party.Budgeted.Statements.Count, party.Budgeted.Amount!.Value.Euros, party.Paid.Amount).ShouldBe((2, 150_000m, (Money?)null));
    }

    [Fact]
    public void Budgeted_SourcesThatDiffer_GiveNoAmount()
    {
        var party = CouncilSample.Of(2025).Parties.Single(party => party.Partnership == "nv");

        (party.Budgeted.IsContradicted, party.Budgeted.Amount).ShouldBe((true, (Money?)null));
    }

    [Fact]
    public void Total_AddsWhatIsKnown_AndSaysOfHowMany()
    {
        var view = CouncilSample.Of(2025);

        view.Total(isBudget: true).ShouldBe((Money.FromEuros(150_000), 1));
        view.Total(isBudget: false).ShouldBe((Money.Zero, 0));
    }

    [Fact]
    public void PerInhabitantAndShare_OfTheExample_AreSeventyFiveEurosAndOneAndAHalfPercent()
    {
        var view = CouncilSample.Of(2025);

        view.PerInhabitant(view.Parties[0].Leading).ShouldBe(Money.FromEuros(75));
        view.ShareOfCosts(view.Parties[0].Leading)!.Value.Value.ShouldBe(0.015);
        view.PerInhabitant(null).ShouldBeNull();
    }

    [Fact]
    public void PerInhabitantAndShare_WithoutFigures_AreUnknown()
    {
        var view = CouncilSample.Of(2025, withFigures: false);

        (view.Inhabitants, view.Costs).ShouldBe(((decimal?)null, (Money?)null));
        (view.PerInhabitant(Money.FromEuros(1)), view.ShareOfCosts(Money.FromEuros(1))).ShouldBe(((Money?)null, (Share?)null));
    }

    [Fact]
    public void Paragraph_HasTheFourGroupsAndWhatIsNotPlaced()
    {
        var paragraph = CouncilSample.Of(2025).Paragraph;

        paragraph.Select(group => (group.Group, string.Join('|', group.Parties.Select(party => party.Name)))).ShouldBe(
        [
            ("joint-arrangement", "Veiligheidsregio"), ("company", "Bank"), ("foundation", ""), ("other", ""), (null, "Afval NV"),
        ]);
        var bank = paragraph[1].Parties[0].Stated!;
        (bank.Equity.Begin!.Value.Euros, bank.Equity.End!.Value.Euros, bank.Debt.Begin, bank.Result!.Value.Euros, bank.Interest.End).ShouldBe((100m, 110.5m, (Money?)null, 5m, "1%"));
    }

    [Fact]
    public void YearsOf_AreThoseOfWhichASourceSpeaks() => CouncilView.YearsOf(BudgetBook.From(CouncilSample.Package()), "GM1").ShouldBe([2025, 2024]);
}
