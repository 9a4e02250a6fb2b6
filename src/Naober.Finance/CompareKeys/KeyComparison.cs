using Naober.Core;
using Naober.Finance.AllocateKey;

namespace Naober.Finance.CompareKeys;

/// <summary>What one party pays in two allocations.</summary>
/// <param name="Key">The actor, or the part when it has none.</param>
/// <param name="Name">Of the party.</param>
/// <param name="A">Null when it does not pay in the first.</param>
/// <param name="B">Null when it does not pay in the second.</param>
public sealed record ComparedParty(string Key, string Name, PartyShare? A, PartyShare? B)
{
    /// <summary>What it pays more in the second than in the first.</summary>
    public Money Difference => (B?.Amount ?? Money.Zero) - (A?.Amount ?? Money.Zero);

    /// <summary>Of the first, in percents, unrounded; null when it paid nothing there.</summary>
    public decimal? Change => A is { Amount.Cents: not 0 } ? 100m * Difference.Cents / Math.Abs(A.Amount.Cents) : null;

    /// <summary>Euros per inhabitant, by the inhabitants of each; null when one of both is not known.</summary>
    public decimal? DifferencePerInhabitant => B?.PerInhabitant - A?.PerInhabitant;
}

/// <summary>Two allocations side by side: two keys, or one key with something otherwise.</summary>
/// <param name="A">What it is compared with.</param>
/// <param name="B">What would be.</param>
/// <param name="Parties">Of both, in the order of the first, then those only in the second.</param>
public sealed record KeyComparison(KeyAllocation A, KeyAllocation B, IReadOnlyList<ComparedParty> Parties)
{
    public Money Difference => B.Amount - A.Amount;

    /// <summary>Who pays less, the largest difference first; equals by key.</summary>
    public IEnumerable<ComparedParty> Winners => Parties.Where(party => party.Difference.IsNegative).OrderBy(party => party.Difference).ThenBy(party => party.Key, StringComparer.Ordinal);

    /// <summary>Who pays more, the largest difference first; equals by key.</summary>
    public IEnumerable<ComparedParty> Losers => Parties.Where(party => party.Difference > Money.Zero).OrderByDescending(party => party.Difference).ThenBy(party => party.Key, StringComparer.Ordinal);

    /// <summary>Euros per inhabitant of the municipalities that pay in each; null when the inhabitants are not all known.</summary>
    public (decimal? A, decimal? B) PerInhabitant => (Per(A), Per(B));

    /// <summary>Parties are the same when they are the same actor.</summary>
    public static KeyComparison Of(KeyAllocation a, KeyAllocation b)
    {
        var others = b.Shares.ToDictionary(KeyOf, StringComparer.Ordinal);
        var first = a.Shares.Select(share => new ComparedParty(KeyOf(share), share.Name, share, others.GetValueOrDefault(KeyOf(share)))).ToList();
        var known = first.Select(party => party.Key).ToHashSet(StringComparer.Ordinal);
        return new(a, b, [.. first, .. b.Shares.Where(share => !known.Contains(KeyOf(share))).Select(share => new ComparedParty(KeyOf(share), share.Name, null, share))]);
    }

    private static string KeyOf(PartyShare share) => share.Part.Actor ?? share.Part.Key;

    private static decimal? Per(KeyAllocation allocation) => allocation.Inhabitants is > 0 and var inhabitants ? allocation.Amount.Euros / inhabitants : null;
}
