using Naober.Finance.AllocateKey;

namespace Naober.Tests.Finance.AllocateKey;

public sealed class KeyChecksTests
{
    [Fact]
    public void Run_BundledPackage_IsSound() => KeyChecks.Run(DrentheMoney.Package).ShouldBeEmpty();

    [Fact]
    public void Run_PartsThatCannotBe_AreAllNamed()
    {
        var package = new SmallMoney().Municipality("GM0001", "Aa")
            .Add("allocation_keys", "key", "Sleutel", "Key", "", "100", "2021", "", "", "", "", "", "exact")
            .Add("key_parts", "key", "a", "nowhere", "GM0001", "", "", "1/0")
            .Add("key_parts", "key", "b", "c", "GM0001", "", "", "-1")
            .Add("key_parts", "key", "c", "d", "", "c").Add("key_parts", "key", "d", "c", "", "d").Add("key_parts", "key", "e")
            .Package();

        KeyChecks.Run(package).Select(error => error.Code).Order().ShouldBe(["cycle", "fraction", "fraction", "group-or-party", "twice", "unknown-group"]);
    }
}
