using Naober.Core;
using Naober.Files.Packages;
using Naober.Finance;
using Naober.Finance.AssessProject;
using Naober.Indicators;
using Naober.Regions.LoadPackage;

namespace Naober.Tests.Finance.FundProjects;

/// <summary>What the Drentse Zuidas laid down, and invented ceilings and projects added to it.</summary>
public sealed class FundingTests(PostgresFixture postgres)
{
    private const string Programme = "zuidas-programma-transport-en-logistiek";

    [Fact]
    public void Rules_OfTheZuidas_AreAllThereWithTheirPlace()
    {
        var scheme = DrentheMoney.Book.Funding.FindScheme("drentse-zuidas")!;

        scheme.Rules.Select(rule => rule.Kind).ShouldBe(RuleKind.All.Where(kind => kind != RuleKind.WithinCosts));
        scheme.Rules.ShouldAllBe(rule => rule.Citation!.Value.Source == "zuidas" && rule.Text != null);
        scheme.Rules.Where(rule => rule.InPrinciple).Select(rule => rule.Kind.Key).ShouldBe(["non-physical", "priority-theme", "programme-ceiling"]);
        scheme.Partners.Select(partner => partner.Key).ShouldBe(["GM0109", "GM0114", "GM0118", "GM0119", "GM1690", "PV22"]);
        scheme.Partners.Count(partner => partner.IsMunicipality).ShouldBe(5);
        scheme.Committee.ShouldBe("Stuurgroep Drentse Zuidas");
    }

    [Fact]
    public void Assess_AProjectOfTheSource_DecidesNothingThatTheSourceDoesNotSay()
    {
        var funding = DrentheMoney.Book.Funding;

        foreach (var file in funding.Projects)
        {
            funding.Assess(file).Outcome.ShouldBe(FundingOutcome.Undecided, file.Project.Key);
        }

        funding.FindProject("kenniscluster-vezelchemie")!.Granted(2011).ShouldBe(Money.FromEuros(30_000));
    }

    [Fact]
    public void RoomOf_AProgramme_LeavesOutWhatWasGranted_AndShowsWhatIsPending()
    {
        var funding = Invented().Funding;
        var programme = funding.FindScheme("drentse-zuidas")!.Programme(Programme)!;

        var room = funding.RoomOf(programme).ShouldHaveSingleItem();

        (room.Granted, room.Pending, room.Room, room.RoomWithPending).ShouldBe(
            (Money.FromEuros(45_000), Money.FromEuros(20_000), Money.FromEuros(15_000), Money.FromEuros(-5_000)));
    }

    [Fact]
    public void Assess_AGrantedProject_DoesNotCompeteWithItself()
    {
        var funding = Invented().Funding;

        var granted = funding.Assess(funding.FindProject("granted")!);
        var asked = funding.Assess(funding.FindProject("asked")!);

        granted.Decisions.Single(decision => decision.Rule.Kind.Key == "programme-ceiling").Result.ShouldBe(RuleResult.Pass);
        var ceiling = asked.Decisions.Single(decision => decision.Rule.Kind.Key == "programme-ceiling");
        ceiling.Result.ShouldBe(RuleResult.Fail);
        ceiling.Explanation.Dutch.ShouldBe(
            "Boven het programmaplafond van Programma Transport & Logistiek (Drentse Zuidas): in 2012 gevraagd €\u00a020.000, ruimte €\u00a015.000.");
    }

    [Fact]
    public void Ceiling_OfAProgramme_IsItsPercentageOfTheBudget_UnlessAnAmountIsLaidDown()
    {
        (TableSchema, PackageRow)[] shares =
        [
            .. new[] { (Programme, 40m), ("zuidas-programma-industrie-en-bedrijfsomgeving", 40m), ("zuidas-programma-samenwerken-en-netwerken", 20m) }
                .SelectMany(share => new[] { "2011", "2012" }.Select(year => Row(BudgetTables.Shares, share.Item1, year, share.Item2, "zuidas", "verzonnen"))),
        ];
        var scheme = MoneyBook.From(Rows([.. shares, Row(FundingTables.ProgrammeYears, Programme, 2012, 50_000m, 8_000m, "zuidas", "verzonnen")])).Funding.FindScheme("drentse-zuidas")!;

        // 40% of the 160,000 of 2011; what was laid down for 2012.
        scheme.Programme(Programme)!.Ceilings.Select(ceiling => (ceiling.Year, ceiling.Amount)).ShouldBe([(2011, Money.FromEuros(64_000)), (2012, Money.FromEuros(50_000))]);
        scheme.Programme("zuidas-programma-samenwerken-en-netwerken")!.Ceiling(2011)!.Amount.ShouldBe(Money.FromEuros(32_000));
    }

