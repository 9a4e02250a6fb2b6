using Naober.Core;
using Naober.Indicators;
using Naober.Network;

namespace Naober.Finance.ViewContributions;

/// <summary>
/// What one government pays to which partnership in a year, as its council needs it: per inhabitant, as a share of its budget, with the
/// paragraph on affiliated parties. What no source states is null and shown as unknown.
/// </summary>
public sealed class CouncilView
{
    /// <summary>The indicator with the inhabitants on 1 January.</summary>
    public const string InhabitantsIndicator = "population";

    /// <summary>The indicator with the total costs of a budget, in euros.</summary>
    public const string CostsIndicator = "iv3-costs";

    private readonly BudgetBook book;
    private readonly Register register;

    private CouncilView(BudgetBook book, Register register, Catalogue catalogue, string actor, int year)
    {
        (this.book, this.register, Actor, Year) = (book, register, actor, year);
        Inhabitants = FigureOf(catalogue, InhabitantsIndicator, $"{year}-01-01") ?? FigureOf(catalogue, InhabitantsIndicator, $"{year}");
        IsCountedByIv3 = Inhabitants is null;
        Inhabitants ??= FigureOf(catalogue, "iv3-inhabitants", $"{year}");
        Costs = FigureOf(catalogue, CostsIndicator, $"{year}") is { } euros && Money.TryFromEuros(Math.Round(euros, 2), out var costs) ? costs : null;
        Parties = [.. Keys().Select(PartyOf).OrderByDescending(party => party.Leading?.Cents).ThenBy(party => party.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Key of an actor, which for a government is also that of its region.</summary>
    public string Actor { get; }

    public int Year { get; }

    /// <summary>On 1 January, else as Iv3 counts them; null when unknown.</summary>
    public decimal? Inhabitants { get; }

    /// <summary>Whether the inhabitants are those of Iv3, which does not say of which day.</summary>
    public bool IsCountedByIv3 { get; }

    /// <summary>Total costs of the budget of the year.</summary>
    public Money? Costs { get; }

    /// <summary>Every partnership to which it pays, that is in its paragraph, or in which it takes part in the year; the largest contribution first, unknown last.</summary>
    public IReadOnlyList<CouncilParty> Parties { get; }

    /// <param name="book">Contributions and paragraphs.</param>
    /// <param name="register">Who takes part in what.</param>
    /// <param name="catalogue">Inhabitants and costs.</param>
    /// <param name="actor">Key of an actor.</param>
    /// <param name="year">The budget year.</param>
    public static CouncilView Of(BudgetBook book, Register register, Catalogue catalogue, string actor, int year) => new(book, register, catalogue, actor, year);

    /// <summary>The years of which a source states something about what an actor pays, last first.</summary>
    public static IReadOnlyList<int> YearsOf(BudgetBook book, string actor) =>
        [.. book.ContributionsOf(actor).Select(contribution => contribution.Year).Concat(book.PartiesOf(actor).Select(party => party.Year)).Distinct().OrderDescending()];

    /// <summary>What the known contributions of a kind add up to, and of how many parties they are.</summary>
    public (Money Sum, int Known) Total(bool isBudget)
    {
        var known = Parties.Select(party => (isBudget ? party.Budgeted : party.Paid).Amount).OfType<Money>().ToList();
        return (Money.Sum(known), known.Count);
    }

    /// <summary>In euros, to the cent, half away from zero; null without inhabitants.</summary>
    public Money? PerInhabitant(Money? amount) => amount is { } known && Inhabitants is > 0 and var people
        ? Money.FromEuros((Fraction.Of(known.Euros) / Fraction.Of(people)).ToDecimal(2))
        : null;

    /// <summary>Of the total costs; null when those are unknown.</summary>
    public Share? ShareOfCosts(Money? amount) => amount is { IsNegative: false } known && Costs is { } costs && costs > Money.Zero ? new(known.Cents, costs.Cents) : null;

    /// <summary>The paragraph: the four groups of the BBV, each with its parties; last, without a group, the bodies of which no budget says in which they belong.</summary>
    public IReadOnlyList<(string? Group, IReadOnlyList<CouncilParty> Parties)> Paragraph =>
    [
        .. Vocabulary.AffiliatedGroups.Keys.Select(group => ((string?)group, (IReadOnlyList<CouncilParty>)[.. ByName.Where(party => party.Group == group)])),
        .. ByName.Where(party => party.Group is null && party.IsBody).ToList() is { Count: > 0 } unplaced ? [(null, (IReadOnlyList<CouncilParty>)unplaced)] : Array.Empty<(string?, IReadOnlyList<CouncilParty>)>(),
    ];

    private IEnumerable<CouncilParty> ByName => Parties.OrderBy(party => party.Name, StringComparer.OrdinalIgnoreCase);

    private HashSet<string> Keys()
    {
        var year = new Period(new(Year, 1, 1), new(Year + 1, 1, 1));
        return
        [
            .. book.ContributionsOf(Actor).Where(contribution => contribution.Year == Year).Select(contribution => contribution.Partnership),
            .. book.PartiesOf(Actor).Where(party => party.Year == Year).Select(party => party.Partnership),
            .. register.FindActor(Actor) is { } known
                ? register.MembershipsOf(known).Where(membership => membership.Valid.Overlaps(year) && register.FindPartnership(membership.Partnership)?.Valid.Overlaps(year) == true).Select(membership => membership.Partnership)
                : [],
        ];
    }

    private CouncilParty PartyOf(string key)
    {
        var contributions = book.ContributionsOf(Actor).Where(contribution => contribution.Partnership == key && contribution.Year == Year).ToLookup(contribution => contribution.IsBudget);
        return new(
            key, register.FindPartnership(key)?.Name ?? key, register.FindPartnership(key)?.LegalForm ?? Vocabulary.UnknownKey, new([.. contributions[true]]), new([.. contributions[false]]),
            book.PartiesOf(Actor).FirstOrDefault(party => party.Partnership == key && party.Year == Year));
    }

    private decimal? FigureOf(Catalogue catalogue, string indicator, string period) =>
        catalogue.Find(indicator) is { } known ? catalogue.FiguresOf(known)?[Actor, period] : null;
}

/// <summary>A partnership as a council sees it: what is budgeted and paid, and its place in the paragraph on affiliated parties.</summary>
public sealed record CouncilParty(string Partnership, string Name, string LegalForm, StatedAmount Budgeted, StatedAmount Paid, AffiliatedParty? Stated)
{
    /// <summary>Budgeted, else paid; null when both are unknown.</summary>
    public Money? Leading => Budgeted.Amount ?? Paid.Amount;

    /// <summary>
    /// A term of <see cref="Vocabulary.AffiliatedGroups"/>: as the budget says, else that of joint arrangements for a body under the Wgr;
    /// null when nothing says so.
    /// </summary>
    public string? Group => Stated?.Group ?? (LegalForm == "public-entity" ? "joint-arrangement" : null);

    /// <summary>Whether it is a body of its own, so that it may be an affiliated party.</summary>
    public bool IsBody => Stated is not null || LegalForm is "public-entity" or "private-entity";
}
