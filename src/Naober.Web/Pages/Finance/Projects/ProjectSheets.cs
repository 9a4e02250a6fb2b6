using Naober.Core;
using Naober.Finance;
using Naober.Finance.AssessProject;
using Naober.Finance.FollowCapacity;
using Naober.Finance.FundProjects;
using Naober.Network;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Projects;

/// <summary>Projects, their money and what every rule says of them, as tables and as files.</summary>
internal static class ProjectSheets
{
    internal static async ValueTask<Sheet?> AllAsync(SheetRequest request) => All(await BookAsync(request), request.Language);

    internal static Sheet All(MoneyBook book, Language language) => new(
        new("Projecten", "Projects"),
        [
            new("name", new("Project", "Project")),
            new("scheme", new("Regeling", "Scheme")),
            new("programme", new("Programma", "Programme")),
            new("state", Vocabulary.ProjectStates.Title),
            new("requested", new("Gevraagd", "Requested"), CellKind.Amount),
            new("granted", new("Toegekend", "Granted"), CellKind.Amount),
            new("maxContribution", new("Ten hoogste mogelijk", "At most possible"), CellKind.Amount),
            new("outcome", Vocabulary.FundingOutcomes.Title),
        ],
        [.. book.Funding.Projects.Select(file => (File: file, Scheme: book.Funding.FindScheme(file.Scheme)!, Assessment: book.Funding.Assess(file))).Select(it => new SheetRow(
        [
            it.File.Project.Name, it.Scheme.Name, it.Scheme.Programme(it.File.Project.Programme)?.Name,
            Label(Vocabulary.ProjectStates, it.File.State, language), Known(it.File.Project, AmountKind.Requested), Known(it.File.Project, AmountKind.Granted),
            it.Assessment.MaxContribution, Vocabulary.FundingOutcomes.Label(it.Assessment.Outcome.Key(), language),
        ], Routes.Project(it.File.Project.Key)))]);

    internal static async ValueTask<Sheet?> AmountsAsync(SheetRequest request) =>
        (await BookAsync(request)).Funding.FindProject(request.Route("key")) is { } file ? Amounts(file, request.Register, request.Language) : null;

    /// <summary>A row per kind of amount and party, a column per year and the total.</summary>
    internal static Sheet Amounts(ProjectFile file, Register register, Language language)
    {
        var years = file.Project.Years;
        var rows = file.Project.Amounts.GroupBy(amount => (amount.Kind, amount.Party)).OrderBy(group => group.Key.Kind);
        return new(
            new("Geld van het project", "Money of the project"),
            [
                new("kind", Vocabulary.ProjectAmounts.Title), new("party", new("Partij", "Party")),
                .. years.Select(year => new SheetColumn($"y{year}", new($"{year}", $"{year}"), CellKind.Amount)),
                new("total", new("Totaal", "Total"), CellKind.Amount),
            ],
            [.. rows.Select(row => new SheetRow(
            [
                Vocabulary.ProjectAmounts.Label(row.Key.Kind.Key(), language), PartyOf(row.Key.Kind, row.Key.Party, register),
                .. years.Select(year => (object?)Money.Sum(row.Where(amount => amount.Year == year).Select(amount => amount.Amount))),
                Money.Sum(row.Select(amount => amount.Amount)),
            ]))]);
    }

    internal static async ValueTask<Sheet?> DecisionsAsync(SheetRequest request)
    {
        var funding = (await BookAsync(request)).Funding;
        return funding.FindProject(request.Route("key")) is { } file ? Decisions(funding.Assess(file), request.Language) : null;
    }

    internal static Sheet Decisions(Assessment assessment, Language language) => new(
        new("Toets aan de regels", "Held against the rules"),
        [
            new("rule", Vocabulary.FundingRules.Title), new("result", Vocabulary.RuleResults.Title), new("explanation", new("Waarom", "Why")),
            new("most", new("Ten hoogste", "At most"), CellKind.Amount),
        ],
        [.. assessment.Decisions.Select(decision => new SheetRow(
            [decision.Rule.Kind.Title.In(language), Vocabulary.RuleResults.Label(decision.Result.Key(), language), decision.Explanation.In(language), decision.Cap]))]);

