using Naober.Core;
using Naober.Finance;
using Naober.Finance.FinanceDeals;
using Naober.Pictures;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Deals;

/// <summary>The pictures of a deal: who pays what for what, and how far the co-financing is.</summary>
internal static class DealPictures
{
    internal static Words PartiesTitle { get; } = new("Wie betaalt wat waarvoor", "Who pays what for what");

    internal static Words ProgressTitle { get; } = new("Hoe ver de cofinanciering is", "How far the co-financing is");

    /// <summary>From parties to pillars at a stage; null when no source says that anyone pays.</summary>
    internal static PictureContent? Parties(DealView view)
    {
        var finance = view.Finance;
        var parts = finance.Parts.ToList();
        var flows = (from party in finance.Parties.Prepend(view.Deal.Funder).Index()
                     from part in parts.Index()
                     let amount = finance.IsFunder(party.Item) ? finance.FunderPays(view.Stage, part.Item.Pillar?.Key) : finance.Paid(party.Item, view.Stage, part.Item.Pillar?.Key)
                     where amount is { } paid && paid != BoundedMoney.Exactly(Money.Zero)
                     select (party: party.Item, part: part.Index, Amount: amount!.Value)).ToList();
        if (flows.Count == 0)
        {
            return null;
        }

        var parties = flows.Select(flow => flow.party).Distinct().ToList();
        var data = new FlowsData(
            [.. parties.Select(party => new FlowEnd(party.Name, false, Short(flows.Where(flow => flow.party == party).Select(flow => flow.Amount), view.Language)))],
            [.. parts.Index().Select(part => new FlowEnd(view.NameOf(part.Item), part.Item.IsUndivided, Short(flows.Where(flow => flow.part == part.Index).Select(flow => flow.Amount), view.Language)))],
            [.. flows.Select(flow => new FlowBand(parties.IndexOf(flow.party), flow.part, flow.Amount.Amount?.Cents ?? 0, Short([flow.Amount], view.Language)))],
            new Words($"Euro's, {view.StageName}", $"Euros, {view.StageName}").In(view.Language));
        return PictureContent.Of<FlowBands, FlowsData>(Conditions(view), data, Lead(view, [.. flows.Select(flow => flow.Amount)]), new(
            PartiesTitle,
            [new("party", new("Partij", "Party")), new("pillar", new("Pijler", "Pillar")), new("stage", Vocabulary.DealStages.Title), .. DealSheets.Amount("amount", new("Bedrag", "Amount"))],
            [.. flows.Select(flow => new SheetRow(
                [flow.party.Name, view.NameOf(parts[flow.part]), StageOf(view, flow.party), .. DealSheets.Cells(flow.Amount, view.Language)], flow.party.Actor is { } actor ? Routes.Actor(actor) : null))]));
    }

    /// <summary>What is pledged, committed and received, as a part of what the others have to bring; null when nothing of it is known.</summary>
    internal static PictureContent? Progress(DealView view)
    {
        var stages = Vocabulary.DealStages.Keys.Where(view.Finance.HasStage).ToList();
        var parts = view.Finance.Parts.Append(view.Finance.Whole)
            .Where(part => part.CoFinancing.Amount is { Cents: > 0 } && stages.Exists(stage => part.Covered[stage].Amount is not null)).ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        var data = new ComparisonBarsData([.. parts.Select(part => new ComparisonCategory(
            view.NameOf(part), [.. stages.Select(stage => new ComparisonValue(Vocabulary.DealStages.Label(stage, view.Language), Of(part, stage)))]))], WholeScale: true);
        return PictureContent.Of<ComparisonBars, ComparisonBarsData>(
            new Words("Van wat anderen dan het Rijk moeten bijdragen. Wat is toegezegd, wordt later vastgelegd en ontvangen: de balken tellen niet op.", "Of what others than the state have to bring. What is pledged is committed and received later: the bars do not add up.").In(view.Language),
            data, new Words("Per pijler, in hele euro's.", "Per pillar, in whole euros.").In(view.Language), new(
                ProgressTitle,
                [new("pillar", new("Pijler", "Pillar")), .. DealSheets.Amount("needed", new("Van anderen nodig", "Needed from others")), .. stages.SelectMany(stage => DealSheets.Amount(stage, Vocabulary.DealStages.Words(stage)))],
                [.. parts.Select(part => new SheetRow(
                    [view.NameOf(part), .. DealSheets.Cells(part.CoFinancing, view.Language), .. stages.SelectMany(stage => DealSheets.Cells(part.Covered[stage], view.Language))]))]));
    }

    private static Share? Of(DealPart part, string stage) => part.Covered[stage].Amount is { } covered ? new(Whole(covered), Whole(part.CoFinancing.Amount!.Value)) : null;

    private static long Whole(Money amount) => (long)Math.Round(amount.Euros, MidpointRounding.AwayFromZero);

    private static string Lead(DealView view, List<BoundedMoney> amounts)
    {
        var unknown = amounts.Count(amount => amount.Amount is null);
        var sum = BoundedMoney.Sum(amounts);
        return unknown == 0
            ? new Words($"Partijen links, pijlers rechts: samen {sum.In(Language.Dutch)}.", $"Parties at the left, pillars at the right: {sum.In(Language.English)} together.").In(view.Language)
            : new Words(
                $"Partijen links, pijlers rechts: samen {sum.In(Language.Dutch)}. Een gestreepte lijn is een bijdrage waarvan geen bron zegt hoe groot zij is ({unknown}).",
                $"Parties at the left, pillars at the right: {sum.In(Language.English)} together. A dashed line is a contribution of which no source says how large it is ({unknown}).").In(view.Language);
    }

    private static string Conditions(DealView view) => (view.Finance.FunderPays(view.Stage, null) ?? view.Finance.Parts.Select(part => view.Finance.FunderPays(view.Stage, part.Pillar?.Key)).FirstOrDefault(paid => paid is not null)) is null
        ? ""
        : StageOf(view, view.Deal.Funder) is var how && how == view.StageName ? ""
        : new Words($"De bijdrage van {view.Deal.Funder.Name} is die welke is {how}.", $"The contribution of {view.Deal.Funder.Name} is the one that is {how}.").In(view.Language);

    private static string StageOf(DealView view, DealParty party) => !view.Finance.IsFunder(party) || view.Deal.Contributions.Any(row => row.Counts && row.Stage == view.Stage && view.Finance.IsFunder(row.Party))
        ? view.StageName
        : (view.Finance.IsGranted ? new Words("toegekend", "granted") : new Words("gevraagd", "asked")).In(view.Language);

    private static string Short(IEnumerable<BoundedMoney> amounts, Language language)
    {
        var sum = BoundedMoney.Sum(amounts);
        return sum.Amount is { } amount ? (sum.MayBeMore ? "≥ " : "") + Formats.Amount(amount, language) : Formats.Unknown.In(language);
    }
}
