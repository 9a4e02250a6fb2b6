using Naober.Core;
using Naober.Network;
using Naober.Network.ImportRoo;
using Naober.Tests.Files.Roo;

namespace Naober.Tests.Network.ImportRoo;

public sealed class RooPackageTests
{
    private static readonly Register Example = Import($"""
        <p:organisaties>
          {Organisation("1", "gemeente/gm0106", "Gemeente Assen", "Gemeente")}
          {Organisation("2", "gemeente/gm0114", "Gemeente Emmen", "Gemeente")}
          {Organisation("3", null, "Gemeente Bedum", "Gemeente", "<p:eindDatum>2019-01-01</p:eindDatum><p:identificatiecodes><p:resourceIdentifier p:naam=\"Organisatiecode\">gm0005</p:resourceIdentifier></p:identificatiecodes>")}
          {Organisation("4", "so/so0422", "Recreatieschap", "Regionaal samenwerkingsorgaan", "<p:startDatum>1998-10-13</p:startDatum><p:identificatiecodes><p:resourceIdentifier p:naam=\"KvK-nummer\">52124479</p:resourceIdentifier></p:identificatiecodes>")}
          {Organisation("5", null, "Afdeling Beleid", "Afdeling")}
        </p:organisaties>
        <p:gemeenschappelijkeRegelingen>
          {Version("21", "Regeling recreatieschap 2020", "Openbaar lichaam", "2020-01-01", null, "<p:previousVersion p:systeemId=\"20\">x</p:previousVersion>", ("1", "1998-10-13"), ("3", "2021-06-01"))}
          {Version("20", "Regeling recreatieschap", "Openbaar lichaam", "2016-01-01", "2020-01-01", "<p:nextVersion p:systeemId=\"21\">x</p:nextVersion>", ("1", "1998-10-13"), ("2", "1998-10-13"))}
          {Version("30", "Centrumregeling", "Centrumconstructie", "2016-01-01", "2015-01-01", "", ("1", "2016-01-01"))}
          {Version("40", "Zonder meer", "'Regeling zonder meer'", "2016-01-01", null, "")}
        </p:gemeenschappelijkeRegelingen>
        <p:gemeenschappelijkeRegelingenGrensoverschrijdend>
          {Version("50", "Euregio", "Iets nieuws", "2016-01-01", null, "", ("1", "2016-01-01"), ("99", "2016-01-01"))}
        </p:gemeenschappelijkeRegelingenGrensoverschrijdend>
        """);

    [Fact]
    public void Versions_OfOneChain_AreOnePartnershipUnderTheNameOfItsBody()
    {
        var partnership = Example.FindPartnership("roo-20")!;

        (partnership.Name, partnership.LegalForm).ShouldBe(("Recreatieschap", "public-entity"));
        partnership.Aliases.ShouldBe(["Regeling recreatieschap 2020", "Regeling recreatieschap"]);
        partnership.Valid.ShouldBe(new Period(new(1998, 10, 13), null), "the body is older than the oldest version");
        partnership.Identifiers.ShouldBe(["kvk:52124479", "roo:20", "roo:21", "roo:4", "tooi:https://identifier.overheid.nl/tooi/id/so/so0422"], ignoreOrder: true);
        Example.VersionsOf(partnership).Select(version => $"{version.Key} {version.Starts:O} {version.Ends:O}").ShouldBe(["20 2016-01-01 2020-01-01", "21 2020-01-01 "]);
        Example.FindPartnership("roo-21").ShouldBeNull();
    }

    [Fact]
    public void Memberships_NotInTheNextVersion_EndThere()
    {
        var memberships = Example.MembershipsOf(Example.FindPartnership("roo-20")!).ToDictionary(membership => membership.Actor, membership => membership.Valid);

        memberships["GM0106"].ShouldBe(new Period(new(1998, 10, 13), null));
        memberships["GM0114"].ShouldBe(new Period(new(1998, 10, 13), new(2020, 1, 1)));
        memberships["GM0005"].ShouldBe(new Period(new(2021, 6, 1), null));
    }

    [Fact]
    public void Participations_KeepWhatTheRegisterSays()
    {
        var member = Example.VersionMembersOf(Example.FindPartnership("roo-20")!).First(member => member is { Actor: "GM0106", Version: "21" });

        member.Accession.ShouldBe(new DateOnly(1998, 10, 13));
        (member.AllocationKey, member.Name).ShouldBe(("5,1", "Organisatie 1"));
        member.Bodies.ShouldBe(["Gemeenteraad"]);
    }

    [Fact]
    public void LegalForms_OfTheWgr_BecomeThoseOfBre()
    {
        Form("roo-30").ShouldBe("network");
        Form("roo-40").ShouldBe("coordination");
        Form("roo-50").ShouldBe("unknown");
        Example.VersionsOf(Example.FindPartnership("roo-40")!).Single().Form.ShouldBe("'Regeling zonder meer'");

        static string Form(string key) => Example.FindPartnership(key)!.LegalForm;
    }

    [Fact]
    public void End_NotAfterTheStart_StaysWithTheVersionOnly()
    {
        Example.FindPartnership("roo-30")!.Valid.ShouldBe(new Period(new(2016, 1, 1), null));
        Example.VersionsOf(Example.FindPartnership("roo-30")!).Single().Ends.ShouldBe(new DateOnly(2015, 1, 1));
    }