    [Fact]
    public async Task Load_WithoutADeviationThatWasRecorded_IsRefused()
    {
        await using var database = await postgres.OpenDatabaseAsync(TestContext.Current.CancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var with = Rows(Row(FundingTables.Deviations, "grecor", "non-physical", new DateOnly(2012, 3, 1), "Stuurgroep", "Groot belang.", null, "zuidas", "verslag"));
        (await PackageStore.LoadAsync(connection, with, cancellationToken: TestContext.Current.CancellationToken)).Errors.ShouldBeEmpty();

        var refused = await PackageStore.LoadAsync(connection, Rows(), cancellationToken: TestContext.Current.CancellationToken);

        var error = refused.Errors.ShouldHaveSingleItem();
        error.File.ShouldBe("deviations.csv");
        error.Code.ShouldBe("kept-for-ever");
        error.Message.Dutch.ShouldContain("een later besluit is een nieuwe rij");
        var kept = MoneyBook.From(await PackageStore.ReadAsync(connection, MoneyBook.Tables, TestContext.Current.CancellationToken));
        kept.Funding.FindProject("grecor")!.Project.Deviations.ShouldHaveSingleItem().Reason.ShouldBe("Groot belang.");
    }

    [Fact]
    public void Run_FundingThatCannotBe_IsRefusedWithEveryError()
    {
        var errors = FinanceChecks.Run(Rows(
            Row(FundingTables.ProgrammeYears, Programme, 2012, 10m, 11m, "zuidas", "verzonnen"),
            Row(FundingTables.Rules, "drentse-zuidas", "max-percentage-by-partners", 2, 60m, null, null, "no", "yes", null, "zuidas", "verzonnen"),
            Row(FundingTables.Rules, "drentse-zuidas", "max-percentage-by-partners", 3, 50m, null, null, "no", "yes", null, "zuidas", "verzonnen"),
            Amount("grecor", "cost", 4), Amount("grecor", "borrowed-capacity", 5),
            Row(FundingTables.Capacity, "drentse-zuidas", "GM0114", 2012, "borrowed", null, null, 8m, null, "zuidas", "verzonnen"),
            Row(FundingTables.Capacity, "drentse-zuidas", "GM0109", 2012, "promised", null, "GM0114", 8m, null, "zuidas", "verzonnen")));

        errors.Select(error => (error.File, error.Column, error.Code)).ShouldBe(
        [
            ("programme_years.csv", "process_costs", "above-ceiling"), ("funding_rules.csv", "percent", "not-rising"),
            ("project_amounts.csv", "amount", "more-than-costs"), ("capacity.csv", "lender", "lender"), ("capacity.csv", "lender", "lender"),
        ]);
        FinanceChecks.Run(DrentheMoney.Package).ShouldBeEmpty();
    }

    private static MoneyBook Invented() => MoneyBook.From(Rows(
        Row(FundingTables.ProgrammeYears, Programme, 2012, 60_000m, 8_000m, "zuidas", "verzonnen"),
        Project("granted", "running"), Amount("granted", "cost", 50_000), Amount("granted", "requested", 45_000), Amount("granted", "granted", 45_000),
        Project("asked", "submitted"), Amount("asked", "cost", 40_000), Amount("asked", "requested", 20_000),
        Project("refused", "refused"), Amount("refused", "requested", 9_000), Amount("refused", "granted", 9_000)));

    private static (TableSchema, PackageRow) Project(string key, string state) => Row(
        FundingTables.Projects, key, key, "drentse-zuidas", Programme, null, state, null, "no", "yes", null, null, null, null, null, null, "zuidas", "verzonnen");

    private static (TableSchema, PackageRow) Amount(string project, string kind, decimal euros) =>
        Row(FundingTables.ProjectAmounts, project, 2012, kind, null, "zuidas", "verzonnen", euros, null);

    private static (TableSchema, PackageRow) Row(TableSchema table, params object?[] cells) => (table, new(0, cells));

    /// <summary>The bundled package with these rows too, without the figures, which are kept otherwise.</summary>
    private static RegionPackage Rows(params (TableSchema Table, PackageRow Row)[] rows) => DrentheMoney.Package with
    {
        Tables = [.. DrentheMoney.Package.Tables.Where(table => !IndicatorTables.Versioned.Contains(table.Schema))
            .Select(table => table with { Rows = [.. table.Rows, .. rows.Where(row => row.Table == table.Schema).Select(row => row.Row)] })],
    };
}
