using Naober.Files.OData;
using Naober.Indicators.StatTables;

namespace Naober.Indicators.ImportCbs;

/// <summary>The codes of dimensions, each in a file of its own.</summary>
internal static class CbsCodes
{
    /// <summary>The codes of a dimension; empty when its file is not there.</summary>
    public static IReadOnlyDictionary<string, StatCode> Read(ODataDownload download, string set, string key)
    {
        var codes = new Dictionary<string, StatCode>(StringComparer.Ordinal);
        foreach (var row in download.Rows(set))
        {
            if (row.Required(key) is { } code)
            {
                codes[code] = new(StatText.Line(row.Text("Title") ?? code), row.Text("Status"));
            }
        }

        return codes;
    }
}