    internal static async ValueTask<Sheet?> RoomAsync(SheetRequest request)
    {
        var funding = (await BookAsync(request)).Funding;
        return funding.FindScheme(request.Route("key")) is { } scheme ? Room(funding, scheme) : null;
    }

    internal static Sheet Room(Funding funding, FundingScheme scheme) => new(
        new("Ruimte per programma en jaar", "Room by programme and year"),
        [
            new("programme", new("Programma", "Programme")), new("year", new("Jaar", "Year")),
            new("ceiling", new("Plafond", "Ceiling"), CellKind.Amount), new("processCeiling", new("Waarvan proceskosten", "Of which process costs"), CellKind.Amount),
            new("granted", new("Toegekend", "Granted"), CellKind.Amount), new("pending", new("Nog in behandeling", "Pending"), CellKind.Amount),
            new("room", new("Ruimte", "Room"), CellKind.Amount), new("roomWithPending", new("Ruimte na wat in behandeling is", "Room after what is pending"), CellKind.Amount),
        ],
        [.. scheme.Programmes.SelectMany(programme => funding.RoomOf(programme).Select(room => new SheetRow(
        [
            programme.Name, $"{room.Year}", room.Ceiling?.Amount, room.Ceiling?.ProcessCosts, room.Granted, room.Pending, room.Room, room.RoomWithPending,
        ])))]);

    internal static async ValueTask<Sheet?> HoursAsync(SheetRequest request) => Hours((await BookAsync(request)).Capacity, request.Register, request.Language);

    internal static Sheet Hours(IEnumerable<PartnerCapacity> capacity, Register register, Language language) => new(
        new("Uren per partner en jaar", "Hours by partner and year"),
        [
            new("partner", new("Partner", "Partner")), new("partnership", new("Samenwerkingsverband", "Partnership")), new("year", new("Jaar", "Year")),
            new("minimum", new("Minimum", "Minimum"), CellKind.Number), new("promised", new("Toegezegd", "Promised"), CellKind.Number),
            new("delivered", new("Geleverd", "Delivered"), CellKind.Number), new("remaining", new("Nog te leveren", "Still to deliver"), CellKind.Number),
            new("borrowed", new("Geleend", "Borrowed"), CellKind.Number), new("lenders", new("Van", "From")), new("borrowedCosts", new("Kostprijs van het geleende", "Cost price of what is borrowed"), CellKind.Amount),
        ],
        [.. capacity.Select(hours => new SheetRow(
        [
            register.FindActor(hours.Actor)?.Name ?? hours.Actor, register.FindPartnership(hours.Partnership)?.Name ?? hours.Partnership, $"{hours.Year}",
            hours.Minimum, hours.Promised, hours.Delivered, hours.Remaining, hours.Borrowed.Sum(borrowed => borrowed.Hours), Lenders(hours, register, language), hours.BorrowedCosts,
        ]))]);

    /// <summary>gemeente Emmen (40,5 à € 61,75); empty when nothing is borrowed.</summary>
    private static string Lenders(PartnerCapacity hours, Register register, Language language) => string.Join("; ", hours.Borrowed.Select(borrowed =>
        $"{register.FindActor(borrowed.Lender)?.Name ?? borrowed.Lender} ({Formats.Number(borrowed.Hours, borrowed.Hours.Scale, language)}"
        + $"{(borrowed.Rate is { } rate ? $" à {Formats.Amount(rate, language)}" : "")})"));

    /// <summary>Costs, and what is asked of and granted by the programme, are nobody's own; of what others pay, an unknown payer is shown as unknown.</summary>
    private static string? PartyOf(AmountKind kind, string? party, Register register) => party is not null
        ? register.FindActor(party)?.Name ?? party
        : kind is AmountKind.Cost or AmountKind.Requested or AmountKind.Granted ? "" : null;

    private static Money? Known(FundingProject project, AmountKind kind) =>
        project.Amounts.Any(amount => amount.Kind == kind) ? project.Total(kind) : null;

    /// <summary>Null is shown as unknown.</summary>
    private static string? Label(Vocabulary terms, string key, Language language) => key == Vocabulary.UnknownKey ? null : terms.Label(key, language);

    private static ValueTask<MoneyBook> BookAsync(SheetRequest request) => request.Service<MoneyBookCache>().CurrentAsync(request.Http.RequestAborted);
}
