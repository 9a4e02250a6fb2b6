using System.Collections.Immutable;
using Naober.Core;

namespace Naober.Finance.AssessProject;

/// <summary>A rule that a scheme can have: those of the "Strategisch Kader voor Samenwerking" of the Drentse Zuidas, chapter 6.</summary>
/// <param name="Key">A term of <see cref="Vocabulary.FundingRules"/>.</param>
/// <param name="Judge">Pass, fail or not applicable, and why.</param>
public sealed record RuleKind(string Key, Func<RuleCase, RuleDecision> Judge)
{
    /// <summary>Nothing can be said as long as nobody is known to take part.</summary>
    public bool NeedsPartners { get; init; }

    /// <summary>Nobody lays it down and it holds for every project: no more is granted than is left to cover.</summary>
    public static RuleKind WithinCosts { get; } = new("within-costs", MoneyRules.WithinCosts);

    /// <summary>In the order of the source.</summary>
    public static ImmutableArray<RuleKind> All { get; } =
    [
        new("non-physical", ContentRules.NonPhysical),
        new("contributes-to-vision", ContentRules.ContributesToVision),
        new("priority-theme", ContentRules.PriorityTheme),
        new("min-municipal-partners", PartnerRules.MinimumMunicipalities) { NeedsPartners = true },
        new("max-contribution-per-project", MoneyRules.MaximumPerProject),
        new("full-funding-all-partners", PartnerRules.FullFunding) { NeedsPartners = true },
        new("max-percentage-by-partners", PartnerRules.MaximumPercentage) { NeedsPartners = true },
        new("own-contribution", PartnerRules.OwnContribution) { NeedsPartners = true },
        new("programme-ceiling", MoneyRules.ProgrammeCeiling),
        new("process-ceiling", MoneyRules.ProcessCeiling),
        new("third-parties-contribute", ContentRules.ThirdPartiesContribute),
        new("third-party-funding-sought", ContentRules.ThirdPartyFundingSought),
        new("borrowed-capacity-own-budget", MoneyRules.BorrowedCapacity),
        WithinCosts,
    ];

    public Words Title => Vocabulary.FundingRules.Words(Key);

    public RuleDecision Decide(RuleCase it) => NeedsPartners && it.Partners.Count == 0
        ? it.Unknown("Welke partners meedoen is niet vermeld.", "Which partners take part is not stated.")
        : Judge(it);

    public static RuleKind? Find(string key) => All.FirstOrDefault(kind => kind.Key == key);

    public override string ToString() => Key;
}

/// <summary>A rule with the project and the scheme that it is held against.</summary>
public sealed record RuleCase(FundingProject Project, FundingScheme Scheme, FundingRule Rule)
{
    public Money Requested => Project.Total(AmountKind.Requested);

    /// <summary>Partners of the scheme in the project, each once.</summary>
    public IReadOnlyList<FundingPartner> Partners => [.. Scheme.Partners.Where(partner => Project.Partners.Contains(partner.Key))];

    public bool HasAllPartners => Partners.Count == Scheme.Partners.Count;

    public RuleDecision Pass(string dutch, string english, Money? cap = null) => new(Rule, RuleResult.Pass, new(dutch, english), cap);

    public RuleDecision Fail(string dutch, string english, Money? cap = null) => new(Rule, RuleResult.Fail, new(dutch, english), cap);

    public RuleDecision NotApplicable(string dutch, string english) => new(Rule, RuleResult.NotApplicable, new(dutch, english));

    public RuleDecision Unknown(string dutch, string english) => new(Rule, RuleResult.Unknown, new(dutch, english));

    /// <summary>Met when the amount asked stays within the bound.</summary>
    public RuleDecision Within(Money cap, string dutch, string english) => Requested <= cap
        ? Pass($"{dutch} De gevraagde {Dutch(Requested)} blijft daarbinnen.", $"{english} The {English(Requested)} asked stays within it.", cap)
        : Fail(
            $"{dutch} Gevraagd is {Dutch(Requested)}, {Dutch(Requested - cap)} te veel.",
            $"{english} {English(Requested)} is asked, {English(Requested - cap)} too much.",
            cap);

    public static string Dutch(Money money) => Formats.Amount(money, Language.Dutch);

    public static string English(Money money) => Formats.Amount(money, Language.English);
}
