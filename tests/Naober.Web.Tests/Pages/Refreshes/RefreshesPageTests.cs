namespace Naober.Web.Tests.Pages.Refreshes;

public sealed class RefreshesPageTests(DrentheWeb web)
{
    [Fact]
    public async Task Page_Runs_SayWhatChangedOrWhyNothingDid()
    {
        var page = await Html.Get(web.Client, "/en/data/refreshes");

        page.QuerySelectorAll("table").Last().QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.Read()))).ShouldBe(
        [
            "CBS 83765NED | 2026-03-09 03:00 | Failed: datasets.cbs.nl answers 500.",
            "CBS 83765NED | 2026-03-02 03:00 | Version 7: 1,240 new, 12 revised, 0 withdrawn.",
        ]);
        page.QuerySelectorAll("table").First().QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.Read()))).ShouldBe(
        [
            "CBS 83765NED | every week | 2026-03-09 03:00 | 2026-03-10 03:00",
            "ROO | every day | not yet | at the first opportunity",
        ]);
    }

    [Fact]
    public async Task Csv_Runs_HaveTheirCounts()
    {
        var rows = await Csv.Get(web.Client, "/nl/gegevens/verversingen.csv");

        rows.Select(row => (row["outcome"], row["version"], row["added"])).ShouldBe([("failed", "", "0"), ("changed", "7", "1240")]);
        rows[0]["statement"].ShouldBe("Mislukt: datasets.cbs.nl antwoordt met 500.");
    }
}
