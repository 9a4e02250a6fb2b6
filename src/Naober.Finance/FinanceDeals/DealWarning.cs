using Naober.Core;

namespace Naober.Finance.FinanceDeals;

/// <summary>What in the money of a deal needs attention.</summary>
/// <param name="Code">For machines: kebab-case.</param>
/// <param name="Message">For people.</param>
public sealed record DealWarning(string Code, Words Message)
{
    private static readonly (string Stage, string Before)[] Order =
        [(DealContribution.Committed, DealContribution.Pledged), (DealContribution.Received, DealContribution.Committed)];

    /// <summary>Of the parties first, then of the pillars, then of the sources.</summary>
    public static IReadOnlyList<DealWarning> Of(DealFinance finance) =>
        [.. MoreThanBefore(finance), .. WithoutAmount(finance), .. PillarsWithoutMoney(finance), .. PillarsAboveTotal(finance), .. OutsideTerm(finance), .. Contradictions(finance)];

    private static IEnumerable<DealWarning> MoreThanBefore(DealFinance finance) =>
        from party in finance.Parties.Prepend(finance.Deal.Funder)
        from step in Order
        let now = finance.Paid(party, step.Stage)
        let before = finance.Paid(party, step.Before)
        where now.Amount > before.Amount && !before.MayBeMore
        let stages = (Now: Vocabulary.DealStages.Words(step.Stage), Before: Vocabulary.DealStages.Words(step.Before))
        select new DealWarning($"{step.Stage}-above-{step.Before}", new(
            $"{party.Name}: {stages.Now.Dutch} {now.In(Language.Dutch)} is meer dan {stages.Before.Dutch} {before.In(Language.Dutch)}.",
            $"{party.Name}: {stages.Now.English} {now.In(Language.English)} is more than {stages.Before.English} {before.In(Language.English)}."));

    private static IEnumerable<DealWarning> WithoutAmount(DealFinance finance) =>
        from stage in Vocabulary.DealStages.Keys
        let parties = finance.Deal.Contributions.Where(row => row.Counts && row.Stage == stage && row.Amount.Amount is null).Select(row => row.Party.Name).Distinct().ToList()
        where parties.Count > 0
        let label = Vocabulary.DealStages.Words(stage)
        select new DealWarning("party-without-amount", new(
            $"Geen bron zegt hoeveel is {label.Dutch} door: {string.Join("; ", parties)}.",
            $"No source says how much is {label.English} by: {string.Join("; ", parties)}."));

    private static IEnumerable<DealWarning> PillarsWithoutMoney(DealFinance finance)
    {
        var pillars = finance.Parts.Where(part => !part.IsUndivided && part.Funder.Amount is null && part.Covered.Values.All(covered => covered.Amount is null))
            .Select(part => part.Pillar!.Name).ToList();
        if (pillars.Count > 0)
        {
            yield return new("pillar-without-money", new(
                $"Geen bron wijst geld toe aan: {string.Join(", ", pillars.Select(name => name.Dutch))}.",
                $"No source assigns money to: {string.Join(", ", pillars.Select(name => name.English))}."));
        }
    }

    private static IEnumerable<DealWarning> PillarsAboveTotal(DealFinance finance)
    {
        var pillars = BoundedMoney.Sum(finance.Parts.Where(part => !part.IsUndivided).Select(part => part.Total));
        if (pillars.Amount > finance.Whole.Total.Amount && !finance.Whole.Total.MayBeMore)
        {
            yield return new("pillars-above-total", new(
                $"De pijlers kosten samen {pillars.In(Language.Dutch)}, meer dan het totaal van {finance.Whole.Total.In(Language.Dutch)}.",
                $"The pillars together cost {pillars.In(Language.English)}, more than the total of {finance.Whole.Total.In(Language.English)}."));
        }
    }

    private static IEnumerable<DealWarning> OutsideTerm(DealFinance finance) =>
        from year in finance.Years
        where year < finance.Deal.FirstYear || year > finance.Deal.LastYear
        select new DealWarning("year-outside-term", new(
            $"Er staan bijdragen in {year}, buiten de looptijd van de deal.",
            $"There are contributions in {year}, outside the term of the deal."));

    private static IEnumerable<DealWarning> Contradictions(DealFinance finance) =>
        from figure in finance.Deal.Figures
        where !figure.Counts
        let used = finance.Deal.Figures.FirstOrDefault(other => other.Counts && other.Kind == figure.Kind && other.Pillar == figure.Pillar)
        where used is not null && used.Amount != figure.Amount
        let kind = Vocabulary.DealFigures.Words(figure.Kind)
        select new DealWarning("sources-differ", new(
            $"Bronnen noemen voor '{kind.Dutch}' verschillende bedragen: {used.Amount.In(Language.Dutch)} (hiermee is gerekend) en {figure.Amount.In(Language.Dutch)}.",
            $"Sources state different amounts for '{kind.English}': {used.Amount.In(Language.English)} (computed with) and {figure.Amount.In(Language.English)}."));
}
