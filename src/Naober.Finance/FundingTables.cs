using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>Projects that ask for programme funding, the rules they are held against, and grants to institutions.</summary>
public static class FundingTables
{
    /// <summary>The partnership that funds, and who decides and may depart from a rule with a reason.</summary>
    public static TableSchema Schemes { get; } = new("funding_schemes", "finance.funding_scheme", 1,
    [
        new("scheme", CellType.Key) { Required = true, References = "partnerships" },
        new("committee", CellType.Text),
        new("note", CellType.Text),
        .. Cited,
    ]);

    public static TableSchema Programmes { get; } = new("funding_programmes", "finance.funding_programme", 1,
    [
        new("programme", CellType.Key) { Required = true, References = "partnerships" },
        new("scheme", CellType.Key) { Required = true, References = "funding_schemes" },
        Column.Amount("maximum_per_project") with { Minimum = 0 },
        new("note", CellType.Text),
        .. Cited,
    ]);

    /// <summary>The ceiling of a programme in a year; process costs are a part of it.</summary>
    public static TableSchema ProgrammeYears { get; } = new("programme_years", "finance.programme_year", 2,
    [
        new("programme", CellType.Key) { Required = true, References = "funding_programmes" },
        Year,
        Column.Amount("amount") with { Required = true, Minimum = 0 },
        Column.Amount("process_costs") with { Minimum = 0 },
        .. Cited,
    ]);

    /// <summary>A norm that is empty was not laid down. A rule with percentages has a row for every number of partners from which one holds.</summary>
    public static TableSchema Rules { get; } = new("funding_rules", "finance.funding_rule", 3,
    [
        new("scheme", CellType.Key) { Required = true, References = "funding_schemes" },
        new("rule", CellType.Term) { Required = true, Terms = Vocabulary.FundingRules },
        new("partners", CellType.Integer) { Minimum = 1, Maximum = 10_000 },
        new("percent", CellType.Number) { Minimum = 0, Maximum = 100, Decimals = 6 },
        new("minimum", CellType.Integer) { Minimum = 0, Maximum = 10_000 },
        new("themes", CellType.TextList),
        new("in_principle", CellType.Term) { Required = true, Terms = Vocabulary.YesNo },
        new("may_deviate", CellType.Term) { Required = true, Terms = Vocabulary.YesNo },
        new("text", CellType.Text),
        .. Cited,
    ]);

    /// <summary>An empty answer is unknown.</summary>
    public static TableSchema Projects { get; } = new("projects", "finance.project", 1,
    [
        new("project", CellType.Key) { Required = true },
        new("name", CellType.Text) { Required = true },
        new("scheme", CellType.Key) { Required = true, References = "funding_schemes" },
        new("programme", CellType.Key) { References = "funding_programmes" },
        new("partnership", CellType.Key) { References = "partnerships" },
        new("state", CellType.Term) { Required = true, Terms = Vocabulary.ProjectStates },
        new("process", CellType.Term) { Terms = Vocabulary.YesNo },
        new("physical", CellType.Term) { Terms = Vocabulary.YesNo },
        new("contributes_to_vision", CellType.Term) { Terms = Vocabulary.YesNo },
        new("theme", CellType.Text),
        new("funding_chances", CellType.Term) { Terms = Vocabulary.YesNo },
        new("seeks_funding", CellType.Term) { Terms = Vocabulary.YesNo },
        new("submitted_on", CellType.Date),
        new("decided_on", CellType.Date),
        new("note", CellType.Text),
        .. Cited,
    ]);

    /// <summary>Whether a third party contributes reasonably is for the committee to say; empty as long as it has not.</summary>
    public static TableSchema ProjectPartners { get; } = new("project_partners", "finance.project_partner", 2,
    [
        new("project", CellType.Key) { Required = true, References = "projects" },
        new("actor", CellType.Key) { Required = true, References = "actors" },
        new("role", CellType.Term) { Required = true, Terms = Vocabulary.ProjectRoles },
        new("contributes_reasonably", CellType.Term) { Terms = Vocabulary.YesNo },
        .. Cited,
    ]);

    public static TableSchema ProjectAmounts { get; } = new("project_amounts", "finance.project_amount", 6,
    [
        new("project", CellType.Key) { Required = true, References = "projects" },
        Year,
        new("kind", CellType.Term) { Required = true, Terms = Vocabulary.ProjectAmounts },
        new("actor", CellType.Key) { References = "actors" },
        .. Cited,
        Column.Amount("amount") with { Required = true, Minimum = 0 },
        new("note", CellType.Text),
    ]);

    /// <summary>Never removed or changed: a later decision is a row of its own.</summary>
    public static TableSchema Deviations { get; } = new("deviations", "finance.deviation", 3,
    [
        new("project", CellType.Key) { Required = true, References = "projects" },
        new("rule", CellType.Term) { Required = true, Terms = Vocabulary.FundingRules },
        new("date", CellType.Date) { Required = true },
        new("body", CellType.Text) { Required = true },
        new("reason", CellType.Text) { Required = true },
        Column.Amount("amount") with { Minimum = 0 },
        .. Cited,
    ]);

    /// <summary>Hours of a partner in a year, for a project or for the partnership as a whole; borrowed hours have a lender and a cost price per hour.</summary>
    public static TableSchema Capacity { get; } = new("capacity", "finance.capacity", 6,
    [
        new("partnership", CellType.Key) { Required = true, References = "partnerships" },
        new("actor", CellType.Key) { Required = true, References = "actors" },
        Year,
        new("kind", CellType.Term) { Required = true, Terms = Vocabulary.CapacityKinds },
        new("project", CellType.Key) { References = "projects" },
        new("lender", CellType.Key) { References = "actors" },
        new("hours", CellType.Number) { Required = true, Minimum = 0, Maximum = 10_000_000, Decimals = 2 },
        Column.Amount("rate") with { Minimum = 0 },
        .. Cited,
    ]);

    public static TableSchema Grants { get; } = new("grants", "finance.grant", 1,
    [
        new("grant", CellType.Key) { Required = true },
        new("name", CellType.Text) { Required = true },
        new("grantor", CellType.Key) { Required = true, References = "actors" },
        new("recipient", CellType.Key) { Required = true, References = "actors" },
        new("purpose", CellType.Text),
        .. Cited,
    ]);

    public static TableSchema GrantSteps { get; } = new("grant_steps", "finance.grant_step", 5,
    [
        new("grant", CellType.Key) { Required = true, References = "grants" },
        Year,
        new("step", CellType.Term) { Required = true, Terms = Vocabulary.GrantSteps },
        .. Cited,
        new("date", CellType.Date),
        Column.Amount("amount") with { Minimum = 0 },
        new("note", CellType.Text),
    ]);

    /// <summary>In load order.</summary>
    public static IReadOnlyList<TableSchema> All { get; } =
        [Schemes, Programmes, ProgrammeYears, Rules, Projects, ProjectPartners, ProjectAmounts, Deviations, Capacity, Grants, GrantSteps];

    private static Column Year => new("year", CellType.Integer) { Required = true, Minimum = 1900, Maximum = 2200 };

    private static Column[] Cited => [new("source", CellType.Key) { Required = true, References = "sources" }, new("place", CellType.Text) { Required = true }];
}
