using Naober.Core;

namespace Naober.Finance.AssessProject;

/// <summary>A project that asks for programme funding. What is null is not known, and then not shown to be so.</summary>
public sealed record FundingProject
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Null for a project outside the programmes, and when it is not known.</summary>
    public string? Programme { get; init; }

    /// <summary>It is known to belong to no programme.</summary>
    public bool IsOutsideProgrammes { get; init; }

    /// <summary>Meetings, lobby, speakers, process guidance and office costs, which have a ceiling of their own.</summary>
    public bool IsProcess { get; init; }

    public bool? IsPhysical { get; init; }

    public bool? ContributesToVision { get; init; }

    public string? Theme { get; init; }

    /// <summary>The partners of the scheme that take an active part.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Others who take an active part.</summary>
    public IReadOnlyList<ThirdParty> ThirdParties { get; init; } = [];

    /// <summary>Whether there is a fair chance of money from elsewhere.</summary>
    public bool? HasFundingChances { get; init; }

    public bool? SeeksFunding { get; init; }

    public IReadOnlyList<ProjectAmount> Amounts { get; init; } = [];

    public IReadOnlyList<Deviation> Deviations { get; init; } = [];

    /// <summary>The years in which something is spent or asked.</summary>
    public IReadOnlyList<int> Years => [.. Amounts.Select(amount => amount.Year).Distinct().Order()];

    public Money Total(AmountKind kind) => Money.Sum(Amounts.Where(amount => amount.Kind == kind).Select(amount => amount.Amount));

    public Money Total(AmountKind kind, int year) =>
        Money.Sum(Amounts.Where(amount => amount.Kind == kind && amount.Year == year).Select(amount => amount.Amount));

    public bool HasCosts => Amounts.Any(amount => amount.Kind == AmountKind.Cost);

    /// <summary>The costs that may be funded: capacity that is borrowed from another partner is paid from a budget of one's own.</summary>
    public Money FundableCosts => Total(AmountKind.Cost) - Total(AmountKind.BorrowedCapacity);

    /// <inheritdoc cref="FundableCosts"/>
    public Money FundableCostsIn(int year) => Total(AmountKind.Cost, year) - Total(AmountKind.BorrowedCapacity, year);
}

/// <summary>One amount of a project in a year, 0 or more, with who pays or lends it where that is known.</summary>
public sealed record ProjectAmount(int Year, AmountKind Kind, Money Amount, string? Party = null);

/// <summary>In the order of <see cref="Vocabulary.ProjectAmounts"/>.</summary>
public enum AmountKind
{
    /// <summary>All costs of the project, borrowed capacity included.</summary>
    Cost,

    /// <summary>The part of the costs that is staff of another partner, at cost price.</summary>
    BorrowedCapacity,

    /// <summary>What the submitters pay themselves.</summary>
    OwnContribution,

    /// <summary>What others than the partners pay.</summary>
    ThirdParty,

    /// <summary>Asked from others than the partners, and not certain.</summary>
    ThirdPartyRequested,

    /// <summary>Asked from the programme.</summary>
    Requested,

    /// <summary>Granted from the programme.</summary>
    Granted,
}

/// <summary>Someone outside the partners who takes part; whether the contribution is reasonable is null as long as the committee has not judged.</summary>
public sealed record ThirdParty(string Name, bool? ContributesReasonably);

/// <summary>
/// A decision of the committee to depart from a rule, with its reason; it stays beside the rule for ever. The amount is what it grants
/// under that rule; null when the rule is set aside altogether.
/// </summary>
public sealed record Deviation(string Rule, DateOnly Date, string Body, string Reason, Money? Amount = null)
{
    /// <summary>Where the decision is written down, for one that comes from a source.</summary>
    public Citation? Citation { get; init; }
}
