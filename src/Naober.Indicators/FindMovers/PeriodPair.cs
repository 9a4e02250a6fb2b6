using System.Collections.Frozen;
using System.Numerics;
using Naober.Analysis;
using Naober.Analysis.Positions;
using Naober.Indicators.CombineFigures;
using Naober.Regions;

namespace Naober.Indicators.FindMovers;

/// <summary>
/// The figures of the regions of a type in two periods, each of the territory of the last period as far as the first figures can be
/// converted; of which no source states either, both are put together from municipalities. Ranks are among the regions with a figure in both periods, so that mergers and new publications move nobody.
/// </summary>
public sealed class PeriodPair
{
    private readonly Catalogue catalogue;
    private readonly Indicator indicator;
    private readonly IndicatorFigures figures;
    private readonly int first;
    private readonly int last;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<TerritoryPiece>> changed;

    private PeriodPair(Catalogue catalogue, Indicator indicator, IndicatorFigures figures, int first, int last, string type)
    {
        (this.catalogue, this.indicator, this.figures, this.first, this.last) = (catalogue, indicator, figures, first, last);
        Peers = catalogue.PeersOf(figures, last, type);
        var before = catalogue.PeersOf(figures, first, type).Date;
        changed = type == Region.Municipality && before < Peers.Date ? catalogue.ConversionsTo(Peers.Date, before) : FrozenDictionary<string, IReadOnlyList<TerritoryPiece>>.Empty;
        var converts = changed.Count > 0 && CombinedFigure.ReasonAgainst(catalogue, indicator) is null;
        Measured = converts ? [.. Peers.Places.Where(place => !changed.ContainsKey(RegionAt(place)))] : Peers.Places;
        Converted = converts ? [.. Peers.Places.Where(place => changed.ContainsKey(RegionAt(place))).Select(Convert).OfType<Mover>()]
            : [.. catalogue.CombinedIn(indicator, last, type).Select(found => Combine(found.Key, found.Value.Value!.Value)).OfType<Mover>()];

        Mover? Convert(int place) => figures.Cube[figures.At, last, place] is { } to
            && CombinedFigure.Of(catalogue, indicator, FirstPeriod, changed[RegionAt(place)]).Value is { } from ? new(RegionAt(place), from, to, Ground.Converted) : null;

        Mover? Combine(string region, decimal to) => figures[region, FirstPeriod] is null && CombinedColumn.At(catalogue, indicator, region, first, last) is { Value: { } from } then
            ? new(region, from, to, then.States.HasFlag(CellStates.Converted) ? Ground.Converted : Ground.Same)
            : null;
    }

    /// <summary>The regions of the last period.</summary>
    public PeerSet Peers { get; }

    public string FirstPeriod => figures.Cube.Directory.Periods[first];

    public string LastPeriod => figures.Cube.Directory.Periods[last];

    /// <summary>The places of the regions of which both figures are as they were measured; some may lack one.</summary>
    internal int[] Measured { get; }

    /// <summary>The regions with both figures of which the first is converted, or both are put together from municipalities.</summary>
    internal IReadOnlyList<Mover> Converted { get; }

    /// <summary>Cost: regions whose territory changed.</summary>
    /// <returns>Null when the indicator has no figures in one of the periods.</returns>
    public static PeriodPair? Of(Catalogue catalogue, Indicator indicator, string from, string to, string type) =>
        catalogue.FiguresOf(indicator) is { } figures && figures.Cube.PeriodAt(from) is >= 0 and var first && figures.Cube.PeriodAt(to) is >= 0 and var last
            ? new(catalogue, indicator, figures, first, last, type)
            : null;

    /// <summary>Every region with both figures, in order of code, with its ranks. Cost: n log n.</summary>
    public IReadOnlyList<Mover> All()
    {
        List<Mover> movers = [.. Known().OrderBy(mover => mover.Region, StringComparer.Ordinal)];
        if (!Ranks.ArePositions(movers.Count, Peers.Count - movers.Count))
        {
            return movers;
        }

        var then = Ranks.OfExact(movers.ConvertAll(mover => mover.From), indicator.LowestFirst);
        var now = Ranks.OfExact(movers.ConvertAll(mover => mover.To), indicator.LowestFirst);
        return [.. movers.Select((mover, i) => mover with { Standing = new(then[i], now[i], movers.Count) })];
    }

    /// <summary>One region with its ranks; null when it lacks a figure. Cost: regions.</summary>
    public Mover? Of(string region)
    {
        if (Find(region) is not { } own)
        {
            return null;
        }

        var standing = Converted.Count > 0 ? Count(own)
            : figures.Cube.IsNarrow(figures.At) ? Stand(figures.Cube.Column<int>(figures.At, first), figures.Cube.Column<int>(figures.At, last), region)
            : Stand(figures.Cube.Column<long>(figures.At, first), figures.Cube.Column<long>(figures.At, last), region);
        return Ranks.ArePositions(standing.Peers, Peers.Count - standing.Peers) ? own with { Standing = standing } : own;
    }

    /// <summary>Of a place in the cube, without ranks; null when it lacks a figure.</summary>
    internal Mover? At(int place) => figures.Cube[figures.At, first, place] is { } from && figures.Cube[figures.At, last, place] is { } to
        ? new(RegionAt(place), from, to, IsOther(RegionAt(place)) ? Ground.Different : Ground.Same)
        : null;

    /// <summary>Municipalities merge and split; others gain and lose municipalities.</summary>
    private bool IsOther(string region) => Peers.Type == Region.Municipality ? changed.ContainsKey(region)
        : catalogue.Regions.Find(region) is { Type: not Region.Country, IsWithinMunicipality: false } && catalogue.IsOtherTerritory(region, DayOf(first), DayOf(last));

    private DateOnly DayOf(int time) => catalogue.PeersOf(figures, time, Region.Municipality).Date;

    private IEnumerable<Mover> Known() => Measured.Select(At).OfType<Mover>().Concat(Converted);

    private Mover? Find(string region) => Converted.FirstOrDefault(mover => mover.Region == region)
        ?? (figures.Cube.RegionAt(region) is >= 0 and var place && Array.BinarySearch(Measured, place) >= 0 ? At(place) : null);

    private PairedStanding Count(Mover own)
    {
        var (then, now, peers) = (1, 1, 0);
        foreach (var other in Known())
        {
            peers++;
            then += (indicator.LowestFirst ? other.From < own.From : other.From > own.From) ? 1 : 0;
            now += (indicator.LowestFirst ? other.To < own.To : other.To > own.To) ? 1 : 0;
        }

        return new(then, now, peers);
    }

    private PairedStanding Stand<T>(ReadOnlySpan<T> from, ReadOnlySpan<T> to, string region)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var own = figures.Cube.RegionAt(region);
        return PairedStanding.Of(PeerSet.Gather(from, Measured), PeerSet.Gather(to, Measured), from[own], to[own], indicator.LowestFirst);
    }

    private string RegionAt(int place) => figures.Cube.Directory.Regions[place];
}
