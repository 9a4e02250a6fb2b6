using Naober.Core;
using Naober.Finance;

namespace Naober.Tests.Finance.FinanceDeals;

/// <summary>A deal of six parties, four pillars and five years in which every amount is stated, but one.</summary>
internal static class InventedDeal
{
    private static readonly Citation Source = new("bron", "p. 1");

    internal static readonly DealParty State = new("rijk", "Rijk");
    internal static readonly DealParty Province = new("PV22", "provincie Drenthe");
    private static readonly string[] Pillars = ["bereikbaarheid", "onderwijs", "wonen", "zorg"];
    private static readonly DealParty[] Parties =
        [Province, new("GM0114", "gemeente Emmen"), new("GM0109", "gemeente Coevorden"), new("GM0118", "gemeente Hoogeveen"), new(null, "marktpartijen"), new(null, "woningcorporaties")];

    /// <summary>
    /// Every party pledges 100,000 euros times its place (from 1) to every pillar in every year: 42 million in all. The first three have
    /// committed half, of which a quarter was received in the first year. The state grants 12 million to each pillar; all together 100 million.
    /// </summary>
    internal static Deal Full { get; } = new("voorbeeld", new("Voorbeelddeal", "Example deal"), State, "running")
    {
        FirstYear = 2021,
        LastYear = 2025,
        Citation = Source,
        Pillars = [.. Pillars.Select(pillar => new DealPillar(pillar, new(pillar, pillar), Source))],
        Figures =
        [
            Figure("asked", null, 50_000_000), Figure("total", null, 100_000_000),
            .. Pillars.Select(pillar => Figure("granted", pillar, 12_000_000)),
        ],
        Contributions = [.. from party in Parties.Index() from pillar in Pillars from year in Enumerable.Range(2021, 5) from row in Rows(party, pillar, year) select row],
    };

    internal static DealFigure Figure(string kind, string? pillar, decimal euros) => new(kind, pillar, Exactly(euros), true, "woorden", null, Source);

    internal static DealContribution Row(string stage, DealParty party, string? pillar, BoundedMoney amount, int? year = null) =>
        new(stage, party, pillar, year, amount, true, null, Source);

    internal static BoundedMoney Exactly(decimal euros) => BoundedMoney.Exactly(Money.FromEuros(euros));

    private static IEnumerable<DealContribution> Rows((int Index, DealParty Item) party, string pillar, int year)
    {
        var pledged = 100_000m * (party.Index + 1);
        yield return Row("pledged", party.Item, pillar, Exactly(pledged), year);
        if (party.Index < 3)
        {
            yield return Row("committed", party.Item, pillar, Exactly(pledged / 2), year);
        }

        if (party.Index < 3 && year == 2021)
        {
            yield return Row("received", party.Item, pillar, Exactly(pledged / 8), year);
        }
    }
}
