using System.Runtime.InteropServices;
using Naober.Core;
using Naober.Regions.LoadPackage;

namespace Naober.Indicators.Publish;

/// <summary>How large the figures of every indicator are, and where the largest stands.</summary>
internal sealed class ColumnExtents
{
    private readonly List<Column> columns = [];

    /// <summary>By indicator.</summary>
    public IEnumerable<ColumnExtent> All => columns.Select(column => column.Extent);

    /// <summary>The largest figures of the indicators that have more digits than can be kept.</summary>
    public IEnumerable<Numbered> TooWide => columns.Where(column => column.Extent.IsTooWide).Select(column => column.Largest);

    public short DecimalsOf(int indicator) => indicator < columns.Count ? columns[indicator].Extent.Decimals : (short)0;

    public void Include(in Numbered figure)
    {
        while (columns.Count <= figure.Indicator)
        {
            columns.Add(default);
        }

        ref var column = ref CollectionsMarshal.AsSpan(columns)[figure.Indicator];
        if (figure.Value is { } value && column.Extent.Include(value, figure.Decimals))
        {
            column.Largest = figure;
        }
    }

    /// <summary>Of one of <see cref="TooWide"/>.</summary>
    public Words Explain(in Numbered largest, NumberedKeys keys)
    {
        var room = columns[largest.Indicator].Extent.Room;
        var (indicator, place) = (keys.Indicators[largest.Indicator], $"{keys.Regions[largest.Region]}, {keys.Periods[largest.Period]}");
        var figure = FormattableString.Invariant($"{largest.Value:0.#########}");
        return room < 0
            ? new(
                $"{indicator}: {figure} ({place}) heeft meer dan {ColumnExtent.MostDigits} cijfers: is dit een typefout? Grotere cijfers kunnen niet precies worden bewaard; neem een grotere eenheid, zoals miljoenen.",
                $"{indicator}: {figure} ({place}) has more than {ColumnExtent.MostDigits} digits: is this a typing error? Larger figures cannot be kept exactly; take a larger unit, such as millions.")
            : new(
                $"{indicator}: het grootste cijfer {figure} ({place}) en de decimalen van de andere hebben samen meer dan {ColumnExtent.MostDigits} cijfers: is dit een typefout? Bij dit cijfer passen ten hoogste {room} decimalen.",
                $"{indicator}: the largest figure {figure} ({place}) and the decimals of the others together have more than {ColumnExtent.MostDigits} digits: is this a typing error? With this figure there is room for {room} decimals at most.");
    }

    /// <summary>Of which indicators decimals fall off.</summary>
    public IReadOnlyList<Remark> Remarks(NumberedKeys keys) =>
    [
        .. columns.Index().Where(column => column.Item.Extent.IsRounded).Select(column => new Remark("figures-rounded", keys.Indicators[column.Index], new(
            $"De cijfers van {keys.Indicators[column.Index]} zijn afgerond op {column.Item.Extent.Decimals} decimalen.",
            $"The figures of {keys.Indicators[column.Index]} are rounded to {column.Item.Extent.Decimals} decimals."))),
    ];

    private struct Column
    {
        public ColumnExtent Extent;
        public Numbered Largest;
    }
}
