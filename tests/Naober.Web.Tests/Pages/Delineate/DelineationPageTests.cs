namespace Naober.Web.Tests.Pages.Delineate;

public sealed class DelineationPageTests(DrentheWeb web)
{
    /// <summary>The command that keeps the outcome computes the same: with the choices of the address.</summary>
    [Theory]
    [InlineData("", "--weights shared --rule any")]
    [InlineData("&rule=interlocal&weight=newman", "--weights newman --rule interlocal")]
    public async Task Command_OfAPage_HasItsChoices(string query, string expected)
    {
        var page = await Html.Get(web.Client, "/nl/afbakening?region=PV22&runs=5" + query);

        page.QuerySelector("pre code")!.TextContent.ShouldBe($"./naober network communities --region PV22 --date 2021-09-01 --resolution 1 --runs 5 --seed 1 {expected} --save bre-2021");
    }
}
