using Naober.Core;
using Naober.Files.Packages;
using Naober.Network;
using Naober.Network.Reconcile;

namespace Naober.Tests.Network.Reconcile;

/// <summary>A package "base" is there, of 1 September 2021; a register comes in.</summary>
public sealed class ReconciliationTests
{
    private static readonly Dictionary<string, DateOnly?> Dates = new() { ["base"] = new(2021, 9, 1) };

    [Fact]
    public void Of_SameCode_KeepsKeyOwnerAndValuesAndFillsTheRest()
    {
        var result = Of(
            Package().Add("partnerships", "recreatie,GR Recreatie,,unknown,unknown,regional,,,,,,,tooi:so1,bre,p. 1"),
            Package().Add("partnerships", "roo-1,Recreatieschap,RD,public-entity,unknown,unknown,space,,,2016-01-01,,doel,tooi:so1|kvk:1,roo,1"));

        var row = result.Package["partnerships"].Rows.ShouldHaveSingleItem();
        row.Owner.ShouldBe("base");
        var partnership = Register.From(result.Package).FindPartnership("recreatie")!;
        (partnership.Name, partnership.LegalForm, partnership.Scale, partnership.Purpose, partnership.Citation.Source).ShouldBe(("GR Recreatie", "public-entity", "regional", "doel", "bre"));
        partnership.Aliases.ShouldBe(["Recreatieschap", "RD"]);
        partnership.Identifiers.ShouldBe(["tooi:so1", "kvk:1"]);
        partnership.Valid.From.ShouldBe(new DateOnly(2016, 1, 1));
        result.Matches.ShouldHaveSingleItem().Rule.ShouldBe("tooi");
    }

    [Fact]
    public void Of_SameNameWrittenOtherwise_IsLinkedAndItsRowsFollow()
    {
        var result = Of(
            Package().Add("actors", "GM0114,Emmen,,municipality").Add("partnerships", "recreatie,Recreatieschap Drenthe,,public-entity,unknown,unknown").Add("memberships", "recreatie,GM0114,member"),
            Package().Add("actors", "GM0114,gemeente Emmen,,municipality", "GM0106,gemeente Assen,,municipality")
                .Add("partnerships", "roo-1,Gemeenschappelijke Regeling Recreatieschap Drenthe 2016,,public-entity,unknown,unknown")
                .Add("memberships", "roo-1,GM0114,member,1998-10-13", "roo-1,GM0106,member,1998-10-13")
                .Add("participations", "roo-1,GM0114,77,,1998-10-13"));

        result.Matches.ShouldHaveSingleItem().Rule.ShouldBe("name");
        result.Package["memberships"].Rows.Select(row => (row.Text(0), row.Text(1))).ShouldBe([("recreatie", "GM0106")], "the membership without dates stays as it was");
        result.Package["participations"].Rows.ShouldHaveSingleItem().Text(0).ShouldBe("recreatie");
    }

    [Theory]
    [InlineData("Werkvoorzieningsschap Novatec,,public-entity", "similar")]
    [InlineData("Werkvoorzieningschap Novatec,,private-entity", "several")]
    [InlineData("Werkvoorzieningschap Novatec,,public-entity,unknown,unknown,,,,,2010-01-01", "several")]
    public void Of_UncertainMatch_IsNeverMerged(string present, string rule)
    {
        var result = Of(
            Package().Add("partnerships", "novatec," + (present.Contains("unknown", StringComparison.Ordinal) ? present : present + ",unknown,unknown")),
            Package().Add("partnerships", "roo-1,Werkvoorzieningschap Novatec,,public-entity,unknown,unknown,,,,2012-01-01"));

        var match = result.Matches.ShouldHaveSingleItem();
        (match.State, match.Rule).ShouldBe((Match.Open, rule));
        result.Package["partnerships"].Rows.ShouldHaveSingleItem().Text(0).ShouldBe("roo-1");
        result.Anomalies.ShouldContain(anomaly => anomaly.Code == "uncertain-match" && anomaly.Subject == "roo-1");
    }

    [Fact]
    public void Of_OneNameForTwo_IsLeftToAPerson()
    {
        var result = Of(
            Package().Add("partnerships", "a,Werkplein Noord,,unknown,unknown,unknown", "b,Werkplein Noord,,unknown,unknown,unknown"),
            Package().Add("partnerships", "roo-1,Werkplein Noord,,public-entity,unknown,unknown"));

        result.Matches.Select(match => (match.Other, match.State)).ShouldBe([("a", Match.Open), ("b", Match.Open)]);
    }

