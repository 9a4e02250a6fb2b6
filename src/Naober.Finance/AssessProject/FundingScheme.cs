using Naober.Core;

namespace Naober.Finance.AssessProject;

/// <summary>The agreements of a partnership about which projects are funded, as data.</summary>
public sealed record FundingScheme
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Who decides, and may depart from a rule with a reason.</summary>
    public string? Committee { get; init; }

    public required IReadOnlyList<FundingPartner> Partners { get; init; }

    public IReadOnlyList<FundingProgramme> Programmes { get; init; } = [];

    /// <summary>In the order in which they are applied; a rule that is not listed is not applied.</summary>
    public required IReadOnlyList<FundingRule> Rules { get; init; }

    public FundingProgramme? Programme(string? key) => Programmes.FirstOrDefault(programme => programme.Key == key);
}

public sealed record FundingPartner(string Key, string Name, bool IsMunicipality);

/// <summary>A part of the year budget with a ceiling.</summary>
public sealed record FundingProgramme
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Null when none was laid down.</summary>
    public Money? MaximumPerProject { get; init; }

    public IReadOnlyList<YearCeiling> Ceilings { get; init; } = [];

    public YearCeiling? Ceiling(int year) => Ceilings.FirstOrDefault(ceiling => ceiling.Year == year);
}

/// <summary>
/// What a programme has in a year (process costs included) and the part of it that may go to process costs, null when none was laid
/// down; and what other projects already took of it.
/// </summary>
public sealed record YearCeiling(int Year, Money Amount, Money? ProcessCosts)
{
    public Money Granted { get; init; }

    /// <summary>The part of <see cref="Granted"/> that is process costs.</summary>
    public Money GrantedProcessCosts { get; init; }

    public Money Room => Amount - Granted;

    public Money? ProcessRoom => ProcessCosts - GrantedProcessCosts;
}

/// <summary>A rule with its norms; a norm that is null was not laid down.</summary>
/// <param name="Kind">One of <see cref="RuleKind.All"/>.</param>
public sealed record FundingRule(RuleKind Kind)
{
    /// <summary>The source says that the rule holds "in principle".</summary>
    public bool InPrinciple { get; init; }

    /// <summary>False for a rule from which the committee cannot depart.</summary>
    public bool MayDeviate { get; init; } = true;

    public int? Minimum { get; init; }

    public IReadOnlyList<PercentageStep> Percentages { get; init; } = [];

    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>The words of the source.</summary>
    public string? Text { get; init; }

    public Citation? Citation { get; init; }
}

/// <summary>From so many partners on, at most this percentage of the costs: 0 to 100, not below that of fewer partners.</summary>
public sealed record PercentageStep(int Partners, decimal Percent);
