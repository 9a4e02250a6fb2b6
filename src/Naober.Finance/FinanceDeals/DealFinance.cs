using Naober.Core;

namespace Naober.Finance.FinanceDeals;

/// <summary>
/// Who pays what in a deal, and what is not covered yet. The stages are those of the same money and are never added up: the gap at a stage
/// is what the other parties have to bring, less what they have brought at that stage. Bounds and unknown amounts stay what they are.
/// </summary>
public sealed class DealFinance
{
    private readonly ILookup<string, DealContribution> stages;

    private DealFinance(Deal deal)
    {
        Deal = deal;
        stages = deal.Contributions.Where(contribution => contribution.Counts).ToLookup(contribution => contribution.Stage, StringComparer.Ordinal);
        Parties = [.. deal.Contributions.Where(contribution => contribution.Counts && !IsFunder(contribution.Party)).Select(contribution => contribution.Party).Distinct()
            .OrderByDescending(party => Vocabulary.DealStages.Keys.Max(stage => Paid(party, stage).Amount?.Cents ?? -1)).ThenBy(party => party.Name, StringComparer.Ordinal)];
        Parts = [.. deal.Pillars.Select(pillar => PartOf(pillar)), .. HasUndivided ? [PartOf(null, true)] : Array.Empty<DealPart>()];
        Whole = PartOf(null);
    }

    public static DealFinance Of(Deal deal) => new(deal);

    public Deal Deal { get; }

    /// <summary>All but the funder, the largest first.</summary>
    public IReadOnlyList<DealParty> Parties { get; }

    /// <summary>Per pillar, and what is not divided over pillars when there is any.</summary>
    public IReadOnlyList<DealPart> Parts { get; }

    public DealPart Whole { get; }

    /// <summary>Whether what the funder pays follows from what it granted; otherwise from what was asked.</summary>
    public bool IsGranted => Figure(DealFigure.Granted).Amount is not null;

    /// <summary>The years of which an amount is stated, upwards.</summary>
    public IEnumerable<int> Years => Deal.Contributions.Where(contribution => contribution.Counts).Select(contribution => contribution.Year).OfType<int>().Distinct().Order();

    /// <summary>What is stated of the deal as a whole; else what its pillars come to.</summary>
    public BoundedMoney Figure(string kind) => Stated(kind, null) is { Amount: not null } whole
        ? whole
        : BoundedMoney.Sum(Deal.Pillars.Select(pillar => Stated(kind, pillar.Key)));

    /// <summary>What a party pays at a stage in the deal as a whole.</summary>
    public BoundedMoney Paid(DealParty party, string stage) => BoundedMoney.Sum(stages[stage].Where(row => row.Party == party).Select(row => row.Amount));

    /// <summary>What a party pays at a stage for a pillar, or without a pillar; null when no source says that it does.</summary>
    public BoundedMoney? Paid(DealParty party, string stage, string? pillar)
    {
        var rows = stages[stage].Where(row => row.Party == party && row.Pillar == pillar).Select(row => row.Amount).ToList();
        return rows.Count == 0 ? null : BoundedMoney.Sum(rows);
    }

    /// <summary>
    /// What the funder pays for a pillar, or without a pillar, at a stage: as stated of that stage; else what it granted counts as pledged and
    /// committed, and what was only asked as intended. Null when no source says that it pays.
    /// </summary>
    public BoundedMoney? FunderPays(string stage, string? pillar) =>
        stages[stage].Any(row => IsFunder(row.Party)) ? Paid(Deal.Funder, stage, pillar)
        : stage == DealContribution.Received || (stage != DealContribution.Intended && !IsGranted) ? null
        : FunderFor(pillar) is { Amount: not null } stated ? stated
        : null;

    /// <summary>What the other parties together pay at a stage in a year.</summary>
    public BoundedMoney InYear(string stage, int? year) =>
        BoundedMoney.Sum(stages[stage].Where(row => !IsFunder(row.Party) && row.Year == year).Select(row => row.Amount));

    public bool HasStage(string stage) => stages.Contains(stage);

    public bool IsFunder(DealParty party) => party.Actor == Deal.Funder.Actor;

    private string FunderKind => IsGranted ? DealFigure.Granted : DealFigure.Asked;

    private bool HasUndivided => Deal.Contributions.Any(row => row.Counts && row.Pillar is null)
        || FunderFor(null).Amount is not null;

    private DealPart PartOf(DealPillar? pillar, bool isUndivided = false)
    {
        var isWhole = pillar is null && !isUndivided;
        var cost = isWhole ? Figure(DealFigure.Total) : isUndivided ? BoundedMoney.Unknown : NeedOf(pillar!.Key);
        var funder = isWhole ? Figure(FunderKind) : FunderFor(pillar?.Key);
        return new(pillar, isUndivided, cost, funder)
        {
            Covered = Vocabulary.DealStages.Keys.ToDictionary(
                stage => stage,
                stage => BoundedMoney.Sum(stages[stage].Where(row => !IsFunder(row.Party) && (isWhole || row.Pillar == pillar?.Key)).Select(row => row.Amount)),
                StringComparer.Ordinal),
        };
    }

    /// <summary>Without a pillar: what is left of the whole after the pillars.</summary>
    private BoundedMoney FunderFor(string? pillar)
    {
        var stated = Stated(FunderKind, pillar);
        var divided = BoundedMoney.Sum(Deal.Pillars.Select(one => Stated(FunderKind, one.Key)).Where(amount => amount.Amount is not null));
        return pillar is not null || divided.Amount is null ? stated
            : stated - divided is { Amount.Cents: > 0 } left ? left
            : BoundedMoney.Unknown;
    }

    private BoundedMoney NeedOf(string pillar) => Stated(DealFigure.Total, pillar) is { Amount: not null } total ? total : Stated(DealFigure.Cost, pillar);

    private BoundedMoney Stated(string kind, string? pillar) =>
        Deal.Figures.FirstOrDefault(figure => figure.Counts && figure.Kind == kind && figure.Pillar == pillar)?.Amount ?? BoundedMoney.Unknown;
}
