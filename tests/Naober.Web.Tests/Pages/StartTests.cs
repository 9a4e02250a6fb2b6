using Naober.Core;
using Naober.Network.MeasureRegion;

namespace Naober.Web.Tests.Pages;

public sealed class StartTests(DrentheWeb web)
{
    [Fact]
    public async Task Counts_AreThoseOfTheRegister()
    {
        var page = await Html.Get(web.Client, "/nl");

        page.QuerySelectorAll(".counts strong").Select(count => int.Parse(count.TextContent)).ShouldBe(
        [
            web.Register.Partnerships.Count, web.Register.Actors.Count, web.Register.Memberships.Count, web.Register.Sources.Count, web.Register.Contradictions.Count,
        ]);
        page.QuerySelector("main .notice").Read().ShouldContain(Formats.PercentWithFraction(RegionNetwork.Of(web.Register, "PV22", web.Register.ReferenceDate!.Value).Coverage, Language.Dutch));
    }

    [Fact]
    public async Task Regions_ThatConsistOfMunicipalities_ComeFirst() =>
        (await Html.Get(web.Client, "/nl")).QuerySelectorAll(".link-list a").Select(link => link.TextContent).First().ShouldBe("Drenthe");

    [Fact]
    public async Task Examples_LeadToAnAnswer()
    {
        var links = (await Html.Get(web.Client, "/en")).QuerySelectorAll(".questions a").Select(link => link.GetAttribute("href")!).ToList();

        links.Count.ShouldBe(3);
        (await Html.Get(web.Client, links[0])).Names().ShouldContain("Veiligheidsregio Drenthe");
        foreach (var link in links)
        {
            (await Html.Get(web.Client, link)).QuerySelectorAll("tbody tr").ShouldNotBeEmpty();
        }
    }
}
