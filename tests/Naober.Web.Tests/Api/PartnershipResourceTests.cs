namespace Naober.Web.Tests.Api;

public sealed class PartnershipResourceTests(DrentheWeb web)
{
    [Fact]
    public async Task Filter_RepeatedKey_MeansAnyAndOtherKeysMeanAll()
    {
        var found = (await web.JsonAsync("/samenwerkingsverbanden?juridischeVorm=network&juridischeVorm=public-entity&domein=safety-health&paginaGrootte=1000")).Results();
        var expected = web.Register.Partnerships.Where(p => p.LegalForm is "network" or "public-entity" && p.Domains.Contains("safety-health")).Select(p => p.Key);

        found.ShouldNotBeEmpty();
        found.ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [InlineData("schaal", "subregional")]
    [InlineData("ecosysteem", "unknown")]
    [InlineData("verplichting", "mandatory")]
    [InlineData("geldigheid", "ended")]
    public async Task Filter_EachKey_LeavesOnlyWhatHasIt(string key, string value)
    {
        var all = (await web.JsonAsync("/samenwerkingsverbanden")).GetProperty("totaal").GetInt32();
        var page = await web.JsonAsync($"/samenwerkingsverbanden?{key}={value}&paginaGrootte=1000");

        page.GetProperty("totaal").GetInt32().ShouldBeInRange(1, all - 1);
        foreach (var item in page.GetProperty("resultaten").EnumerateArray())
        {
            var shown = key switch
            {
                "ecosysteem" => item.GetProperty("ecosystemen").GetArrayLength() == 0 ? "unknown" : "known",
                "geldigheid" => item.Code("status"),
                _ => item.Code(key),
            };
            shown.ShouldBe(value);
        }
    }

    [Fact]
    public async Task Filter_Member_IsOnTheReferenceDate()
    {
        var emmen = web.Register.FindActor("GM0114")!;
        foreach (var date in new[] { "2012-06-01", "2021-09-01" })
        {
            var found = (await web.JsonAsync($"/samenwerkingsverbanden?deelnemer=GM0114&geldigheid=current&geldigheid=undated&peildatum={date}&paginaGrootte=1000")).Results();

            found.ShouldBe(web.Register.PartnershipsOf(emmen, DateOnly.Parse(date)).Select(p => p.Key), ignoreOrder: true, date);
        }
    }

    [Fact]
    public async Task Search_Misspelt_FindsTheBestFirst() =>
        (await web.JsonAsync("/samenwerkingsverbanden?zoek=vijligheidsregio")).Results()[0].ShouldBe("veiligheidsregio-drenthe");

    [Fact]
    public async Task Sort_ByMembers_GoesUpAndDown()
    {
        var up = Members(await web.JsonAsync("/samenwerkingsverbanden?sorteer=deelnemers&paginaGrootte=1000"));
        var down = Members(await web.JsonAsync("/samenwerkingsverbanden?sorteer=-deelnemers&paginaGrootte=1000"));

        up.ShouldBe(up.Order());
        down.ShouldBe(up.OrderDescending());
        down[0].ShouldBeGreaterThan(10);

        static List<int> Members(System.Text.Json.JsonElement list) =>
            [.. list.GetProperty("resultaten").EnumerateArray().Select(item => item.GetProperty("bekendeDeelnemers").GetInt32())];
    }

    [Fact]
    public async Task Partnership_Detail_HasItsMembersRolesAndPlaces()
    {
        var expected = web.Register.FindPartnership("veiligheidsregio-drenthe")!;
        var shown = await web.JsonAsync("/samenwerkingsverbanden/veiligheidsregio-drenthe");

        shown.Code("juridischeVorm").ShouldBe(expected.LegalForm);
        shown.GetProperty("deelnemers").EnumerateArray().Select(actor => actor.GetProperty("code").GetString())
            .ShouldBe(web.Register.MembersOf(expected, web.Register.ReferenceDate!.Value).Select(actor => actor.Key));
        var memberships = shown.GetProperty("deelnames").EnumerateArray().ToList();
        memberships.Count.ShouldBe(web.Register.MembershipsOf(expected).Count);
        memberships.ShouldAllBe(membership => membership.Code("rol").Length > 0 && membership.GetProperty("citaat").Code("bron").Length > 0);
        shown.GetProperty("citaat").GetProperty("plaats").GetString().ShouldBe(expected.Citation.Place);
        shown.GetProperty("vermeldingen").GetArrayLength().ShouldBe(web.Register.MentionsOf(expected).Count());
    }

    [Fact]
    public async Task Partnership_NothingKnown_SaysUnknown()
    {
        var shown = await web.JsonAsync("/samenwerkingsverbanden/5g-fieldlab-smart-farming");

        shown.Code("schaal").ShouldBe("unknown");
        shown.GetProperty("doel").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        shown.GetProperty("domeinen").GetArrayLength().ShouldBe(0);
        shown.GetProperty("deelnemers").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Every_PartnershipAndActor_CanBeAsked()
    {
        foreach (var path in web.Register.Partnerships.Select(p => "/samenwerkingsverbanden/" + p.Key).Concat(web.Register.Actors.Select(a => "/actoren/" + a.Key)))
        {
            (await web.JsonAsync(path)).GetProperty("code").GetString().ShouldBe(path.Split('/')[2]);
        }
    }

    [Fact]
    public async Task Actor_Detail_ListsItsPartnershipsOnTheDate()
    {
        var actor = await web.JsonAsync("/actoren/GM0114?peildatum=2012-06-01");

        actor.GetProperty("samenwerkingsverbanden").EnumerateArray().Select(p => p.GetProperty("code").GetString())
            .ShouldBe(web.Register.PartnershipsOf(web.Register.FindActor("GM0114")!, new DateOnly(2012, 6, 1)).Select(p => p.Key));
        actor.GetProperty("deelnames").GetArrayLength().ShouldBe(web.Register.MembershipsOf(web.Register.FindActor("GM0114")!).Count);
    }

    [Fact]
    public async Task Memberships_FilteredByActorAndDate_AreThoseThatHold()
    {
        var all = await web.JsonAsync("/deelnames?actor=GM0114&actor=PV22&paginaGrootte=1000");
        var then = await web.JsonAsync("/deelnames?actor=GM0114&actor=PV22&peildatum=2021-09-01&paginaGrootte=1000");
        var expected = web.Register.Memberships.Where(m => m.Actor is "GM0114" or "PV22").ToList();
        var day = new DateOnly(2021, 9, 1);

        all.GetProperty("totaal").GetInt32().ShouldBe(expected.Count);
        then.GetProperty("totaal").GetInt32().ShouldBe(expected.Count(m => m.Valid.Contains(day) && web.Register.FindPartnership(m.Partnership)!.Valid.Contains(day)));
        then.GetProperty("totaal").GetInt32().ShouldBeLessThan(expected.Count);
    }
}
