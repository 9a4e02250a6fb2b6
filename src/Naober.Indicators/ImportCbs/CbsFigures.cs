using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Naober.Files;
using Naober.Files.OData;
using Naober.Indicators.Publish;

namespace Naober.Indicators.ImportCbs;

/// <summary>
/// The figures of a table, numbered. They are read twice, a row at a time: once to check them and to know their checksum, and
/// once to load them.
/// </summary>
internal sealed class CbsFigures(CbsTable table, ODataDownload download, Func<CbsTable, ODataDownload, CbsPlaces, IEnumerable<CbsCell>> cells, string? theme, ErrorList errors)
{
    private readonly CbsIndicators indicators = new(table, theme);
    private readonly Numbering regions = new();
    private readonly Numbering periods = new();

    public CbsPlaces Places { get; } = new(table, errors);

    public CbsIndicators Indicators => indicators;

    public NumberedKeys Keys => new(indicators.Keys, regions.Keys, periods.Keys, []);

    public int Count { get; private set; }

    public int Empty { get; private set; }

    /// <summary>Rows of the source that were read.</summary>
    public int Rows { get; private set; }

    public string Checksum { get; private set; } = "";

    /// <summary>Reads everything; what is wrong is on the error list.</summary>
    public void Check()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var seen = new HashSet<(int Indicator, int Region, int Period)>();
        foreach (var cell in cells(table, download, Places))
        {
            var figure = Number(cell);
            Count++;
            Empty += figure.Value is null ? 1 : 0;
            Rows += cell.BeginsRow ? 1 : 0;
            if (cell.BeginsRow && !seen.Add((figure.Indicator, figure.Region, figure.Period)))
            {
                errors.Add(cell.File, cell.Line, "", "duplicate-figure",
                    $"Dit cijfer staat er al: {indicators.Keys[figure.Indicator]}, {cell.Place.Region}, {cell.Place.Period}. Is een pagina twee keer opgehaald?",
                    $"This figure is there already: {indicators.Keys[figure.Indicator]}, {cell.Place.Region}, {cell.Place.Period}. Was a page fetched twice?");
            }

            hash.AppendData(MemoryMarshal.AsBytes([figure.Indicator, figure.Region, figure.Period, figure.Decimals, (int)figure.States]));
            hash.AppendData(MemoryMarshal.AsBytes([figure.Value ?? double.NaN]));
        }

        foreach (var key in indicators.Keys.Concat(regions.Keys).Concat(periods.Keys))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(key + "\u001e"));
        }

        Checksum = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The same again.</summary>
    /// <exception cref="InvalidDataException">The files are no longer those that were checked.</exception>
    public IEnumerable<Numbered> Read()
    {
        foreach (var cell in cells(table, download, Places))
        {
            yield return Number(cell);
        }

        if (errors.Count > 0)
        {
            throw new InvalidDataException("The download changed while it was read.");
        }
    }

    private Numbered Number(in CbsCell cell) => new(
        indicators.Of(cell.Measure, cell.Place.Categories), regions.Of(cell.Place.Region), periods.Of(cell.Place.Period),
        (double?)cell.Value, cell.Value?.Scale ?? 0, cell.States, -1);
}
