using Naober.Core;

namespace Naober.Tests.Finance;

public sealed class MoneyBookTests
{
    [Fact]
    public void From_BundledPackage_HasTheKeyOfTheZuidasAsItIsLaidDown()
    {
        var key = DrentheMoney.Book.FindKey("drentse-zuidas")!;

        key.Amount.ShouldBe(Money.FromEuros(160_000));
        key.Parts.Select(part => (part.Key, part.Weight)).ShouldBe([("PV22", new Fraction(1, 3)), ("gemeenten", new Fraction(2, 3))]);
        key.Parts[1].Members.Select(part => part.Actor).ShouldBe(["GM0109", "GM0114", "GM0118", "GM0119", "GM1690"]);
        key.Statements.Where(statement => statement.Kind == "component").Sum(statement => statement.Value).ShouldBe(160_000);
        DrentheMoney.Book.KeysOf("drentse-zuidas").ShouldBe([key]);
    }
}
