using Naober.Core;
using Naober.Finance;

namespace Naober.Tests.Finance;

public sealed class BoundedMoneyTests
{
    private static readonly BoundedMoney Ten = BoundedMoney.Exactly(Money.FromEuros(10));
    private static readonly BoundedMoney AtLeastSix = BoundedMoney.AtLeast(Money.FromEuros(6));

    [Fact]
    public void Sum_WithAnUnknownAmount_IsAtLeastWhatIsKnown()
    {
        BoundedMoney.Sum([Ten, BoundedMoney.Unknown, Ten]).In(Language.Dutch).ShouldBe("ten minste €\u00a020");
        BoundedMoney.Sum([BoundedMoney.Unknown, BoundedMoney.Unknown]).ShouldBe(BoundedMoney.Unknown);
        BoundedMoney.Sum([]).In(Language.English).ShouldBe("unknown");
    }

    [Fact]
    public void Subtract_Bounds_TurnAround()
    {
        (AtLeastSix - Ten).In(Language.English).ShouldBe("at least \u2212€4");
        (Ten - AtLeastSix).In(Language.Dutch).ShouldBe("ten hoogste €\u00a04");
        (AtLeastSix - AtLeastSix).In(Language.Dutch).ShouldBe("€\u00a00 op de bekende bedragen");
        (Ten - BoundedMoney.Unknown).In(Language.Dutch).ShouldBe("ten hoogste €\u00a010");
        (BoundedMoney.Unknown - Ten).ShouldBe(BoundedMoney.Unknown);
    }

    /// <summary>Against what bounds mean: every choice of what is unknown must lie within what is said.</summary>
    [Fact]
    public void SumAndSubtract_RandomAmounts_HoldForEveryValueWithinTheBounds()
    {
        var random = new Random(20);
        for (var round = 0; round < 20_000; round++)
        {
            var total = Draw();
            var parts = Enumerable.Range(0, random.Next(4)).Select(_ => Draw()).ToList();
            var (whole, cents) = (Value(total), parts.Sum(Value));

            Holds(BoundedMoney.Sum(parts), cents);
            Holds(total - BoundedMoney.Sum(parts), whole - cents);
        }

        BoundedMoney Draw() => random.Next(3) switch
        {
            0 => BoundedMoney.Unknown,
            1 => BoundedMoney.AtLeast(new(random.Next(1_000))),
            _ => BoundedMoney.Exactly(new(random.Next(1_000))),
        };

        long Value(BoundedMoney amount) => amount.IsExact ? amount.Amount!.Value.Cents : (amount.Amount?.Cents ?? 0) + random.Next(500);

        static void Holds(BoundedMoney amount, long value)
        {
            if (amount.Amount is { } known)
            {
                (value >= known.Cents || amount.MayBeLess).ShouldBeTrue();
                (value <= known.Cents || amount.MayBeMore).ShouldBeTrue();
            }
        }
    }
}
