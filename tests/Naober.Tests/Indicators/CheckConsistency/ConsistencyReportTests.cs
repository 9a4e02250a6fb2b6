using Naober.Indicators.CheckConsistency;

namespace Naober.Tests.Indicators.CheckConsistency;

public sealed class ConsistencyReportTests
{
    /// <summary>
    /// BRE par. 5.1 and 5.4: demographic pressure 81 beside 44.0 + 38.4 (and 70 beside 38.4 + 38.6 in the Netherlands), business services
    /// 27% and 24.7%, and more companies founded in Assen than there are (1,010 per 1,000).
    /// </summary>
    [Fact]
    public void Of_TheSourceDocuments_FindsWhatTheyContradict()
    {
        var package = DrentheFigures.Package;
        var catalogue = new Naober.Indicators.Catalogue(package, [new Naober.Indicators.Publish.PackageFigures(package).ToCube()]);

        var found = ConsistencyReport.Of(catalogue, StatedFigure.From(package["observations"]));

        found.Select(one => $"{one.Rule.Code} {one.Indicator} {one.Region} {one.Statement.English}").ShouldBe([
            "different-values sector-business-services NL01 It says 24.7 and 27.",
            "parts-do-not-add-up demographic-pressure NL01 It says 70; Youth dependency + Old-age dependency gives 77.",
            "parts-do-not-add-up demographic-pressure PV22 It says 81; Youth dependency + Old-age dependency gives 82.4.",
            "out-of-range new-companies GM0106 1,010 is more than 1,000.",
        ]);
        found.ShouldAllBe(one => one.Figures.All(figure => figure.Citation.Source != null && figure.Citation.Place != null));
    }

    [Theory]
    [InlineData("24.7", "", "25", "")]
    [InlineData("24.5", "", "24.54", "")]
    [InlineData("19.2", "", "20", "rounded")]
    [InlineData("31", "lower-bound", "38", "")]
    [InlineData("31", "target", "20", "")]
    public void DifferentValues_ThatMayBeTheSame_AreNotFound(string one, string oneStatus, string other, string otherStatus) =>
        Values(one, oneStatus, other, otherStatus).ShouldBeEmpty();

    [Theory]
    [InlineData("24.7", "", "27", "")]
    [InlineData("24.4", "", "25", "")]
    [InlineData("31", "lower-bound", "28", "")]
    [InlineData("26", "", "20", "rounded")]
    public void DifferentValues_ThatCannotBeTheSame_AreFoundWithBothPlaces(string one, string oneStatus, string other, string otherStatus) =>
        Values(one, oneStatus, other, otherStatus).ShouldHaveSingleItem().Figures.Select(figure => figure.Citation.Place).ShouldBe(["p. 1", "p. 2"]);

    /// <summary>Parts of 1.4, 1.4 and 1.4 are printed as 1, 1 and 1 with a total of 4: rounding explains that, and not a total of 5.</summary>
    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Formula_OnlyWhatRoundingCannotExplain_IsFound(int total, bool isFound) =>
        Find(new SmallCatalogue().Indicator("a").Indicator("b").Indicator("c").Indicator("x", formula: "a + b + c")
            .Figure("a", "NL01", "2020", 1).Figure("b", "NL01", "2020", 1).Figure("c", "NL01", "2020", 1).Figure("x", "NL01", "2020", total))
            .Count.ShouldBe(isFound ? 1 : 0);

