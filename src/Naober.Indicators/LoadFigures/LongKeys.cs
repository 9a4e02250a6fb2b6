using Naober.Files;
using Naober.Files.Figures;
using Naober.Indicators.ImportTable;
using Naober.Indicators.Publish;
using Naober.Regions;
using Naober.Regions.LoadPackage;

namespace Naober.Indicators.LoadFigures;

/// <summary>
/// The regions and periods of a long file, each looked at when it first appears, so that a hundred million rows cost an array look-up
/// each. Two ways to write a region, 114 and GM0114, become one.
/// </summary>
internal sealed class LongKeys
{
    private const byte Then = 1;
    private const byte NotThen = 2;

    private readonly RegionMap register;
    private readonly CellRegions cells;
    private readonly HashSet<string> types;
    private readonly Numbering regions = new();
    private readonly Numbering periods = new();
    private readonly List<int> regionOf = [];
    private readonly List<(int Period, CellStates States)> periodOf = [];
    private readonly List<byte[]> seen = [];
    private readonly HashSet<(string Region, string Period)> notThen = [];

    public LongKeys(RegionMap register)
    {
        (this.register, cells) = (register, new(register, ""));
        types = [.. register.All.Select(region => region.Type)];
    }

    public IReadOnlyList<string> Regions => regions.Keys;

    public IReadOnlyList<string> Periods => periods.Keys;

    public Problem? CheckRegion(string text)
    {
        var isNew = types.Count == 0 || !types.Contains(PeerSet.TypeOf(text)) && text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', .. { Length: > 0 } digits] && digits.All(char.IsAsciiDigit);
        var why = (Dutch: "", English: "");
        var code = isNew ? text : cells.Find(text, out why);
        regionOf.Add(regions.Of(code ?? text));
        return code is null ? new("unknown-region", why.Dutch, why.English) : null;
    }

    public Problem? CheckPeriod(string text)
    {
        var period = CellPeriod.Read(text);
        periodOf.Add((periods.Of(period ?? text), text.EndsWith('*') ? CellStates.Provisional : CellStates.None));
        return period is not null ? null : new(
            "period", $"{ErrorList.Show(text)} is geen periode, zoals 2022, 2022Q1, 2022-06 of 31-12-2022.", $"{ErrorList.Show(text)} is not a period, such as 2022, 2022Q1, 2022-06 or 31-12-2022.");
    }

    public Numbered Of(FigureRow row)
    {
        var (region, (period, states)) = (regionOf[row.Region], periodOf[row.Period]);
        if (StateOf(region, period) == 0)
        {
            See(region, period);
        }

        return new(row.Indicator, region, period, row.Value, row.Decimals, row.Value is null ? CellStates.Unavailable : states, -1);
    }

    public IEnumerable<Remark> Remarks(string file) => RegionRemarks.On(file, cells.Completed, notThen);

    private byte StateOf(int region, int period) => region < seen.Count && period < seen[region].Length ? seen[region][period] : (byte)0;

    private void See(int region, int period)
    {
        while (seen.Count <= region)
        {
            seen.Add([]);
        }

        var own = seen[region];
        if (own.Length <= period)
        {
            Array.Resize(ref own, period + 8);
            seen[region] = own;
        }

        var (code, when) = (regions.Keys[region], periods.Keys[period]);
        var isThere = register.Find(code) is not { } known || FigurePeriod.FirstDay(when) is not { } day || known.Valid.Contains(day);
        own[period] = isThere ? Then : NotThen;
        if (!isThere)
        {
            notThen.Add((code, when));
        }
    }
}
