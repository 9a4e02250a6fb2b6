namespace Naober.Files.Fetch;

/// <summary>How a version of the service of Statistics Netherlands cuts a table into sets.</summary>
/// <param name="Version">Of OData: 3 or 4.</param>
/// <param name="Service">Where it is published; ends in a slash.</param>
/// <param name="Query">After the address of a set.</param>
/// <param name="About">The sets that say what the table is, of one page.</param>
/// <param name="Optional">Of those, the ones that a table may do without.</param>
/// <param name="Columns">The set with a row per dimension.</param>
/// <param name="NameColumn">What names a dimension there.</param>
/// <param name="CodesEnd">What follows the name of a dimension in that of the set with its codes.</param>
/// <param name="Figures">The set of figures.</param>
internal sealed record CbsForm(
    int Version, Uri Service, string Query, IReadOnlyList<string> About, IReadOnlyList<string> Optional, string Columns, string NameColumn, string CodesEnd, string Figures)
{
    /// <summary>The set that only this version has.</summary>
    public string Mark => Version == 4 ? "MeasureCodes" : Columns;

    public static CbsForm V3(Uri service) => new(3, service, "?$format=json", ["TableInfos", "DataProperties"], [], "DataProperties", "Key", "", "TypedDataSet");

    public static CbsForm V4(Uri service) =>
        new(4, service, "", ["Properties", "MeasureGroups", "MeasureCodes", "Dimensions"], ["MeasureGroups"], "Dimensions", "Identifier", "Codes", "Observations");

    public Uri AddressOf(string table, string set) => new(Service, $"{table}/{set}{Query}");
}
