using Naober.Core;

namespace Naober.Analysis.Apportionment;

/// <summary>An amount divided to the cent: the parts add up to it, and the members of every group to their group.</summary>
/// <param name="Amount">What was divided.</param>
/// <param name="Portions">In the order in which the parts were given.</param>
public sealed record Allotment(Money Amount, IReadOnlyList<Portion> Portions)
{
    /// <summary>Those that get an amount themselves, in the order in which they were given, groups opened.</summary>
    public IEnumerable<Portion> Leaves => Open(Portions);

    /// <summary>Every part and every group, a group before its members.</summary>
    public IEnumerable<Portion> All => Portions.SelectMany(WithMembers);

    /// <summary>Counted again from the leaves, so that it proves something.</summary>
    public Money Sum => Money.Sum(Leaves.Select(leaf => leaf.Amount));

    private static IEnumerable<Portion> Open(IEnumerable<Portion> portions) =>
        portions.SelectMany(portion => portion.Members.Count == 0 ? [portion] : Open(portion.Members));

    private static IEnumerable<Portion> WithMembers(Portion portion) => [portion, .. portion.Members.SelectMany(WithMembers)];
}
