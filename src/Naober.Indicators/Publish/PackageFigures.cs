using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Naober.Files.Packages;
using Naober.Indicators.Cubes;

namespace Naober.Indicators.Publish;

/// <summary>The figures of a region package, numbered; with its flows and positions they are the data set with the name of the package.</summary>
public sealed class PackageFigures
{
    private readonly Numbering indicators = new();
    private readonly Numbering regions = new();
    private readonly Numbering periods = new();
    private readonly List<FigureCitation> citations = [];

    public PackageFigures(RegionPackage package)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in package["observations"].Rows)
        {
            var value = row.Number(5);
            citations.Add(new(row.Text(3)!, row.Text(4)!, row.Text(7)));
            Rows.Add(new(
                indicators.Of(row.Text(0)!), regions.Of(row.Text(1)!), periods.Of(row.Text(2)!), (double?)value, value?.Scale ?? 0,
                row.List(6).ToCellStates(), citations.Count - 1));
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001f', row.Cells.Select(cell => cell switch
            {
                null => "",
                decimal number => number.ToString(CultureInfo.InvariantCulture),
                string[] list => string.Join('|', list),
                _ => (string)cell,
            })) + "\u001e"));
        }

        Beside = VersionRows.Of(package);
        Load = new(package.Name, package.Title, package.Name, Beside.Checksum(Convert.ToHexStringLower(hash.GetHashAndReset())), package.Licence, null);
    }

    public List<Numbered> Rows { get; } = [];

    public VersionRows Beside { get; }

    public DataSetLoad Load { get; }

    /// <summary>Whether there is nothing to make a version of.</summary>
    public bool IsEmpty => Rows.Count + Beside.Flows.Count + Beside.Positions.Count == 0;

    public NumberedKeys Keys => new(indicators.Keys, regions.Keys, periods.Keys, citations);

    /// <summary>The same figures without a database, for a command on a package.</summary>
    public Cube ToCube()
    {
        var extents = new ColumnExtent[indicators.Keys.Count];
        foreach (var row in Rows.Where(row => row.Value is not null))
        {
            extents[row.Indicator].Include(row.Value!.Value, row.Decimals);
        }

        var (sortedPeriods, sortedRegions) = (SortedKeys.Of(periods.Keys), SortedKeys.Of(regions.Keys));
        using var builder = new CubeBuilder(new(
            0, [.. indicators.Keys.Select((key, i) => new CubeIndicator(key, extents[i].Decimals, extents[i].Bytes))], sortedPeriods.Sorted, sortedRegions.Sorted));
        foreach (var row in Rows)
        {
            builder.Set(row.Indicator, sortedPeriods.PlaceOf[row.Period], sortedRegions.PlaceOf[row.Region], row.Value, row.States);
        }

        return builder.Done();
    }
}
