using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Indicators.Publish;
using Naober.Regions;

namespace Naober.Indicators.StatTables;

/// <summary>
/// The figures of a table, numbered. They are read twice, a row at a time: once to check them and to know their checksum, and
/// once to load them.
/// </summary>
internal sealed class StatFigures(StatTable table, Func<StatPlaces, IEnumerable<StatCell>> cells, string? theme, ErrorList errors)
{
    private readonly StatIndicators indicators = new(table, theme);
    private readonly Numbering regions = new();
    private readonly Numbering periods = new();

    private readonly ColumnExtents extents = new();

    public StatPlaces Places { get; } = new(table, errors);

    public StatIndicators Indicators => indicators;

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
        foreach (var cell in cells(Places))
        {
            var figure = Number(cell);
            extents.Include(figure);
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

        CheckDigits();
        Checksum = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The same again.</summary>
    /// <exception cref="InvalidDataException">The files are no longer those that were checked.</exception>
    public IEnumerable<Numbered> Read()
    {
        foreach (var cell in cells(Places))
        {
            yield return Number(cell);
        }

        if (errors.Count > 0)
        {
            throw new InvalidDataException("The download changed while it was read.");
        }
    }

    /// <summary>As a package of indicators and the figures themselves.</summary>
    /// <param name="origin">The address, or the name of the file.</param>
    public IncomingFigures Incoming(string origin)
    {
        var title = StatText.Line(table.Title);
        int? year = table.Modified is { Length: >= 4 } day && int.TryParse(day[..4], out var known) && known is >= 1500 and <= 2200 ? known : null;
        var rows = new RegionPackage(table.Key, title, null,
        [
            new(RegionTables.Sources, [new(0, [table.Source, title, table.Publisher, year, table.Address, table.Licence])]),
            new(IndicatorTables.Indicators, PackageOrder.Sorted(IndicatorTables.Indicators, indicators.Rows(extents.DecimalsOf))),
        ]);
        return new(rows, new(table.Key, title, origin, Checksum, table.Licence, null), Count, Read, () => Keys) { Neighbourhoods = Neighbourhoods(), Unexplained = Places.Unexplained };
    }

    /// <summary>Those with figures, and the districts that they lie in.</summary>
    private Dictionary<string, string> Neighbourhoods()
    {
        var codes = table.Dimensions.FirstOrDefault(dimension => dimension.Kind == StatDimensionKind.Region)?.Codes ?? new Dictionary<string, StatCode>();
        return regions.Keys.Where(IncomingNeighbourhoods.Has).SelectMany(code => new[] { code, "WK" + code[2..8] }).Distinct(StringComparer.Ordinal)
            .Where(codes.ContainsKey).ToDictionary(code => code, code => codes[code].Title, StringComparer.Ordinal);
    }

    private void CheckDigits()
    {
        foreach (var largest in extents.TooWide)
        {
            var cell = cells(Places).First(cell => Number(cell) is var figure
                && (figure.Indicator, figure.Region, figure.Period, figure.Value) == (largest.Indicator, largest.Region, largest.Period, largest.Value));
            var why = extents.Explain(largest, Keys);
            errors.Add(cell.File, cell.Line, table.Measures[cell.Measure].Key, "too-many-digits", why.Dutch, why.English);
        }
    }

    private Numbered Number(in StatCell cell) => new(
        indicators.Of(cell.Measure, cell.Place.Categories), regions.Of(cell.Place.Region), periods.Of(cell.Place.Period),
        (double?)cell.Value, cell.Value?.Scale ?? 0, cell.States, -1);
}
