using System.Text.RegularExpressions;
using Naober.Core;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;
using Naober.Network.RankRegions;

namespace Naober.Tests.Network;

/// <summary>The method pages say what the program computes: their worked examples are compared with <see cref="ExampleRegion"/>.</summary>
public sealed partial class MethodPagesTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "docs", "methods");

    private static readonly Words[] Headings =
    [
        new("Wat het is", "What it is"),
        new("Hoe het wordt berekend", "How it is computed"),
        new("Uitgewerkt voorbeeld", "Worked example"),
        new("Bron en gepubliceerde waarde", "Source and published value"),
        new("Let op", "Caveats"),
        new("Zie ook", "See also"),
    ];

    private static readonly Words WorkedExample = Headings[2];

    public static MatrixTheoryData<string, Language> Measures =>
        new(NetworkMeasures.All.Select(measure => measure.Id), Enum.GetValues<Language>());

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Page_Measure_HasItsNameDefinitionAndTheSameSections(string id, Language language)
    {
        var lines = Read(id, language);
        var measure = NetworkMeasures.Find(id)!;

        lines[..4].ShouldBe(["# " + measure.Name.In(language), "", measure.Definition.In(language), ""]);
        lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ShouldBe(Headings.Select(heading => "## " + heading.In(language)));
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void WorkedExample_Measure_IsWhatTheProgramComputes(string id, Language language)
    {
        var measure = NetworkMeasures.Find(id)!;
        var example = Section(Read(id, language), WorkedExample.In(language));
        if (measure.Part != MeasurePart.None)
        {
            Rows(example).Select(row => (row[0], row[1])).ShouldBe(
                measure.Compute(ExampleRegion.Network()).Select(value => (MeasureText.PartLabel(measure, value.Part, ExampleRegion.Register, language), Shown(measure, value, language))));
            return;
        }

        var rules = new Dictionary<Words, InclusionRule>
        {
            [new("Uitkomst", "Result")] = InclusionRule.Any,
            [new("Met regel interlocal", "With rule interlocal")] = InclusionRule.Interlocal,
        };
        example.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ShouldBe(rules.Select(rule =>
            $"- {rule.Key.In(language)}: {Shown(measure, measure.Compute(ExampleRegion.Network(rule.Value)).Single(), language)}"));
    }

    [Theory]
    [InlineData(Language.Dutch, "De samenwerkingsverbanden", "De deelnemers op de peildatum")]
    [InlineData(Language.English, "The partnerships", "The members on the reference date")]
    public void ExampleRegionPage_Tables_AreTheDataOfTheTests(Language language, string partnerships, string members)
    {
        var page = Read("example-region", language);

        Rows(Section(page, partnerships)).Select(row => string.Join(" | ", row)).ShouldBe(ExampleRegion.Register.Partnerships.Select(p =>
            $"{p.Key} {p.Name} | {Vocabulary.LegalForms.Label(p.LegalForm, language)} | {Vocabulary.Scales.Label(p.Scale, language)} | "
            + List(p.Domains.Select(domain => Vocabulary.Domains.Label(domain, language)))));
        Rows(Section(page, members)).Select(row => $"{row[0]} | {row[1]}").ShouldBe(ExampleRegion.Register.Partnerships.Select(p =>
            $"{p.Key} | {List(ExampleRegion.Register.MembersOf(p, ExampleRegion.Date).Select(member => member.Name))}"));
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void PositionPage_WorkedExample_IsWhatTheProgramComputes(Language language)
    {
        var ranking = RegionPositions.Of(RegisterOnDate.Of(ExampleRegion.Register, ExampleRegion.Date), "municipality", InclusionRule.Any).Of("partnerships")!;

        Rows(Section(Read("position", language), WorkedExample.In(language))).Select(row => string.Join(" | ", row)).ShouldBe(ranking.Positions.Select(position =>
            $"{ExampleRegion.Register.Regions.Find(position.Region)!.Name} | {MeasureText.Short(ranking.Measure, position.Value, language)} | {position.Rank} | {position.Quarter} | "
            + (position.Difference > 0 ? "+" : "") + Formats.Number(position.Difference!.Value, 2, language)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Links_LeadToAPageInTheSameLanguage(string file)
    {
        var language = file.Split('.')[^2];
        var links = Link().Matches(File.ReadAllText(Path.Combine(Folder, file))).Select(match => match.Groups["target"].Value).ToList();

        links.ShouldNotBeEmpty();
        links.Where(link => !link.StartsWith("https://", StringComparison.Ordinal) && !File.Exists(Path.Combine(Folder, $"{link}.{language}.md")))
            .ShouldBeEmpty();
    }

    /// <summary>The web shows the heading and the first paragraph in the list of methods.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryOne_StartsWithAHeadingAndAParagraph(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));

        lines[0].ShouldStartWith("# ");
        lines[1].ShouldBeEmpty();
        char.IsLetter(lines[2][0]).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryOne_ExistsInBothLanguages(string file)
    {
        var page = file[..^".nl.md".Length];

        File.Exists(Path.Combine(Folder, page + ".nl.md")).ShouldBeTrue();
        File.Exists(Path.Combine(Folder, page + ".en.md")).ShouldBeTrue();
    }

    private static string[] Read(string page, Language language) =>
        File.ReadAllLines(Path.Combine(Folder, $"{page}.{(language == Language.Dutch ? "nl" : "en")}.md"));

    private static List<string> Section(string[] page, string heading) =>
        [.. page.SkipWhile(line => line != "## " + heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))];

    /// <summary>The cells of the rows of the one table in these lines, without its two header lines.</summary>
    private static IEnumerable<string[]> Rows(IEnumerable<string> lines) =>
        lines.Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static string List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? list : "–";

    private static string Shown(Measure measure, MeasureValue value, Language language)
    {
        var shown = MeasureText.Short(measure, value, language);
        return value.Fraction is { } fraction ? $"{fraction} = {shown}" : shown;
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
