using Naober.Core;

namespace Naober.Finance.AssessProject;

/// <summary>Rules about amounts: the programme, its years and borrowed capacity.</summary>
internal static class MoneyRules
{
    internal static RuleDecision MaximumPerProject(RuleCase it)
    {
        if (it.Scheme.Programme(it.Project.Programme) is not { } programme)
        {
            return WithoutProgramme(it);
        }

        return programme.MaximumPerProject is { } maximum
            ? it.Within(
                maximum,
                $"{programme.Name} geeft ten hoogste {RuleCase.Dutch(maximum)} per project.",
                $"{programme.Name} gives at most {RuleCase.English(maximum)} per project.")
            : it.NotApplicable($"{programme.Name} heeft geen maximum per project vastgesteld.", $"{programme.Name} has not laid down a maximum per project.");
    }

    internal static RuleDecision ProgrammeCeiling(RuleCase it) => it.Scheme.Programme(it.Project.Programme) is { } programme
        ? WithinYears(it, programme, ceiling => ceiling.Room, new("het programmaplafond", "the ceiling of the programme"))
        : it.Project.IsOutsideProgrammes
            ? it.Fail(
                "Het project valt buiten de programma's; daarvoor is een besluit tot afwijking nodig.",
                "The project is outside the programmes; that takes a decision to depart from this rule.")
            : WithoutProgramme(it);

    internal static RuleDecision ProcessCeiling(RuleCase it)
    {
        if (!it.Project.IsProcess)
        {
            return it.NotApplicable("Het project vraagt geen proceskosten.", "The project asks no process costs.");
        }

        return it.Scheme.Programme(it.Project.Programme) is { } programme
            ? WithinYears(it, programme, ceiling => ceiling.ProcessRoom, new("het plafond voor proceskosten", "the ceiling for process costs"))
            : WithoutProgramme(it);
    }

    internal static RuleDecision WithinCosts(RuleCase it)
    {
        if (!it.Project.HasCosts)
        {
            return it.Unknown("De kosten van het project zijn niet vermeld.", "The costs of the project are not stated.");
        }

        var others = it.Project.Total(AmountKind.OwnContribution) + it.Project.Total(AmountKind.ThirdParty);
        var left = it.Project.Total(AmountKind.Cost) - others;
        var cap = Smallest(left, it.Project.FundableCosts);
        return it.Within(
            cap,
            $"De kosten zijn {RuleCase.Dutch(it.Project.Total(AmountKind.Cost))}; anderen dragen {RuleCase.Dutch(others)} bij en {RuleCase.Dutch(it.Project.FundableCosts)} mag worden gefinancierd. Te dekken blijft {RuleCase.Dutch(cap)}.",
            $"The costs are {RuleCase.English(it.Project.Total(AmountKind.Cost))}; others contribute {RuleCase.English(others)} and {RuleCase.English(it.Project.FundableCosts)} may be funded. Left to cover is {RuleCase.English(cap)}.");
    }

    internal static RuleDecision BorrowedCapacity(RuleCase it)
    {
        var borrowed = it.Project.Total(AmountKind.BorrowedCapacity);
        if (borrowed == Money.Zero)
        {
            return it.NotApplicable("Er wordt geen capaciteit van een andere partner geleend.", "No capacity of another partner is borrowed.");
        }

        var own = it.Project.Total(AmountKind.OwnContribution);
        var (dutch, english) = (
            $"De geleende capaciteit kost {RuleCase.Dutch(borrowed)} en komt uit eigen budget; de eigen bijdragen zijn {RuleCase.Dutch(own)}.",
            $"The borrowed capacity costs {RuleCase.English(borrowed)} and is paid from one's own budget; own contributions are {RuleCase.English(own)}.");
        return own >= borrowed ? it.Pass(dutch, english) : it.Fail(dutch, english);
    }

    // In a year no more can be granted than it costs or than there is room, whichever is less.
    private static RuleDecision WithinYears(RuleCase it, FundingProgramme programme, Func<YearCeiling, Money?> roomOf, Words what)
    {
        var years = it.Project.Years.Select(year => (Year: year, Room: programme.Ceiling(year) is { } ceiling ? roomOf(ceiling) : null)).ToList();
        var unknown = years.Where(year => year.Room is null).Select(year => year.Year).ToList();
        if (unknown.Count > 0)
        {
            var list = string.Join(", ", unknown);
            if (programme.Ceilings.Any(ceiling => roomOf(ceiling) is not null))
            {
                return it.Fail(
                    $"Voor {programme.Name} is {what.Dutch} wel voor andere jaren vastgesteld, maar niet voor {list}.",
                    $"For {programme.Name} {what.English} was laid down for other years, but not for {list}.");
            }

            return it.NotApplicable(
                $"Voor {programme.Name} is {what.Dutch} niet vastgesteld voor {list}.", $"For {programme.Name} {what.English} was not laid down for {list}.");
        }

        var cap = Money.Sum(years.Select(year => it.Project.HasCosts ? Smallest(year.Room!.Value, it.Project.FundableCostsIn(year.Year)) : year.Room!.Value));
        var over = years.Where(year => it.Project.Total(AmountKind.Requested, year.Year) > year.Room!.Value)
            .Select(year => (year.Year, Asked: it.Project.Total(AmountKind.Requested, year.Year), Room: year.Room!.Value)).ToList();
        return over.Count == 0
            ? it.Pass(
                $"Binnen {what.Dutch} van {programme.Name} is ruimte voor het gevraagde ({Rooms(years, Language.Dutch)}).",
                $"Within {what.English} of {programme.Name} there is room for what is asked ({Rooms(years, Language.English)}).",
                cap)
            : it.Fail(
                $"Boven {what.Dutch} van {programme.Name}: {string.Join("; ", over.Select(year => $"in {year.Year} gevraagd {RuleCase.Dutch(year.Asked)}, ruimte {RuleCase.Dutch(year.Room)}"))}.",
                $"Above {what.English} of {programme.Name}: {string.Join("; ", over.Select(year => $"in {year.Year} {RuleCase.English(year.Asked)} asked, room {RuleCase.English(year.Room)}"))}.",
                cap);
    }

    private static string Rooms(IReadOnlyList<(int Year, Money? Room)> years, Language language) =>
        string.Join(", ", years.Select(year => $"{year.Year}: {Formats.Amount(year.Room!.Value, language)}"));

    private static Money Smallest(Money room, Money costs)
    {
        var least = room < costs ? room : costs;
        return least.IsNegative ? Money.Zero : least;
    }

    private static RuleDecision WithoutProgramme(RuleCase it) => it.Project.IsOutsideProgrammes
        ? it.NotApplicable("Het project valt buiten de programma's.", "The project is outside the programmes.")
        : it.Unknown("Bij welk programma het project hoort is niet vermeld.", "To which programme the project belongs is not stated.");
}
