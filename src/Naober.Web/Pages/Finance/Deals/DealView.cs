using Naober.Core;
using Naober.Finance;
using Naober.Finance.FinanceDeals;
using Naober.Network;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Deals;

/// <summary>A deal at the stage that the address asks for: <c>?stage=committed</c>.</summary>
public sealed record DealView(DealFinance Finance, Register Register, string Stage, Language Language)
{
    private static readonly string[] Preferred = [DealContribution.Pledged, DealContribution.Committed, DealContribution.Received];

    internal Deal Deal => Finance.Deal;

    internal string StageName => Vocabulary.DealStages.Label(Stage, Language);

    /// <exception cref="BadHttpRequestException">There is no such stage.</exception>
    internal static DealView Of(Deal deal, Register register, IQueryCollection query, Language language)
    {
        var finance = DealFinance.Of(deal);
        var stage = query["stage"].ToString() switch
        {
            "" => Preferred.FirstOrDefault(one => finance.Whole.Covered[one].Amount is not null) ?? Vocabulary.DealStages.Keys.FirstOrDefault(finance.HasStage) ?? DealContribution.Intended,
            var asked when Vocabulary.DealStages.Contains(asked) => asked,
            _ => throw new BadHttpRequestException("stage"),
        };
        return new(finance, register, stage, language);
    }

    internal static async ValueTask<DealView?> OfAsync(SheetRequest request) =>
        (await request.Service<MoneyBookCache>().CurrentAsync(request.Http.RequestAborted)).FindDeal(request.Route("key")) is { } deal
            ? Of(deal, request.Register, request.Query, request.Language)
            : null;

    internal string Text(BoundedMoney amount) => amount.In(Language);

    internal string NameOf(DealPart part) => part.Pillar is { } pillar ? pillar.Name.In(Language) : (part.IsUndivided ? Undivided : Whole).In(Language);

    internal string? SourceOf(Citation citation) => citation.Source is { } source ? Register.FindSource(source)?.ShortTitle ?? source : null;

    internal static Words Whole { get; } = new("Hele deal", "Whole deal");

    internal static Words Undivided { get; } = new("Niet over pijlers verdeeld", "Not divided over pillars");

    internal static string? Term(Deal deal) => (deal.FirstYear, deal.LastYear) switch
    {
        ({ } first, { } last) when first != last => $"{first}–{last}",
        ({ } first, _) => $"{first}",
        _ => null,
    };

    /// <summary>What a file says beside an amount: nothing when it is exact.</summary>
    internal static string? Bound(BoundedMoney amount, Language language) => amount.BoundKey switch
    {
        "exactly" => null,
        "at-least" => new Words("ten minste", "at least").In(language),
        "at-most" => new Words("ten hoogste", "at most").In(language),
        "known-part" => new Words("op de bekende bedragen", "by the known amounts").In(language),
        _ => Formats.Unknown.In(language),
    };
}