    [Fact]
    public void Of_Decision_IsAppliedBeforeAnythingElse()
    {
        PackageBuilder Present() => Package().Add("partnerships", "a,Werkplein Noord,,public-entity,unknown,unknown", "b,Iets anders,,public-entity,unknown,unknown");
        PackageBuilder Incoming() => Package().Add("partnerships", "roo-1,Werkplein Noord,,public-entity,unknown,unknown");

        Of(Present(), Incoming(), new MatchDecision("partnership", "roo-1", "x", "b", null)).Package["partnerships"].Rows.ShouldHaveSingleItem().Text(0).ShouldBe("b");
        var apart = Of(Present(), Incoming(), new MatchDecision("partnership", "roo-1", "x", null, null));
        apart.Package["partnerships"].Rows.ShouldHaveSingleItem().Text(0).ShouldBe("roo-1");
        apart.Matches.ShouldHaveSingleItem().State.ShouldBe(Match.Apart);
    }

    [Fact]
    public void Of_ValuesThatDiffer_StandSideBySideAndTheFirstStays()
    {
        var result = Of(
            Package().Add("partnerships", "a,Werkplein Noord,,network,unknown,unknown,,,,,,,tooi:so1,bre,p. 1"),
            Package().Add("partnerships", "roo-1,Werkplein Noord,,public-entity,unknown,unknown,,,,2006-01-01,2019-01-01,,tooi:so1,roo,77"));

        var register = Register.From(result.Package);
        register.FindPartnership("a")!.LegalForm.ShouldBe("network");
        register.FindPartnership("a")!.Valid.ShouldBe(new Period(new(2006, 1, 1), null), "an end before the reference date of its own package is not taken over");
        register.Contradictions.Select(known => known.Title.Dutch).ShouldBe(
            ["Werkplein Noord: juridische vorm", "Werkplein Noord: eerste dag die niet meer telt"], ignoreOrder: true);
        register.Contradictions.Single(known => known.Key.EndsWith("legal_form", StringComparison.Ordinal)).Statements.Select(statement => statement.Statement)
            .ShouldBe(["netwerkconstructie", "zelfstandige organisatie, Wgr"]);
    }

    [Fact]
    public void Of_AfterItsOwnLoad_GivesTheSameAgain()
    {
        var present = Owned(Package().Add("partnerships", "a,Werkplein Noord,,unknown,unknown,unknown,,,,,,,tooi:so1,bre,p. 1").Build(), "base");
        var incoming = Package().Add("partnerships", "roo-1,Werkplein,,public-entity,unknown,unknown,,,,,,,tooi:so1|roo:1,roo,77").Build() with { Name = "roo" };
        var first = Reconciliation.Of(incoming, present, Dates, []);

        var again = Reconciliation.Of(incoming, Owned(first.Package, "roo"), Dates, []);
        var apart = Reconciliation.Of(incoming, Owned(first.Package, "roo"), Dates, [new MatchDecision("partnership", "roo-1", "x", null, null)]);

        foreach (var table in first.Package.Tables)
        {
            again.Package[table.Schema.Name].Rows.Select(row => PackageOrder.Key(table.Schema, row)).ShouldBe(table.Rows.Select(row => PackageOrder.Key(table.Schema, row)));
        }

        again.Matches.Single().Rule.ShouldBe("tooi");
        var restored = Register.From(apart.Package).FindPartnership("a")!;
        (restored.LegalForm, restored.Identifiers.Count, restored.Aliases.Count).ShouldBe(("unknown", 1, 0));
    }

    private static PackageBuilder Package() => new();

    private static Reconciliation Of(PackageBuilder present, PackageBuilder incoming, params MatchDecision[] decisions) =>
        Reconciliation.Of(incoming.Build() with { Name = "roo" }, Owned(present.Build(), "base"), Dates, decisions);

    private static RegionPackage Owned(RegionPackage package, string owner) => package with
    {
        Tables = [.. package.Tables.Select(table => table with { Rows = [.. table.Rows.Select(row => row with { Owner = row.Owner ?? owner })] })],
    };
}
