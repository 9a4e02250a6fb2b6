using Naober.Core;
using Naober.Files.Packages;
using Naober.Finance.AssessProject;

namespace Naober.Finance.FundProjects;

/// <summary>
/// The schemes of partnerships with their programmes and projects, in memory and unchangeable. What other projects were granted is taken
/// from the room of a programme before a project is assessed.
/// </summary>
public sealed class Funding
{
    private readonly IReadOnlyDictionary<string, FundingScheme> schemes;

    private Funding(IReadOnlyDictionary<string, FundingScheme> schemes, IReadOnlyList<ProjectFile> projects)
    {
        this.schemes = schemes;
        Projects = projects;
    }

    /// <summary>In order of key.</summary>
    public IReadOnlyList<ProjectFile> Projects { get; }

    /// <summary>In order of key.</summary>
    public IEnumerable<FundingScheme> Schemes => schemes.Values.OrderBy(scheme => scheme.Key, StringComparer.Ordinal);

    /// <param name="package">With the tables of the network and of money.</param>
    /// <param name="budgets">Of which the programmes with the same key have ceilings by their percentages.</param>
    public static Funding From(RegionPackage package, BudgetBook budgets) => new(FundingReader.Schemes(package, budgets), FundingReader.Projects(package));

    public ProjectFile? FindProject(string key) => Projects.FirstOrDefault(project => project.Project.Key == key);

    public FundingScheme? FindScheme(string key) => schemes.GetValueOrDefault(key);

    public IEnumerable<ProjectFile> ProjectsOf(FundingScheme scheme) => Projects.Where(project => project.Scheme == scheme.Key);

    /// <summary>With what is left for it: the room of its programme without what other projects were granted.</summary>
    public Assessment Assess(ProjectFile file)
    {
        var scheme = schemes[file.Scheme];
        var others = ProjectsOf(scheme).Where(other => other != file).ToList();
        return Assessment.Of(file.Project, scheme with
        {
            Programmes = [.. scheme.Programmes.Select(programme => programme with
            {
                Ceilings = [.. programme.Ceilings.Select(ceiling => Used(ceiling, [.. others.Where(other => other.Project.Programme == programme.Key)]))],
            })],
        });
    }

    /// <summary>What a programme has left in each of its years.</summary>
    public IReadOnlyList<ProgrammeRoom> RoomOf(FundingProgramme programme)
    {
        var projects = Projects.Where(project => project.Project.Programme == programme.Key).ToList();
        var years = programme.Ceilings.Select(ceiling => ceiling.Year).Concat(projects.SelectMany(project => project.YearsOfFunding)).Distinct().Order();
        return [.. years.Select(year => new ProgrammeRoom(year, programme.Ceiling(year))
        {
            Granted = Money.Sum(projects.Select(project => project.Granted(year))),
            GrantedProcessCosts = Money.Sum(projects.Where(project => project.Project.IsProcess).Select(project => project.Granted(year))),
            Pending = Money.Sum(projects.Where(project => project.IsPending).Select(project => project.Project.Total(AmountKind.Requested, year))),
        })];
    }

    private static YearCeiling Used(YearCeiling ceiling, IReadOnlyList<ProjectFile> projects) => ceiling with
    {
        Granted = Money.Sum(projects.Select(project => project.Granted(ceiling.Year))),
        GrantedProcessCosts = Money.Sum(projects.Where(project => project.Project.IsProcess).Select(project => project.Granted(ceiling.Year))),
    };
}

/// <summary>A project as it is kept: with its state, its dates and where it comes from.</summary>
public sealed record ProjectFile(FundingProject Project, string Scheme, string State)
{
    /// <summary>The project as a partnership of the register; null when it is none.</summary>
    public string? Partnership { get; init; }

    public DateOnly? SubmittedOn { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public string? Note { get; init; }

    public Citation Citation { get; init; }

    /// <summary>Asked, and neither granted, refused nor withdrawn.</summary>
    public bool IsPending => State == "submitted";

    public IEnumerable<int> YearsOfFunding =>
        Project.Amounts.Where(amount => amount.Kind is AmountKind.Granted or AmountKind.Requested).Select(amount => amount.Year).Distinct();

    /// <summary>Zero for a project that was refused or withdrawn.</summary>
    public Money Granted(int year) => State is "refused" or "withdrawn" ? Money.Zero : Project.Total(AmountKind.Granted, year);
}

/// <summary>A programme in a year: its ceiling, null when none was laid down, what was granted of it and what is asked of it.</summary>
public sealed record ProgrammeRoom(int Year, YearCeiling? Ceiling)
{
    public Money Granted { get; init; }

    public Money GrantedProcessCosts { get; init; }

    /// <summary>Asked by projects that were not decided upon.</summary>
    public Money Pending { get; init; }

    /// <summary>Negative when more was granted than there was; null without a ceiling.</summary>
    public Money? Room => Ceiling?.Amount - Granted;

    public Money? RoomWithPending => Room - Pending;

    public Money? ProcessRoom => Ceiling?.ProcessCosts - GrantedProcessCosts;
}
