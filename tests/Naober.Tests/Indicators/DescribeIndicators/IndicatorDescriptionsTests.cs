using Dapper;
using Naober.Indicators;
using Naober.Indicators.DescribeIndicators;
using Naober.Indicators.ImportCbs;
using Naober.Indicators.Publish;
using Naober.Tests.Indicators.ImportCbs;

namespace Naober.Tests.Indicators.DescribeIndicators;

/// <summary>What people say of the indicators of a table of Statistics Netherlands: inhabitants, which add up, and a mean age.</summary>
public sealed class IndicatorDescriptionsTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    private const string People = "99999ned-inwoners-1-t001038";
    private const string Age = "99999ned-gemiddelde-leeftijd-2-t001038";

    [Fact]
    public async Task DescribeAsync_AfterALoad_IsSeenAtOnceAndStaysWhenTheTableComesAgain()
    {
        using var table = CbsFolder.V3();
        await LoadAsync(table);

        (await SayAsync($"indicator;polarity;aggregation;weight\n{Age};lager is beter;gewogen gemiddelde;{People}\n")).Errors.ShouldBeEmpty();
        var after = await FindAsync(Age);
        await LoadAsync(table.Replacing("DataProperties.json", "\"Title\":\"Gemiddelde leeftijd\"", "\"Title\":\"Gemiddelde leeftijd (jaar)\""));

        (after.Polarity, after.Aggregation, after.Weight).ShouldBe(("lower-better", "weighted-mean", People));
        (await FindAsync(Age)).ShouldSatisfyAllConditions(
            indicator => indicator.Name.Dutch.ShouldStartWith("Gemiddelde leeftijd (jaar)"),
            indicator => (indicator.Polarity, indicator.Aggregation, indicator.Weight).ShouldBe(("lower-better", "weighted-mean", People)));
        (await Connection.ExecuteScalarAsync<string>("""select actor from audit.entry where "table" = 'indicators.description'""")).ShouldBe("clerk");
    }

    [Fact]
    public async Task LoadAsync_ATableWithoutPolarities_SaysOfHowManyAndStopsWhenTheyAreSaid()
    {
        using var table = CbsFolder.V3();

        var first = await LoadAsync(table);
        await SayAsync($"indicator,polarity\n{People},neutral\n");
        var second = await LoadAsync(table);

        first.Remarks.Single(remark => remark.Code == "polarity-not-stated").Message.English.ShouldStartWith("Of all 4 indicators");
        second.Remarks.Single(remark => remark.Code == "polarity-not-stated").Message.English.ShouldStartWith("Of 3 of the 4 indicators");
    }

    [Fact]
    public async Task LoadAsync_WithAFileOfDescriptions_LoadsTheTableDescribed()
    {
        using var table = CbsFolder.V3();
        await LoadAsync(table, $"indicator,name_en,unit,definition\n{Age},Mean age,years,On 1 January.\n");

        (await FindAsync(Age)).ShouldSatisfyAllConditions(
            indicator => indicator.Name.English.ShouldBe("Mean age"), indicator => indicator.Unit.ShouldBe("years"), indicator => indicator.Definition.ShouldBe("On 1 January."));
    }

    [Theory]
    [InlineData("indicator,polarity\nhomes,neutral\n", "2:indicator unknown-indicator")]
    [InlineData($"indicator,unit\n{People},furlong\n", "2:unit unknown-term")]
    [InlineData($"indicator,decimals\n{People},12\n", "2:decimals number")]
    [InlineData($"indicator,unit,aggregation\n{Age},percent,sum\n", "2:aggregation sum-of-shares")]
    [InlineData($"indicator,aggregation\n{Age},weighted-mean\n", "2:weight weight-missing")]
    [InlineData($"indicator,aggregation,weight\n{Age},weighted-mean,homes\n", "2:weight unknown-weight")]
    [InlineData($"indicator,aggregation,weight\n{Age},weighted-mean,99999ned-gemiddelde-leeftijd-2-3000\n", "2:weight weight-not-sum")]
    [InlineData($"indicator,weight\n{Age},{People}\n", "2:weight weight-without-mean")]
    [InlineData($"indicator,colour\n{Age},red\n", "1:colour unknown-column")]
    [InlineData($"indicator,polarity\n{Age},neutral\n{Age},neutral\n", "3:indicator duplicate-key")]
    [InlineData("polarity\nneutral\n", "1:indicator header")]
    public async Task DescribeAsync_WhatCannotBe_IsRefusedWithItsPlaceAndNothingChanges(string text, string expected)
    {
        using var table = CbsFolder.V3();
        await LoadAsync(table);

        var outcome = await SayAsync(text);

        outcome.Errors.Select(error => $"{error.Line}:{error.Column} {error.Code}").ShouldBe([expected]);
        (await Connection.ExecuteScalarAsync<int>("select count(*)::int from indicators.description")).ShouldBe(0);
    }

    [Fact]
    public async Task DescribeAsync_TheWeightOfAnotherNoLongerAddsUp_IsRefusedUntilTheOtherLetsGo()
    {
        using var table = CbsFolder.V3();
        await LoadAsync(table);
        await SayAsync($"indicator,aggregation,weight\n{Age},weighted-mean,{People}\n");

        (await SayAsync($"indicator,aggregation\n{People},none\n")).Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => (error.Line, error.Column, error.Code).ShouldBe((2, "aggregation", "weight-not-sum")), error => error.Message.English.ShouldContain(Age));
        (await FindAsync(People)).Aggregation.ShouldBe("sum");
        (await SayAsync($"indicator,aggregation\n{People},none\n{Age},none\n")).Errors.ShouldBeEmpty();
    }

    /// <summary>Without figures of its own there is nothing to cite; the polarities are stated all the same.</summary>
    [Fact]
    public async Task ListAsync_APackageWithFlowsAndNoFigures_HasThePolarityThatItStates()
    {
        var package = new SmallCatalogue().Region("GM01", "municipality").Indicator("trips", polarity: "higher-better").Flow("trips", "GM01", "NL01", "2021", "7").Package();
        await PackageWithFigures.LoadAsync(Connection, Cubes, package, cancellationToken: Stop);

        var listed = await IndicatorDescriptions.ListAsync(Connection, Stop);

        listed.ShouldHaveSingleItem().HasPolarity.ShouldBeTrue();
        DescriptionForm.Csv(listed).ShouldContain(",higher-better,");
    }

    [Fact]
    public async Task DescribeAsync_FromAWeightedMeanToASum_LetsGoOfTheWeight()
    {
        using var table = CbsFolder.V3();
        await LoadAsync(table);
        await SayAsync($"indicator,aggregation,weight\n{Age},weighted-mean,{People}\n");

        (await SayAsync($"indicator,aggregation\n{Age},none\n")).Errors.ShouldBeEmpty();

        (await FindAsync(Age)).Weight.ShouldBeNull();
        (await LoadAsync(table)).Load.Errors.ShouldBeEmpty();
        (await FindAsync(Age)).Weight.ShouldBeNull();
    }

    [Fact]
    public async Task Write_AndGivenBack_SaysTheSameAndAsksForThePolarity()
    {
        using var table = CbsFolder.V3();
        await LoadAsync(table);
        var text = DescriptionForm.Csv(await IndicatorDescriptions.ListAsync(Connection, Stop));

        text.Split("\r\n")[1].ShouldBe($"99999ned-gemiddelde-leeftijd-2-3000,Gemiddelde leeftijd (Bevolking): Mannen,Gemiddelde leeftijd (Bevolking): Mannen,population,unknown,1,,none,,\"Geslacht: Mannen.\nEenheid: kWh per ding.\"");
        (await SayAsync(text)).ShouldSatisfyAllConditions(outcome => outcome.Errors.ShouldBeEmpty(), outcome => outcome.Changed.ShouldBeEmpty());
    }

    private async Task<FiguresLoad> LoadAsync(CbsFolder table, string? said = null)
    {
        using var import = CbsImport.Read(table.Path);
        var load = await (import.Figures! with { Said = said is null ? null : File(said) }).LoadAsync(Connection, Cubes, actor: "loader", cancellationToken: Stop);
        load.Load.Errors.ShouldBeEmpty();
        return load;
    }

    private async Task<DescribeOutcome> SayAsync(string text) => File(text) is { Errors.Count: > 0 } unread
        ? new([], unread.Errors)
        : await IndicatorDescriptions.DescribeAsync(Connection, File(text), "clerk", cancellationToken: Stop);

    private DescriptionFile File(string text)
    {
        var path = Path.Combine(Folder, "indicators.csv");
        System.IO.File.WriteAllText(path, text);
        return DescriptionFile.Read(path);
    }

    private async Task<Indicator> FindAsync(string key)
    {
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);
        return (await cache.CurrentAsync(Stop)).Find(key)!;
    }
}
