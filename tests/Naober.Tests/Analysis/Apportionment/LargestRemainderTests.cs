using FsCheck;
using FsCheck.Fluent;
using Naober.Analysis.Apportionment;
using Naober.Core;

namespace Naober.Tests.Analysis.Apportionment;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(10, "4 4 2", "6", "6", "2")]
    [InlineData(10_000, "3334 3333 3333", "1", "1", "1")]
    [InlineData(100_000_000, "33333333 66666667", "1/3", "2/3")]
    [InlineData(-10, "-4 -4 -2", "6", "6", "2")]
    [InlineData(100, "0 100", "0", "0.5")]
    [InlineData(0, "0 0", "1", "2")]
    // Quotas 0.5 and 0.5: the same remainder, the same weight, so the key decides. 1.5, 1.5 and 3: the largest needs no cent.
    [InlineData(1, "1 0", "3", "3")]
    [InlineData(6, "2 1 3", "1", "1", "2")]
    // Quotas 0.5 and 2.5: the same remainder, so the larger weight gets the cent, whatever its key is.
    [InlineData(3, "0 3", "1", "5")]
    public void Divide_ByHand_GivesTheCentsLeftOverToTheLargestRemainders(long cents, string expected, params string[] weights) =>
        string.Join(' ', LargestRemainder.Divide(new(cents), Flat(weights)).Leaves.Select(leaf => leaf.Amount.Cents)).ShouldBe(expected);

    [Fact]
    public void Divide_Zuidas_IsThatOfTheFrameworkToTheCent()
    {
        var allotment = LargestRemainder.Divide(Money.FromEuros(160_000), Zuidas.Parts);

        allotment.Leaves.Select(leaf => (leaf.Part.Key, leaf.Amount.ToString())).ShouldBe(
        [
            ("PV22", "53333.33"), ("GM0114", "45416.67"), ("GM0109", "15000.00"), ("GM0118", "22916.67"), ("GM1690", "10000.00"), ("GM0119", "13333.33"),
        ]);
        allotment.Sum.ShouldBe(Money.FromEuros(160_000));
        allotment.Portions[1].Amount.ToString().ShouldBe("106666.67");
        allotment.Portions[1].Members[0].Exact.ShouldBe(new Fraction(13_625_000, 3));
    }

    [Fact]
    public void Divide_GroupsWithinGroups_KeepsEveryPartWithinACentOfItsExactQuota()
    {
        // 0.02 over a and b: 0.01 each by the key. Inside a, half a cent each: one of the two gets its cent, and a adds up to its own.
        Part[] parts = [new("b", Fraction.One), new("a", Fraction.One) { Members = [new("a2", Fraction.One), new("a1", Fraction.One)] }];

        LargestRemainder.Divide(new(2), parts).Leaves.Select(leaf => (leaf.Part.Key, leaf.Amount.Cents)).ShouldBe([("b", 1), ("a2", 0), ("a1", 1)]);
    }

    [Fact]
    public void Divide_FixedAmountsAndBounds_GiveTheRestToWhoIsLeft()
    {
        // 1,000 euros: a has 100 fixed, the other 900 go 1:1:1:1, but b pays at most 150 and c at least 300: 225 each would be over b and under c.
        Part[] parts =
        [
            new("a", Fraction.One) { Fixed = new(100_00) },
            new("b", Fraction.One) { Cap = new(150_00) },
            new("c", Fraction.One) { Floor = new(300_00) },
            new("d", Fraction.One),
        ];

        var portions = LargestRemainder.Divide(new(1000_00), parts).Portions;

        portions.Select(portion => (portion.Amount.Cents, portion.Bound)).ShouldBe(
            [(325_00, Bound.None), (150_00, Bound.Cap), (300_00, Bound.Floor), (225_00, Bound.None)]);
    }

    [Fact]
    public void Divide_RandomKeys_AddUpStayWithinACentKeepNoOrderAndMirror()
    {
        var keys = new RandomKeys(160_000);
        for (var i = 0; i < 100_000; i++)
        {
            var (amount, parts) = (keys.Amount(), keys.Parts());
            if (Try(amount, parts) is not { } allotment)
            {
                continue;
            }

            var shares = Shares(allotment);
            var holds = allotment.Sum == amount
                && allotment.All.All(part => part.Members.Count == 0 || Money.Sum(part.Members.Select(member => member.Amount)) == part.Amount)
                && allotment.All.All(part => (new Fraction(part.Amount.Cents, 1) - part.Exact) is var off && off < Fraction.One && off > -Fraction.One)
                && allotment.All.All(part => part.Part.Weight.Sign > 0 || part.Amount == Money.Zero)
                && Shares(LargestRemainder.Divide(amount, keys.Shuffled(parts))).OrderBy(share => share.Key).SequenceEqual(shares.OrderBy(share => share.Key))
                && Shares(LargestRemainder.Divide(-amount, parts)).All(share => share.Value == -shares[share.Key]);
            holds.ShouldBeTrue($"key {i}: {amount} over {string.Join("; ", parts.Select(part => $"{part.Key} {part.Weight}"))}");
        }
    }

    [Fact]
    public void Divide_RandomKeysWithBounds_EqualTheDefinition()
    {
        var (keys, divided) = (new RandomKeys(20_000), 0);
        for (var i = 0; i < 20_000; i++)
        {
            var (amount, parts) = (new Money(keys.Amount().Cents % 10_000), keys.Parts(bounds: 4_000));
            if (Try(amount, parts) is { } allotment)
            {
                divided++;
                Shares(allotment).OrderBy(share => share.Key).ShouldBe(SlowApportionment.Divide(amount, parts).OrderBy(share => share.Key), $"key {i}: {amount} over {string.Join("; ", parts.AsEnumerable())}");
                allotment.Sum.ShouldBe(amount);
            }
        }

        divided.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void Divide_AnyWeights_AddUpWithinACent() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNegativeInt[]>(), ArbMap.Default.ArbFor<int>(), (weights, cents) =>
        {
            Part[] parts = [.. weights.Select((weight, i) => new Part($"{i}", new(weight.Get, 7)))];
            return Try(new(cents), parts) is not { } allotment
                ? weights.All(weight => weight.Get == 0)
                : allotment.Sum.Cents == cents && allotment.Leaves.All(leaf => Math.Abs(leaf.Amount.Cents - leaf.Exact.ToDecimal(9)) < 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Divide_WhatCannotBe_NamesEveryProblem()
    {
        Part[] parts =
        [
            new("a", -Fraction.One),
            new("b", Fraction.One) { Cap = new(5), Floor = new(6) },
            new("b", Fraction.One),
        ];

        Should.Throw<AllotmentException>(() => LargestRemainder.Divide(new(Money.Limit.Cents + 1), parts)).Problems
            .Select(problem => (problem.Part, problem.Code)).ShouldBe([("", "amount"), ("a", "negative-weight"), ("b", "bounds"), ("b", "twice")]);
    }

    [Fact]
    public void Divide_GroupsThatCannotBeDivided_AreAllNamed()
    {
        Part[] parts =
        [
            new("zero", Fraction.One) { Members = [new("a", Fraction.Zero), new("b", Fraction.Zero)] },
            new("full", Fraction.One) { Members = [new("c", Fraction.One) { Cap = new(1) }] },
            new("short", Fraction.One) { Members = [new("d", Fraction.One) { Fixed = new(99) }] },
            // Denominators of 50 digits that have no factor in common.
            new("primes", Fraction.One) { Members = [new("e", new(1, System.Numerics.BigInteger.Pow(3, 100))), new("f", new(1, System.Numerics.BigInteger.Pow(2, 160)))] },
        ];

        Should.Throw<AllotmentException>(() => LargestRemainder.Divide(new(100), parts)).Problems
            .Select(problem => (problem.Part, problem.Code)).ShouldBe([("zero", "zero-weights"), ("full", "too-much"), ("short", "too-little"), ("primes", "weights")]);
    }

    private static Part[] Flat(params string[] weights) =>
        [.. weights.Select((weight, i) => new Part($"{(char)('a' + i)}", Fraction.TryParse(weight, out var value) ? value : throw new FormatException(weight)))];

    private static Dictionary<string, long> Shares(Allotment allotment) =>
        allotment.Leaves.ToDictionary(leaf => leaf.Part.Key, leaf => leaf.Amount.Cents, StringComparer.Ordinal);

    private static Allotment? Try(Money amount, IReadOnlyList<Part> parts)
    {
        try
        {
            return LargestRemainder.Divide(amount, parts);
        }
        catch (AllotmentException)
        {
            return null;
        }
    }
}