    [Fact]
    public void Actors_AreOfHeldKindsOrTakePart()
    {
        Example.Actors.Select(actor => (actor.Key, actor.Name, actor.Kind)).ShouldBe(
        [
            ("GM0005", "gemeente Bedum", "municipality"), ("GM0106", "gemeente Assen", "municipality"), ("GM0114", "gemeente Emmen", "municipality"),
            ("roo-99", "Organisatie 99", "foreign-government"),
        ]);
        Example.LifetimesOf(Example.FindActor("GM0005")!).Single().Ends.ShouldBe(new DateOnly(2019, 1, 1));
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("2", "1")]
    public void Actors_OneGovernmentUnderTwoNumbers_IsAsOldAsTheFirstAndCalledAsTheOneThatIsThere(string first, string second)
    {
        var organisations = new Dictionary<string, string>
        {
            ["1"] = Organisation("1", "gemeente/gm1696", "Gemeente 's-Graveland", "Gemeente", "<p:startDatum>1811-01-01</p:startDatum><p:eindDatum>2002-01-01</p:eindDatum>"),
            ["2"] = Organisation("2", "gemeente/gm1696", "Gemeente Wijdemeren", "Gemeente", "<p:startDatum>2002-01-01</p:startDatum>"),
        };

        var register = Import($"<p:organisaties>{organisations[first]}{organisations[second]}</p:organisaties>");

        var actor = register.Actors.ShouldHaveSingleItem();
        (actor.Name, actor.Aliases).ShouldSatisfyAllConditions(
            found => found.Name.ShouldBe("gemeente Wijdemeren"), found => found.Aliases.ShouldBe(["gemeente 's-Graveland"]));
        var lifetime = register.LifetimesOf(actor).Single();
        (lifetime.Starts, lifetime.Ends).ShouldBe((new DateOnly(1811, 1, 1), null));
    }

    [Fact]
    public void Memberships_VersionsWithoutDates_LastAndDoNotBeginAgainAtTheEndOfTime()
    {
        var register = Import($"""
            <p:organisaties>{Organisation("1", "gemeente/gm0106", "Gemeente Assen", "Gemeente")}</p:organisaties>
            <p:gemeenschappelijkeRegelingen>
              {Version("20", "Een", "Openbaar lichaam", "", null, "<p:nextVersion p:systeemId=\"21\">x</p:nextVersion>", ("1", "1998-10-13"))}
              {Version("21", "Een", "Openbaar lichaam", "", null, "<p:nextVersion p:systeemId=\"22\">x</p:nextVersion>")}
              {Version("22", "Een", "Openbaar lichaam", "2020-01-01", null, "", ("1", "1998-10-13"))}
            </p:gemeenschappelijkeRegelingen>
            """);

        register.Memberships.ShouldHaveSingleItem().Valid.ShouldBe(new Period(new(1998, 10, 13), null));
    }

    [Fact]
    public void SampleOfTheNorth_ChainsAndMembers_AreThoseOfTheRegister()
    {
        var path = Path.Combine(RepositoryRoot.Path, "..", "shared", "data", "01-registers", "roo-sample-noord.reconstructed.xml");
        Assert.SkipUnless(File.Exists(path), "The sample of the register is not beside the repository.");

        var register = Register.From(RooPackage.From(Naober.Files.Roo.RooReader.Read(path).File!, _ => false));

        register.Partnerships.Count.ShouldBe(69);
        register.Partnerships.Sum(partnership => register.VersionsOf(partnership).Count()).ShouldBe(132);
        var recreation = register.FindPartnership("roo-24967506")!;
        recreation.Name.ShouldBe("Recreatieschap Drenthe");
        register.VersionsOf(recreation).Select(version => version.Key).ShouldBe(["24967506", "28355193"]);
        register.MembersOf(recreation, new(2024, 1, 1)).Count.ShouldBe(13);
        register.FindPartnership("roo-28143358")!.Name.ShouldBe("EUREGIO");
        register.Actors.Count(actor => actor.Kind == "foreign-government").ShouldBeGreaterThan(90);
    }

    private static Register Import(string content)
    {
        var result = RooReaderTests.Read(content);
        result.Errors.ShouldBeEmpty();
        return Register.From(RooPackage.From(result.File!, _ => false));
    }

    private static string Organisation(string id, string? tooi, string name, string type, string more = "") =>
        $"<p:organisatie p:systeemId=\"{id}\"{(tooi is null ? "" : $" p:resourceIdentifierTOOI=\"https://identifier.overheid.nl/tooi/id/{tooi}\"")}><p:naam>{name}</p:naam><p:types><p:type>{type}</p:type></p:types>{more}</p:organisatie>";

    private static string Version(string id, string title, string form, string from, string? to, string link, params ReadOnlySpan<(string Id, string Accession)> members)
    {
        var participants = "";
        foreach (var (member, accession) in members)
        {
            participants += $"<p:deelnemendeOrganisatie p:systeemId=\"{member}\"><p:naam>Organisatie {member}</p:naam><p:toetredingsDatum>{accession}</p:toetredingsDatum>"
                + "<p:verdeelsleutel>5,1</p:verdeelsleutel><p:bestuursorganen><p:bestuursorgaan>Gemeenteraad</p:bestuursorgaan></p:bestuursorganen></p:deelnemendeOrganisatie>";
        }

        var body = title.StartsWith("Regeling", StringComparison.Ordinal) ? "<p:regionaalSamenwerkingsorgaan p:systeemId=\"4\">Recreatieschap</p:regionaalSamenwerkingsorgaan>" : "";
        return $"<p:regeling p:systeemId=\"{id}\"><p:titel>{title}</p:titel><p:samenwerkingsvorm>{form}</p:samenwerkingsvorm>{body}<p:datumInwerkingtreding>{from}</p:datumInwerkingtreding>"
            + $"{(to is null ? "" : $"<p:datumUitwerkingtreding>{to}</p:datumUitwerkingtreding>")}<p:deelnemendeOrganisaties>{participants}</p:deelnemendeOrganisaties>{link}</p:regeling>";
    }
}
