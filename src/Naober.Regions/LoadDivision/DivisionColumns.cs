using System.Text.RegularExpressions;
using Naober.Core;
using Naober.Files;

namespace Naober.Regions.LoadDivision;

/// <summary>Which columns of a table say what; -1 when there is none.</summary>
/// <param name="Municipality">The code of the municipality.</param>
/// <param name="MunicipalityName">Its name, to check the code with.</param>
/// <param name="Code">The code of the region.</param>
/// <param name="Name">The name of the region.</param>
internal sealed partial record DivisionColumns(int Municipality, int MunicipalityName, int Code, int Name)
{
    private static readonly string[] MunicipalityCodes =
        ["gemeentecode", "gmcode", "cbscode", "cbs", "codegemeente", "gemeentecodegm", "gemcode", "gemeentenummer", "municipality", "municipalitycode", "statcode"];

    private static readonly string[] MunicipalityNames = ["gemeente", "gemeentenaam", "naamgemeente", "gemnaam", "municipalityname"];

    private static readonly string[] Ignored = ["inwoner", "aantal", "bevolking", "population"];

    /// <summary>What the columns of a type are usually called.</summary>
    private static readonly Dictionary<string, string[]> Hints = new(StringComparer.Ordinal)
    {
        [Region.Corop] = ["corop"],
        [Region.Province] = ["provincie", "province"],
        ["safety-region"] = ["veiligheidsregio", "safety"],
        ["labour-market-region"] = ["arbeidsmarkt", "labour"],
        ["health-region"] = ["ggd", "health"],
        ["youth-care-region"] = ["jeugd", "youth"],
    };

    /// <summary>By the names of the columns, or as the user says: <c>municipality=CBS,region=Code,name=Naam</c>.</summary>
    /// <param name="header">Names of the columns.</param>
    /// <param name="type">Type of the regions.</param>
    /// <param name="chosen">What the user says; null when nothing.</param>
    /// <param name="file">For the error.</param>
    /// <param name="error">Why there is no telling; it lists the columns.</param>
    internal static DivisionColumns? Find(IReadOnlyList<string> header, string type, string? chosen, string file, out InputError? error)
    {
        error = null;
        var columns = chosen is null ? Recognised(header, type) : Chosen(header, chosen);
        if (columns is { Municipality: >= 0 } && (columns.Code >= 0 || columns.Name >= 0))
        {
            return columns;
        }

        var listed = string.Join(", ", header.Select(name => $"'{name}'"));
        error = new(file, 1, "", "columns", new(
            $"Het is niet duidelijk welke kolom de gemeentecode is en welke de code of naam van de regio. De kolommen zijn: {listed}. Zeg het zo: --columns \"municipality=CBS,name=Regio\" (en region= voor een code).",
            $"It is not clear which column is the code of the municipality and which the code or name of the region. The columns are: {listed}. Say so: --columns \"municipality=CBS,name=Region\" (and region= for a code)."));
        return null;
    }

    /// <summary>Which columns were read, for people.</summary>
    internal Words Said(IReadOnlyList<string> header) => new(
        $"Gelezen kolommen: gemeente '{header[Municipality]}'{Part(header, "code", Code)}{Part(header, "naam", Name)}.",
        $"Columns read: municipality '{header[Municipality]}'{Part(header, "code", Code)}{Part(header, "name", Name)}.");

    private static string Part(IReadOnlyList<string> header, string what, int column) => column < 0 ? "" : $", {what} '{header[column]}'";

    private static DivisionColumns Recognised(IReadOnlyList<string> header, string type)
    {
        var names = header.Select(name => string.Concat(name.ToLowerInvariant().Where(char.IsLetterOrDigit))).ToList();
        var municipality = names.FindIndex(MunicipalityCodes.Contains);
        var municipalityName = names.FindIndex(MunicipalityNames.Contains);
        var left = Enumerable.Range(0, names.Count).Where(i => i != municipality && i != municipalityName && !Ignored.Any(names[i].StartsWith)).ToList();
        if (Hints.TryGetValue(type, out var hints) && left.Where(i => hints.Any(names[i].Contains)).ToList() is { Count: > 0 } meant)
        {
            left = meant;
        }

        var codes = left.Where(i => names[i].EndsWith("code", StringComparison.Ordinal)).ToList();
        var plain = left.Except(codes).ToList();
        var isClear = codes.Count <= 1 && plain.Count <= 1;
        return new(municipality, municipalityName, isClear && codes is [var code] ? code : -1, isClear && plain is [var name] ? name : -1);
    }

    private static DivisionColumns? Chosen(IReadOnlyList<string> header, string chosen)
    {
        var said = Choice().Matches(chosen).ToDictionary(match => match.Groups["what"].Value, match => match.Groups["column"].Value.Trim(), StringComparer.Ordinal);
        return said.Values.Any(column => At(column) < 0) ? null : new(Of("municipality"), -1, Of("region"), Of("name"));

        int Of(string what) => said.TryGetValue(what, out var column) ? At(column) : -1;

        int At(string column) => header.ToList().FindIndex(name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"(?<what>municipality|region|name)=(?<column>.*?)(?=[,;]\s*(?:municipality|region|name)=|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Choice();
}
