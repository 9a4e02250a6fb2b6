using System.CommandLine;
using System.Globalization;
using Naober.Core;
using Naober.Indicators.DescribeIndicators;

namespace Naober.Cli.Load;

/// <summary>What a file does not say about itself.</summary>
/// <param name="Date">The day on which its contents hold.</param>
/// <param name="Type">What its regions are: a term of the region types.</param>
/// <param name="Name">What its division is called.</param>
/// <param name="Columns">Which columns are meant: municipality=...,region=...,name=...</param>
internal sealed record LoadOptions(DateOnly? Date, string? Type, string? Name, string? Columns)
{
    /// <summary>Of the indicators: a term of the themes; null to go by their names.</summary>
    internal string? Theme { get; init; }

    /// <summary>The data set that the figures of a table become a version of.</summary>
    internal string? DataSet { get; init; }

    /// <summary>Which columns of a table of figures are meant.</summary>
    internal string? Map { get; init; }

    /// <summary>What the user says of the indicators; null for nothing.</summary>
    internal DescriptionFile? Indicators { get; init; }

    /// <summary>Where to write how the indicators are described, to be edited and given back.</summary>
    internal string? IndicatorsTo { get; init; }

    private static readonly Option<string> DateOption = new("--date")
    {
        Description = "Dag waarop grenzen of indeling gelden / day on which boundaries or division hold",
        HelpName = "JJJJ-MM-DD",
    };

    private static readonly Option<int?> YearOption = new("--year")
    {
        Description = "Als --date, voor 1 januari / like --date, for 1 January",
        HelpName = "JJJJ",
    };

    private static readonly Option<string> TypeOption = new("--type")
    {
        Description = "Soort regio's in een tabel / type of regions in a table: corop, safety-region, custom ...",
        HelpName = "SOORT",
    };

    private static readonly Option<string> NameOption = new("--name")
    {
        Description = "Naam van de indeling in een tabel / name of the division in a table",
        HelpName = "NAAM",
    };

    private static readonly Option<string> ColumnsOption = new("--columns")
    {
        Description = "Kolommen van een tabel / columns of a table: municipality=CBS,region=Code,name=Naam",
        HelpName = "KOLOMMEN",
    };

    private static readonly Option<string> ThemeOption = new("--theme")
    {
        Description = "Thema van de indicatoren / theme of the indicators",
        HelpName = "THEMA",
    };

    private static readonly Option<string> DataSetOption = new("--data-set")
    {
        Description = "Laad een tabel als cijfers van deze gegevensset / load a table as figures of this data set",
        HelpName = "SET",
    };

    private static readonly Option<string> MapOption = new("--map")
    {
        Description = "Kolommen van een tabel met cijfers / columns of a table of figures: region=Gemeente,period=Jaar,inwoners=Aantal",
        HelpName = "KOLOMMEN",
    };

    private static readonly Option<string> IndicatorsOption = new("--indicators")
    {
        Description = "Omschrijvingen van de indicatoren, csv of xlsx / descriptions of the indicators, csv or xlsx",
        HelpName = "BESTAND",
    };

    private static readonly Option<string> IndicatorsToOption = new("--indicators-to")
    {
        Description = "Schrijf de omschrijvingen naar een csv of xlsx, om aan te vullen / write the descriptions to a csv or xlsx, to complete them",
        HelpName = "BESTAND",
    };

    internal static IEnumerable<Option> All =>
        [DateOption, YearOption, TypeOption, NameOption, ColumnsOption, ThemeOption, DataSetOption, MapOption, IndicatorsOption, IndicatorsToOption];

    /// <exception cref="RefusedException">The date is not a date.</exception>
    internal static LoadOptions Of(ParseResult parse)
    {
        var (text, year) = (parse.GetValue(DateOption), parse.GetValue(YearOption));
        if (text is not null && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw new RefusedException(ExitCode.Refused, "date", "date", new($"\"{text}\" is geen datum; schrijf jjjj-mm-dd.", $"\"{text}\" is not a date; write yyyy-mm-dd."));
        }

        if (year is < 1800 or > 2200)
        {
            throw new RefusedException(ExitCode.Refused, "year", "date", new($"{year} is geen jaar; schrijf jjjj.", $"{year} is not a year; write yyyy."));
        }

        return new(
            text is not null ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : year is { } known ? new DateOnly(known, 1, 1) : null,
            parse.GetValue(TypeOption), parse.GetValue(NameOption), parse.GetValue(ColumnsOption))
        {
            Theme = ReadTheme(parse),
            DataSet = parse.GetValue(DataSetOption),
            Map = parse.GetValue(MapOption),
            Indicators = ReadIndicators(parse),
            IndicatorsTo = parse.GetValue(IndicatorsToOption),
        };
    }

    private static DescriptionFile? ReadIndicators(ParseResult parse) => parse.GetValue(IndicatorsOption) is not { } path ? null
        : DescriptionFile.Read(path) is { Errors: [] } file ? file
        : throw new RefusedException(ExitCode.Refused, DescriptionFile.Read(path).Errors);

    private static string? ReadTheme(ParseResult parse)
    {
        var themes = string.Join(", ", Vocabulary.IndicatorThemes.Keys);
        return parse.GetValue(ThemeOption) is not { } theme || Vocabulary.IndicatorThemes.Contains(theme)
            ? parse.GetValue(ThemeOption)
            : throw new RefusedException(ExitCode.Refused, "theme", "unknown-theme", new(
                $"\"{theme}\" is geen thema; kies uit {themes}.", $"\"{theme}\" is not a theme; choose from {themes}."));
    }
}