    [Fact]
    public void Parts_MunicipalitiesWithAnotherTotal_AreFound()
    {
        var example = new SmallCatalogue().Region("A", "municipality").Region("B", "municipality").Region("P", "province").Part("P", "A").Part("P", "B")
            .Indicator("homes").Figure("homes", "A", "2020", 10).Figure("homes", "B", "2020", 20).Figure("homes", "P", "2020", 33);

        Find(example).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Rule.ShouldBe(ConsistencyRule.Parts), one => one.Statement.English.ShouldBe("It says 33; the 2 regions together give 30."), one => one.Figures.Count.ShouldBe(3));
    }

    /// <summary>From 200 to 150 is a quarter less, and 50.</summary>
    [Theory]
    [InlineData("percent", "-25", true)]
    [InlineData("percent", "-20", false)]
    [InlineData("count", "-50", true)]
    [InlineData("count", "50", false)]
    public void Change_AgainstBothFigures_Follows(string unit, string change, bool follows) =>
        Find(new SmallCatalogue().Indicator("farms").Indicator("farms-change", unit, 0, "none").Figure("farms", "NL01", "2010", 200).Figure("farms", "NL01", "2020", 150)
            .Figure("farms-change", "NL01", "2010/2020", decimal.Parse(change))).Count.ShouldBe(follows ? 0 : 1);

    /// <summary>B has 30, more than A with 20; C is unknown and may be anywhere.</summary>
    [Theory]
    [InlineData("1", "3", "at least rank 2")]
    [InlineData("2", "3", null)]
    [InlineData("3", "3", null)]
    [InlineData("3", "2", "Rank 3 of 2")]
    [InlineData("1", "2", "the figures give rank 2")]
    [InlineData("9", "", null)]
    public void Rank_AgainstTheKnownPeers_Follows(string rank, string of, string? found)
    {
        var statements = Find(new SmallCatalogue().Region("A", "municipality").Region("B", "municipality").Region("C", "municipality").Indicator("homes")
            .Figure("homes", "A", "2020", 20).Figure("homes", "B", "2020", 30).Position("homes", "A", "municipality", "2020", rank, of)).Select(one => one.Statement.English).ToList();

        if (found is null)
        {
            statements.ShouldBeEmpty();
        }
        else
        {
            statements.ShouldContain(statement => statement.Contains(found));
        }
    }

    /// <summary>
    /// Sources state 6 of P, 5 of Q and 9 of R; of S they state only its municipality, of 8. R is first of what is stated and has at most one
    /// before it; P is second of what is stated; of S no source compared a figure.
    /// </summary>
    [Theory]
    [InlineData("R", "3", true)]
    [InlineData("R", "2", false)]
    [InlineData("P", "1", true)]
    [InlineData("P", "3", false)]
    [InlineData("S", "4", false)]
    public void Rank_BesideAPeerThatIsPutTogether_IsComparedWithWhatIsStated(string region, string rank, bool isFound)
    {
        var example = new SmallCatalogue().Indicator("homes").Region("M", "municipality").Region("S", "province").Part("S", "M").Figure("homes", "M", "2020", 8);
        foreach (var (province, homes) in new[] { ("P", 6), ("Q", 5), ("R", 9) })
        {
            example.Region(province, "province").Figure("homes", province, "2020", homes);
        }

        Find(example.Position("homes", region, "province", "2020", rank, "4")).Count.ShouldBe(isFound ? 1 : 0);
    }

    [Fact]
    public void OutOfRange_ShareAboveTheWholeOrBelowZero_IsFound() =>
        Find(new SmallCatalogue().Indicator("rented-share", "percent", 0, "none").Indicator("rented-share-change", "percent", 0, "none")
            .Figure("rented-share", "NL01", "2020", 101).Figure("rented-share", "NL01", "2021", -1).Figure("rented-share", "NL01", "2022", 100)
            .Figure("rented-share-change", "NL01", "2022", -5)).Select(one => one.Period).ShouldBe(["2020", "2021"]);

    /// <summary>As a column of a file is imported: nobody says whether its percentages are parts of a whole.</summary>
    [Theory]
    [InlineData("huur-koopwoningen", 140, true)]
    [InlineData("huur-koopwoningen", -3, true)]
    [InlineData("huur-aandeel-ontwikkeling", 140, true)]
    [InlineData("huur-prijsstijging", 140, false)]
    [InlineData("huur-banengroei", -3, false)]
    [InlineData("huur-verandering-van-het-aandeel", -3, false)]
    [InlineData("grijze-druk", 140, false)]
    public void OutOfRange_APercentage_IsImpossibleUnlessItsNameSaysThatItCompares(string key, int value, bool isFound) =>
        Find(new SmallCatalogue().Indicator(key, "percent", 0, "none").Figure(key, "NL01", "2020", value)).Count.ShouldBe(isFound ? 1 : 0);

    private static IReadOnlyList<Inconsistency> Values(string one, string oneStatus, string other, string otherStatus) =>
        Find(new SmallCatalogue().Indicator("a", decimals: 1).Figure("a", "NL01", "2020", Number(one), oneStatus).Figure("a", "NL01", "2020", Number(other), otherStatus, "p. 2"));

    private static IReadOnlyList<Inconsistency> Find(SmallCatalogue example) => ConsistencyReport.Of(example.Done(), StatedFigure.From(example.Package()["observations"]));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
