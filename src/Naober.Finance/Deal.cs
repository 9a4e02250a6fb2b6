using Naober.Core;

namespace Naober.Finance;

/// <summary>A deal between a region and the state, as the sources describe it.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="Name">For people.</param>
/// <param name="Funder">The government that the deal is made with, as a rule the state.</param>
/// <param name="State">A term of <see cref="Vocabulary.DealStates"/>.</param>
public sealed record Deal(string Key, Words Name, DealParty Funder, string State)
{
    public string? Partnership { get; init; }

    public string? Region { get; init; }

    /// <summary>Of the term; null when not stated.</summary>
    public int? FirstYear { get; init; }

    public int? LastYear { get; init; }

    public Words? Note { get; init; }

    public Citation Citation { get; init; }

    /// <summary>In the order of the deal.</summary>
    public IReadOnlyList<DealPillar> Pillars { get; init; } = [];

    public IReadOnlyList<DealFigure> Figures { get; init; } = [];

    public IReadOnlyList<DealContribution> Contributions { get; init; } = [];

    /// <summary>In the order of the deal.</summary>
    public IReadOnlyList<DealItem> Items { get; init; } = [];

    /// <summary>The lead partners of the partnership.</summary>
    public IReadOnlyList<DealLead> Leads { get; init; } = [];

    public DealPillar? FindPillar(string? key) => Pillars.FirstOrDefault(pillar => pillar.Key == key);
}

/// <summary>Who pays: an actor of the register, or a kind of party that a source names without saying who.</summary>
/// <param name="Actor">Null when it is none of the register.</param>
/// <param name="Name">For people.</param>
public sealed record DealParty(string? Actor, string Name);

public sealed record DealPillar(string Key, Words Name, Citation Citation);

/// <summary>
/// An amount that a source states in its own words about a deal, or about one of its pillars (null is the whole deal). The kind is a term
/// of <see cref="Vocabulary.DealFigures"/>. Sources may differ; only what counts is computed with.
/// </summary>
public sealed record DealFigure(string Kind, string? Pillar, BoundedMoney Amount, bool Counts, string Quote, Words? Note, Citation Citation)
{
    public const string Asked = "asked";
    public const string Granted = "granted";
    public const string Total = "total";
    public const string Cost = "cost";
}

/// <summary>
/// What a party pays for a pillar (null is not divided over pillars) in a year (null is not stated), at a stage of
/// <see cref="Vocabulary.DealStages"/>. Sources may differ; only what counts is computed with.
/// </summary>
public sealed record DealContribution(
    string Stage, DealParty Party, string? Pillar, int? Year, BoundedMoney Amount, bool Counts, Words? Note, Citation Citation)
{
    public const string Intended = "intended";
    public const string Pledged = "pledged";
    public const string Committed = "committed";
    public const string Received = "received";
}

/// <summary>
/// What a deal wants to do, or what it asks of the state besides money: terms of <see cref="Vocabulary.DealItems"/> and
/// <see cref="Vocabulary.DealDecisions"/>. Without a pillar it is of the whole deal; the partnership is the one that does it.
/// </summary>
public sealed record DealItem(string Key, string Kind, string? Pillar, Words Text, string? Partnership, string Decision, Citation Citation)
{
    public const string Investment = "investment";
}

public sealed record DealLead(DealParty Party, Citation Citation);
