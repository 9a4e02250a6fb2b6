using System.Collections.Frozen;
using System.Globalization;
using Naober.Files.Packages;
using Naober.Finance.AssessProject;
using Naober.Finance.DivideProgrammes;

namespace Naober.Finance.FundProjects;

/// <summary>Schemes and projects out of the rows of a package.</summary>
internal static class FundingReader
{
    private static readonly FrozenDictionary<string, AmountKind> AmountKinds = Enum.GetValues<AmountKind>().ToFrozenDictionary(kind => kind.Key(), StringComparer.Ordinal);

    internal static Dictionary<string, FundingScheme> Schemes(RegionPackage package, BudgetBook budgets)
    {
        var computed = budgets.All.SelectMany(ProgrammeCeilings.Of)
            .SelectMany(period => period.Ceilings.Select(ceiling => (ceiling.Programme.Key, period.Period, ceiling.Ceiling)))
            .Where(ceiling => int.TryParse(ceiling.Period, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToLookup(ceiling => ceiling.Key, ceiling => new YearCeiling(int.Parse(ceiling.Period, CultureInfo.InvariantCulture), ceiling.Ceiling, null), StringComparer.Ordinal);
        var names = package["partnerships"].Rows.ToDictionary(row => row.Text(0)!, row => row.Text(1)!, StringComparer.Ordinal);
        var actors = package["actors"].Rows.ToDictionary(row => row.Text(0)!, StringComparer.Ordinal);
        var funders = package["memberships"].Rows.Where(row => row.Text(2) == "funder").ToLookup(row => row.Text(0)!, row => row.Text(1)!, StringComparer.Ordinal);
        var programmes = package["funding_programmes"].Rows.ToLookup(row => row.Text(1)!, StringComparer.Ordinal);
        var years = package["programme_years"].Rows.ToLookup(row => row.Text(0)!, StringComparer.Ordinal);
        var rules = package["funding_rules"].Rows.ToLookup(row => row.Text(0)!, StringComparer.Ordinal);
        return package["funding_schemes"].Rows.ToDictionary(row => row.Text(0)!, row => new FundingScheme
        {
            Key = row.Text(0)!,
            Name = names[row.Text(0)!],
            Committee = row.Text(1),
            Partners = [.. funders[row.Text(0)!].Distinct().Select(actor => Partner(actors[actor]))],
            Programmes = [.. programmes[row.Text(0)!].Select(programme => Programme(programme, names, years[programme.Text(0)!], computed[programme.Text(0)!]))],
            Rules = [.. rules[row.Text(0)!].GroupBy(rule => rule.Text(1)!, StringComparer.Ordinal).Select(Rule).OrderBy(rule => RuleKind.All.IndexOf(rule.Kind))],
        }, StringComparer.Ordinal);
    }

    internal static IReadOnlyList<ProjectFile> Projects(RegionPackage package)
    {
        var names = package["actors"].Rows.ToDictionary(row => row.Text(0)!, row => row.Text(1)!, StringComparer.Ordinal);
        var partners = package["project_partners"].Rows.ToLookup(row => row.Text(0)!, StringComparer.Ordinal);
        var amounts = package["project_amounts"].Rows.ToLookup(row => row.Text(0)!, StringComparer.Ordinal);
        var deviations = package["deviations"].Rows.ToLookup(row => row.Text(0)!, StringComparer.Ordinal);
        return [.. package["projects"].Rows.Select(row => new ProjectFile(
            new()
            {
                Key = row.Text(0)!,
                Name = row.Text(1)!,
                Programme = row.Text(3),
                IsProcess = row.YesNo(6) ?? false,
                IsPhysical = row.YesNo(7),
                ContributesToVision = row.YesNo(8),
                Theme = row.Text(9),
                HasFundingChances = row.YesNo(10),
                SeeksFunding = row.YesNo(11),
                Partners = [.. partners[row.Text(0)!].Where(partner => partner.Text(2) == "partner").Select(partner => partner.Text(1)!)],
                ThirdParties = [.. partners[row.Text(0)!].Where(partner => partner.Text(2) == "third-party")
                    .Select(partner => new ThirdParty(names[partner.Text(1)!], partner.YesNo(3)))],
                Amounts = [.. amounts[row.Text(0)!].Select(amount =>
                    new ProjectAmount(amount.Integer(1)!.Value, AmountKinds[amount.Text(2)!], amount.Amount(6)!.Value, amount.Text(3)))],
                Deviations = [.. deviations[row.Text(0)!].Select(Deviation)],
            },
            row.Text(2)!, row.Text(5)!)
        {
            Partnership = row.Text(4),
            SubmittedOn = row.Date(12),
            DecidedOn = row.Date(13),
            Note = row.Text(14),
            Citation = new(row.Text(15), row.Text(16)),
        })];
    }

    private static FundingPartner Partner(PackageRow actor) => new(actor.Text(0)!, actor.Text(1)!, actor.Text(3) == "municipality");

    // What is laid down as an amount counts; otherwise the percentage of the budget, with what decisions moved.
    private static FundingProgramme Programme(PackageRow row, Dictionary<string, string> names, IEnumerable<PackageRow> years, IEnumerable<YearCeiling> computed) => new()
    {
        Key = row.Text(0)!,
        Name = names[row.Text(0)!],
        MaximumPerProject = row.Amount(2),
        Ceilings = [.. years.Select(year => new YearCeiling(year.Integer(1)!.Value, year.Amount(2)!.Value, year.Amount(3))).Concat(computed)
            .DistinctBy(ceiling => ceiling.Year).OrderBy(ceiling => ceiling.Year)],
    };

    // One row, or one for every number of partners from which a percentage holds.
    private static FundingRule Rule(IGrouping<string, PackageRow> rows)
    {
        var first = rows.First();
        return new(RuleKind.Find(rows.Key)!)
        {
            Minimum = first.Integer(4),
            Themes = first.List(5),
            InPrinciple = first.YesNo(6) == true,
            MayDeviate = first.YesNo(7) == true,
            Text = first.Text(8),
            Citation = new(first.Text(9), first.Text(10)),
            Percentages = [.. rows.Where(row => row.Integer(2) is not null && row.Number(3) is not null)
                .Select(row => new PercentageStep(row.Integer(2)!.Value, row.Number(3)!.Value)).OrderBy(step => step.Partners)],
        };
    }

    private static Deviation Deviation(PackageRow row) => new(row.Text(1)!, row.Date(2)!.Value, row.Text(3)!, row.Text(4)!, row.Amount(5))
    {
        Citation = new(row.Text(6), row.Text(7)),
    };
}
