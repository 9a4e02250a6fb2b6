namespace Naober.Finance.FinanceDeals;

/// <summary>A deal as a whole, one of its pillars, or what is not divided over them: what it takes and who covers it.</summary>
/// <param name="Pillar">Null for the whole deal, and for what is not divided.</param>
/// <param name="IsUndivided">Money without a pillar; it takes nothing of its own.</param>
/// <param name="Total">What all parties together bring; of a pillar without a total the estimated cost.</param>
/// <param name="Funder">What the state pays: granted, or asked when nothing is granted.</param>
public sealed record DealPart(DealPillar? Pillar, bool IsUndivided, BoundedMoney Total, BoundedMoney Funder)
{
    /// <summary>What the other parties pay, by stage.</summary>
    public required IReadOnlyDictionary<string, BoundedMoney> Covered { get; init; }

    /// <summary>What the other parties have to bring.</summary>
    public BoundedMoney CoFinancing => Total - Funder;

    /// <summary>What no known amount covers at a stage; below zero there is more than it takes.</summary>
    public BoundedMoney Gap(string stage) => CoFinancing - Covered[stage];
}
