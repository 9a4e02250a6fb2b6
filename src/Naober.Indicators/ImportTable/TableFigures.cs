using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Naober.Core;
using Naober.Files;
using Naober.Files.Csv;
using Naober.Indicators.Publish;

namespace Naober.Indicators.ImportTable;

/// <summary>The figures of a table, read by its mapping and numbered.</summary>
/// <param name="table">As it is in the file.</param>
/// <param name="mapping">Whose columns are there.</param>
/// <param name="request">What the file does not say.</param>
/// <param name="known">What there is already.</param>
/// <param name="file">For errors.</param>
/// <param name="errors">Gets what is wrong.</param>
internal sealed class TableFigures(CsvTable table, TableMapping mapping, TableRequest request, TableContext known, string file, ErrorList errors)
{
    private readonly Numbering regions = new();
    private readonly Numbering periods = new();
    private readonly Dictionary<(int Indicator, int Region, int Period), (int Line, int Column)> lines = [];
    private readonly ColumnExtents extents = new();

    public TableIndicators Indicators { get; } = new(request, known);

    public CellRegions Regions { get; } = new(known.Regions, mapping.Region);

    public List<Numbered> Rows { get; } = [];

    /// <summary>Regions with figures of a period in which they were not there.</summary>
    public HashSet<(string Region, string Period)> NotThen { get; } = [];

    /// <summary>Rows about no region, which are left out.</summary>
    public TableRest? Rest { get; private set; }

    /// <summary>What rows with a total say.</summary>
    public List<TableTotal> Totals { get; } = [];

    public NumberedKeys Keys => new(Indicators.Keys, regions.Keys, periods.Keys, []);

    public void Read()
    {
        var header = table.Header.ToList();
        var (region, period, indicator) = (header.IndexOf(mapping.Region), Place(mapping.Period), Place(mapping.Indicator));
        var columns = mapping.Values.Select(value => (At: header.IndexOf(value.Key), Indicator: value.Value, Period: (string?)null))
            .Concat(mapping.PeriodColumns ? header.Index().Select(name => (At: name.Index, Indicator: "", Period: CellPeriod.Read(name.Item))).Where(column => column.Period is not null) : [])
            .Distinct().ToList();
        Rest = new(table, region, [.. columns.Select(column => column.At)], text => Regions.Find(text, out _) is not null);
        foreach (var row in table.Rows.Where(row => !Rest.Has(row)))
        {
            if (Regions.Find(row.Cells[region], out var why) is not { } code)
            {
                errors.Add(file, row.Line, mapping.Region, "unknown-region", why.Dutch, why.English);
                continue;
            }

            if (indicator >= 0 && HiddenCharacters.FirstIn(row.Cells[indicator]) is { } hidden)
            {
                errors.Add(file, row.Line, header[indicator], "control-character",
                    $"De naam bevat het stuurteken U+{(int)hidden:X4}; haal het weg.", $"The name holds control character U+{(int)hidden:X4}; remove it.");
                continue;
            }

            var (own, ownPeriod) = (indicator < 0 ? "" : row.Cells[indicator], period < 0 ? request.Period : CellPeriod.Read(row.Cells[period]));
            foreach (var column in columns)
            {
                if ((column.Period ?? ownPeriod) is not { } when)
                {
                    errors.Add(file, row.Line, mapping.Period ?? "", "period", period < 0
                        ? "Het bestand noemt geen periode. Geef het jaar met --year." : $"{ErrorList.Show(row.Cells[period])} is geen periode, zoals 2022, 2022Q1, 2022-06 of 31-12-2022.", period < 0
                        ? "The file names no period. Give the year with --year." : $"{ErrorList.Show(row.Cells[period])} is not a period, such as 2022, 2022Q1, 2022-06 or 31-12-2022.");
                    break;
                }

                if (known.Regions.Find(code) is { } found && !found.Valid.Contains(FigurePeriod.FirstDay(when)!.Value))
                {
                    NotThen.Add((code, when));
                }

                Add(row, column.At, column.Indicator.Length > 0 ? column.Indicator : own, code, when, IsProvisional(column.At, row, period));
            }
        }

        Totals.AddRange(
            from row in Rest.Totals
            from column in columns
            let name = column.Indicator.Length > 0 ? column.Indicator : indicator < 0 ? "" : row.Cells[indicator]
            let when = column.Period ?? (period < 0 ? request.Period : CellPeriod.Read(row.Cells[period]))
            where CellNumber.Read(row.Cells[column.At], mapping.DecimalComma) is not null
            select new TableTotal(row.Line, row.Cells[region], table.Header[column.At], Indicators.Find(name), when is null ? -1 : periods.Keys.IndexOf(when), CellNumber.Read(row.Cells[column.At], mapping.DecimalComma)!.Value));
        Indicators.CheckUnits(file, errors);
        foreach (var largest in extents.TooWide)
        {
            var (line, column) = lines[(largest.Indicator, largest.Region, largest.Period)];
            var why = extents.Explain(largest, Keys);
            errors.Add(file, line, table.Header[column], "too-many-digits", why.Dutch, why.English);
        }

        int Place(string? column) => column is null ? -1 : header.IndexOf(column);
    }

    public string Checksum()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var figure in Rows)
        {
            hash.AppendData(MemoryMarshal.AsBytes([figure.Indicator, figure.Region, figure.Period, figure.Decimals, (int)figure.States]));
            hash.AppendData(MemoryMarshal.AsBytes([figure.Value ?? double.NaN]));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001e', Indicators.Keys.Concat(regions.Keys).Concat(periods.Keys))));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Add(CsvTableRow row, int column, string indicator, string region, string period, bool isProvisional)
    {
        var text = row.Cells[column];
        var value = CellNumber.IsNone(text) ? null : CellNumber.Read(text, mapping.DecimalComma);
        if (value is null && !CellNumber.IsNone(text))
        {
            var example = mapping.DecimalComma ? "1.234,5" : "1234.5";
            errors.Add(file, row.Line, table.Header[column], "number",
                $"{ErrorList.Show(text)} is geen getal, zoals {example}; laat de cel leeg als de waarde onbekend is.", $"{ErrorList.Show(text)} is not a number, such as {example}; leave the cell empty when the value is unknown.");
            return;
        }

        var states = value is null ? CellStates.Unavailable : isProvisional ? CellStates.Provisional : CellStates.None;
        var figure = new Numbered(Indicators.Of(indicator, row.Line, table.Header[column], text, value), regions.Of(region), periods.Of(period), (double?)value, value?.Scale ?? 0, states, -1);
        if (lines.TryAdd((figure.Indicator, figure.Region, figure.Period), (row.Line, column)))
        {
            Rows.Add(figure);
            extents.Include(figure);
        }
        else
        {
            errors.Add(file, row.Line, table.Header[column], "duplicate-figure",
                $"Dit cijfer staat al op regel {lines[(figure.Indicator, figure.Region, figure.Period)].Line}: {Indicators.Keys[figure.Indicator]}, {region}, {period}.", $"This figure is on line {lines[(figure.Indicator, figure.Region, figure.Period)]} already: {Indicators.Keys[figure.Indicator]}, {region}, {period}.");
        }
    }

    private bool IsProvisional(int column, CsvTableRow row, int period) =>
        CellNumber.IsProvisional(row.Cells[column]) || table.Header[column].EndsWith('*') || (period >= 0 && CellNumber.IsProvisional(row.Cells[period]));
}
