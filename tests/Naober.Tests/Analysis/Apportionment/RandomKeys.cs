using Naober.Analysis.Apportionment;
using Naober.Core;

namespace Naober.Tests.Analysis.Apportionment;

/// <summary>Keys at random: whole numbers, decimals and fractions as weights, zeros, ties, groups within groups, fixed amounts and bounds.</summary>
internal sealed class RandomKeys(int seed)
{
    private readonly Random random = new(seed);
    private int count;

    public Money Amount() => new(random.Next(4) switch
    {
        0 => random.Next(0, 100),
        1 => random.NextInt64(-1_000_000, 1_000_000),
        2 => random.NextInt64(0, 10_000_000) * 100,
        _ => random.NextInt64(-Money.Limit.Cents, Money.Limit.Cents),
    });

    /// <param name="bounds">The largest amount in cents of a fixed amount or bound; 0 for none.</param>
    /// <param name="depth">Of groups within groups.</param>
    public Part[] Parts(long bounds = 0, int depth = 2) => [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => One(bounds, depth))];

    public Part[] Shuffled(IReadOnlyList<Part> parts)
    {
        var shuffled = parts.Select(part => part with { Members = Shuffled(part.Members) }).ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private Part One(long bounds, int depth)
    {
        var isGroup = depth > 0 && random.Next(4) == 0;
        var part = new Part($"p{count++ * 7919 % 1000:000}-{count}", Weight()) { Members = isGroup ? Parts(0, depth - 1) : [] };
        if (bounds == 0 || random.Next(3) > 0)
        {
            return part;
        }

        var (low, high) = (random.NextInt64(bounds), random.NextInt64(bounds));
        return part with
        {
            Fixed = new(random.Next(2) == 0 ? random.NextInt64(Math.Min(low, high) + 1) : 0),
            Floor = random.Next(2) == 0 ? new(Math.Min(low, high)) : null,
            Cap = random.Next(2) == 0 ? new(Math.Max(low, high)) : null,
        };
    }

    private Fraction Weight() => random.Next(5) switch
    {
        0 => Fraction.Of((decimal)random.Next(0, 4)),
        1 => new(random.Next(0, 10), random.Next(1, 10)),
        2 => new(random.Next(0, 1_000_000), 1_000),
        _ => Fraction.Of((decimal)random.Next(1, 200_000)),
    };
}
