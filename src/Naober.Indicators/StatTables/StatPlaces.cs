using System.Text.RegularExpressions;
using Naober.Files;
using Naober.Files.OData;
using Naober.Regions.LoadPackage;

namespace Naober.Indicators.StatTables;

/// <summary>Of which region, period and categories a figure is.</summary>
/// <param name="Region">Its code.</param>
/// <param name="Period">As <see cref="FigurePeriod"/> reads it.</param>
/// <param name="Categories">Codes with a <see cref="StatPlaces.Separator"/> before each, in the order of the dimensions.</param>
/// <param name="States">Of the period.</param>
internal sealed record StatPlace(string Region, string Period, string Categories, CellStates States);

/// <summary>One figure as the source has it.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Line">On which line.</param>
/// <param name="Measure">In <see cref="StatTable.Measures"/>.</param>
/// <param name="Place">What it is about.</param>
/// <param name="Value">Null when there is none.</param>
/// <param name="States">What is said about it.</param>
internal readonly record struct StatCell(string File, int Line, int Measure, StatPlace Place, decimal? Value, CellStates States)
{
    /// <summary>Whether it is the first of its row.</summary>
    public bool BeginsRow { get; init; }
}

/// <summary>
/// Finds out what a row is about. A code that the table does not explain is an error; a region or period that Naober has no notion
/// of (a week, "not to be divided") is passed over and counted.
/// </summary>
internal sealed partial class StatPlaces(StatTable table, ErrorList errors)
{
    internal const char Separator = '\u001f';

    private const string Netherlands = "NL01";

    private readonly SortedDictionary<(string Code, string Subject), int> passed = new();

    /// <summary>Regions that the list of the table does not have, each with the error that it is unless the register knows it.</summary>
    public Dictionary<string, InputError> Unexplained { get; } = new(StringComparer.Ordinal);

    public IEnumerable<Remark> Remarks => passed.Select(entry => new Remark(entry.Key.Code, entry.Key.Subject, entry.Key.Code == "region-passed"
        ? new($"'{entry.Key.Subject}' is geen gebied met een code van het CBS; {entry.Value} rijen zijn overgeslagen.", $"'{entry.Key.Subject}' is not an area with a code of Statistics Netherlands; {entry.Value} rows were passed over.")
        : new($"'{entry.Key.Subject}' is geen jaar, kwartaal, maand of schooljaar; {entry.Value} rijen zijn overgeslagen.", $"'{entry.Key.Subject}' is not a year, quarter, month or school year; {entry.Value} rows were passed over.")));

    /// <summary>Null when something is wrong, or when the row is passed over.</summary>
    public StatPlace? Of(ODataRow row)
    {
        var (region, period, states) = (Netherlands, table.Period ?? "", CellStates.None);
        var (categories, isWhole) = ("", true);
        foreach (var dimension in table.Dimensions)
        {
            if (row.Required(dimension.Key) is not { } code)
            {
                isWhole = false;
            }
            else if (dimension.Kind == StatDimensionKind.Region)
            {
                region = RegionOf(code) ?? Pass("region-passed", code);
                if (dimension.Codes.Count > 0 && !dimension.Codes.ContainsKey(code))
                {
                    Unexplain(region, row.File, row.Line, dimension.Key);
                }
            }
            else if (dimension.Kind == StatDimensionKind.Period)
            {
                period = PeriodOf(code) ?? (PeriodForm().IsMatch(code) ? Pass("period-passed", code) : NotAPeriod(row, dimension.Key, code));
                states = dimension.Codes.TryGetValue(code, out var known) ? known.States : CellStates.None;
            }
            else if (dimension.Codes.ContainsKey(code))
            {
                categories += Separator + code;
            }
            else
            {
                UnknownCode(row, dimension.Key, code, dimension.Key);
                isWhole = false;
            }
        }

        return isWhole && region.Length > 0 && period.Length > 0 ? new(region, period, categories, states) : null;
    }

    public void Unexplain(string region, string file, int line, string column)
    {
        if (region.Length > 0 && !Unexplained.ContainsKey(region))
        {
            Unexplained[region] = new(file, line, column, "unknown-region", new(
                $"{ErrorList.Show(region)} staat niet in de lijst van de tabel en niet in het register; is de code goed, laad dan eerst de regio.",
                $"{ErrorList.Show(region)} is not in the list of the table and not in the register; if the code is right, load the region first."));
        }
    }

    public void UnknownCode(ODataRow row, string column, string code, string set) => errors.Add(row.File, row.Line, column, "unknown-code",
        $"{ErrorList.Show(code)} staat niet in {set}; is dat bestand van dezelfde dag?", $"{ErrorList.Show(code)} is not in {set}; is that file of the same day?");

    /// <summary>2022JJ00 gives 2022, 2022KW01 2022Q1, 2022MM06 2022M06, and the school year 2022SJ00 2022/2023; null for anything else.</summary>
    public static string? PeriodOf(string code)
    {
        if (!PeriodForm().IsMatch(code))
        {
            return null;
        }

        var (year, number) = (code[..4], code[6..]);
        var period = code[4..6] switch
        {
            "JJ" when number == "00" => year,
            "KW" when number[0] == '0' => $"{year}Q{number[1]}",
            "MM" => $"{year}M{number}",
            "SJ" when number == "00" => $"{year}/{int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) + 1:0000}",
            _ => "",
        };
        return period.Length > 0 && FigurePeriod.FirstDay(period) is not null ? period : null;
    }

    /// <summary>As CBS writes it, but one code for the country: tables of neighbourhoods call it NL00.</summary>
    public static string? RegionOf(string code) => code is "NL00" ? Netherlands : RegionForm().IsMatch(code) ? code : null;

    /// <summary>Counts what is passed over: <c>region-passed</c> or <c>period-passed</c>.</summary>
    public string Pass(string why, string code)
    {
        passed[(why, code)] = passed.GetValueOrDefault((why, code)) + 1;
        return "";
    }

    private string NotAPeriod(ODataRow row, string column, string code)
    {
        errors.Add(row.File, row.Line, column, "period",
            $"{ErrorList.Show(code)} is geen periode van het CBS, zoals 2022JJ00, 2022KW01 of 2022MM06.", $"{ErrorList.Show(code)} is not a period of Statistics Netherlands, such as 2022JJ00, 2022KW01 or 2022MM06.");
        return "";
    }

    [GeneratedRegex("^[0-9]{4}[A-Z][A-Z0-9][0-9]{2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PeriodForm();

    [GeneratedRegex("^[A-Z]{2}[0-9]{2,12}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RegionForm();
}
