using System.Collections.Concurrent;
using Dapper;
using Naober.Files.Packages;
using Naober.Indicators.CombineFigures;
using Naober.Indicators.Cubes;
using Naober.Indicators.Flows;
using Naober.Indicators.Formulas;
using Naober.Indicators.ListIndicators;
using Naober.Indicators.Publish;
using Naober.Indicators.RankIndicator;
using Naober.Regions;
using Npgsql;

namespace Naober.Indicators;

/// <summary>
/// All indicators with their current figures, as every page, command and request sees them. It never changes, so what is found out
/// about it is kept.
/// </summary>
public sealed class Catalogue
{
    private readonly IReadOnlyList<CatalogueVersion> versions;
    private readonly Dictionary<string, Indicator> indicators;
    private readonly Dictionary<string, IndicatorFigures> figures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(Cube, string, DateOnly), PeerSet> peers = new();
    private readonly ConcurrentDictionary<(Cube, int, int, string), PeerSet> fitting = new();
    private readonly ConcurrentDictionary<(DateOnly, DateOnly), IReadOnlyDictionary<string, IReadOnlyList<TerritoryPiece>>> conversions = new();
    private readonly ConcurrentDictionary<(string, DateOnly, DateOnly), IReadOnlyList<TerritoryPiece>> territories = new();
    private readonly ConcurrentDictionary<(string, int, string), IReadOnlyDictionary<string, CombinedFigure>> combined = new();
    private readonly ConcurrentDictionary<string, IndicatorExtent> extents = new(StringComparer.Ordinal);

    /// <param name="package">The tables of regions, sources and indicators, and flows and positions if it has them.</param>
    /// <param name="cubes">The current figures of every data set; of two that have an indicator the first counts.</param>
    public Catalogue(RegionPackage package, IReadOnlyList<Cube> cubes)
        : this(
            RegionMap.From(package),
            [.. package["sources"].Rows.Select(row => new Source(row.Text(0)!, row.Text(1)!, row.Text(2), row.Integer(3), row.Text(4), row.Text(5)))],
            [.. package["indicators"].Rows.Select(Indicator.Of)],
            [.. VersionRows.Of(package).Positions.Select(PublishedPosition.From)],
            [.. VersionRows.Of(package).Flows.Select(Flow.Of)],
            cubes, [])
    {
    }

    private Catalogue(
        RegionMap regions, IReadOnlyList<Source> sources, IReadOnlyList<Indicator> known, IReadOnlyList<PublishedPosition> published, IReadOnlyList<Flow> flows,
        IReadOnlyList<Cube> cubes, IReadOnlyList<CatalogueVersion> versions, Func<Indicator, IndicatorFigures?>? computedBefore = null)
    {
        (Regions, Sources, Published, Flows, Cubes, this.versions) = (regions, sources, published, flows, cubes, versions);
        var citing = versions.Where(version => version.CitesDocuments).Select(version => version.Cube).ToHashSet();
        foreach (var cube in cubes)
        {
            foreach (var (at, indicator) in cube.Directory.Indicators.Index())
            {
                figures.TryAdd(indicator.Key, new(cube, at));
            }
        }

        Indicators = [.. known.Select(indicator => indicator with { IsAsPrinted = figures.TryGetValue(indicator.Key, out var of) && citing.Contains(of.Cube) })];
        indicators = Indicators.ToDictionary(indicator => indicator.Key, StringComparer.Ordinal);
        if (computedBefore is null)
        {
            Computed = ComputedFigures.Of(Indicators, figures);
            computedBefore = indicator => Computed?.IndicatorAt(indicator.Key) is >= 0 and var at ? new(Computed, at) : null;
        }

        foreach (var indicator in Indicators.Where(indicator => indicator.Formula is not null))
        {
            if (computedBefore(indicator) is { } found)
            {
                (Computed, figures[indicator.Key]) = (found.Cube, found);
            }
        }
    }

    public RegionMap Regions { get; }

    public IReadOnlyList<Source> Sources { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    public IReadOnlyList<PublishedPosition> Published { get; }

    /// <summary>By flow, origin, destination and period; a source may state one at several places.</summary>
    public IReadOnlyList<Flow> Flows { get; }

    /// <summary>The current version of every data set, the one that was loaded first before the others.</summary>
    public IReadOnlyList<Cube> Cubes { get; }

    /// <summary>The same regions and indicators with what other versions say, the one that counts first before the others.</summary>
    public Catalogue With(IReadOnlyList<CatalogueVersion> versions) => With(versions, null);

    /// <summary>Only what some of the versions say; of what is computed that which follows from them alone, as it was computed here.</summary>
    public Catalogue Only(IReadOnlySet<int> numbers) => With(
        [.. versions.Where(version => numbers.Contains(version.Cube.Directory.Version))],
        indicator => FiguresOf(indicator) is { } found && found.Cube == Computed && numbers.IsSupersetOf(VersionsOf(indicator)) ? found : null);

    private Catalogue With(IReadOnlyList<CatalogueVersion> others, Func<Indicator, IndicatorFigures?>? computedBefore) => new(
        Regions, Sources, Indicators,
        [.. others.SelectMany(version => version.Published).DistinctBy(stated => (stated.Indicator, stated.Region, stated.Peers, stated.Period, stated.Citation))],
        [.. others.SelectMany(version => version.Flows).DistinctBy(flow => (flow.Indicator, flow.Origin, flow.Destination, flow.Period, flow.Citation))
            .OrderBy(flow => flow.Indicator, StringComparer.Ordinal).ThenBy(flow => flow.Origin, StringComparer.Ordinal)
            .ThenBy(flow => flow.Destination, StringComparer.Ordinal).ThenBy(flow => flow.Period, StringComparer.Ordinal)],
        [.. others.Select(version => version.Cube)], others, computedBefore);

    /// <summary>The figures that follow from others by a formula; null when there are none.</summary>
    public Cube? Computed { get; }

    public Indicator? Find(string key) => indicators.GetValueOrDefault(key);

    /// <summary>Null when there is not a single figure.</summary>
    public IndicatorFigures? FiguresOf(Indicator indicator) => figures.GetValueOrDefault(indicator.Key);

    /// <summary>The indicators of which the loaded figures are: itself, or for computed figures those of all parts; empty without figures.</summary>
    public IEnumerable<Indicator> LoadedFor(Indicator indicator) => FiguresOf(indicator) is not { } found ? []
        : found.Cube != Computed ? [indicator]
        : Formula.Read(indicator.Formula!).Formula!.Parts.Select(part => Find(part.Key)).OfType<Indicator>().SelectMany(LoadedFor).Distinct();

    /// <summary>
    /// The versions that the figures of an indicator are of, the newest last: one, or for computed figures those of all parts. Empty
    /// without figures, and for figures that are in no database.
    /// </summary>
    public IReadOnlyList<int> VersionsOf(Indicator indicator) =>
        [.. LoadedFor(indicator).Select(loaded => FiguresOf(loaded)!.Cube.Directory.Version).Where(version => version > 0).Distinct().Order()];

    /// <summary>The indicators of which figures are put together and converted: itself, and that by which its mean is weighted.</summary>
    public IReadOnlyList<Indicator> InvolvedIn(Indicator indicator) =>
        indicator is { Aggregation: "weighted-mean", Weight: { } key } && Find(key) is { } weight ? [indicator, weight] : [indicator];

    /// <summary>Of how many regions and periods there are figures.</summary>
    public IndicatorExtent ExtentOf(Indicator indicator) => extents.GetOrAdd(indicator.Key, _ => IndicatorExtent.Of(FiguresOf(indicator)));

    /// <summary>The regions of a type that there are on a date, with their places in a cube.</summary>
    internal PeerSet PeersIn(Cube cube, string type, DateOnly date) => peers.GetOrAdd((cube, type, date), key => PeerSet.Of(key.Item1, Regions, key.Item2, key.Item3));

    /// <summary>
    /// The regions of a type that the figures of a period are about: those of its first day, unless the figures are on newer
    /// boundaries (<see cref="FittingPeers"/>).
    /// </summary>
    /// <param name="figures">Of an indicator.</param>
    /// <param name="time">The place of the period in the cube.</param>
    /// <param name="type">Of the regions.</param>
    public PeerSet PeersOf(IndicatorFigures figures, int time, string type) =>
        fitting.GetOrAdd((figures.Cube, figures.At, time, type), _ => FittingPeers.Find(this, figures, time, type));

    /// <summary>What is put together for the regions of a type of which no source states a figure in a period, by code; each period once.</summary>
    /// <param name="indicator">With figures.</param>
    /// <param name="time">The place of the period in the cube of the indicator.</param>
    /// <param name="type">Of the regions.</param>
    internal IReadOnlyDictionary<string, CombinedFigure> CombinedIn(Indicator indicator, int time, string type) =>
        combined.GetOrAdd((indicator.Key, time, type), _ => CombinedColumn.Of(this, indicator, time, type));

    /// <summary>The territory of a region of a day in municipalities of the same or an earlier one, both days of figures.</summary>
    internal IReadOnlyList<TerritoryPiece> TerritoryOf(string region, DateOnly composedOn, DateOnly on) => territories.GetOrAdd((region, composedOn, on), asked =>
        asked.Item2 == asked.Item3 ? Territory.On(Regions, asked.Item1, asked.Item3) : Territory.On(Regions, asked.Item1, asked.Item2, asked.Item3));

    /// <summary>Whether a region came to consist of something else from one day to a later one, both days of figures; what merged within it is the same.</summary>
    internal bool IsOtherTerritory(string region, DateOnly from, DateOnly to) => from < to && !TerritoryOf(region, to, from).SequenceEqual(TerritoryOf(region, from, from));

    /// <summary>The municipalities of a day that had another territory on an earlier one, each with that of then in municipalities of then.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<TerritoryPiece>> ConversionsTo(DateOnly date, DateOnly from) => conversions.GetOrAdd((date, from), days => Regions
        .OfType(Region.Municipality, days.Item1).Select(region => (region.Key, Pieces: Territory.On(Regions, region.Key, days.Item1, days.Item2)))
        .Where(region => region.Pieces is not [{ Share: 1 } only] || only.Municipality != region.Key)
        .ToDictionary(region => region.Key, region => region.Pieces, StringComparer.Ordinal));
}

/// <summary>What a version of a data set says.</summary>
/// <param name="Cube">Its figures; without places when it has none.</param>
/// <param name="Flows">In order.</param>
/// <param name="Published">Positions as a source publishes them, in order.</param>
/// <param name="CitesDocuments">Whether its figures are as documents print them.</param>
public sealed record CatalogueVersion(Cube Cube, IReadOnlyList<Flow> Flows, IReadOnlyList<PublishedPosition> Published, bool CitesDocuments)
{
    /// <summary>Its cube is opened, and made when it is not there; whoever asks disposes of it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    internal static async Task<CatalogueVersion> OpenAsync(NpgsqlConnection connection, CubeFiles cubes, int version, CancellationToken cancellationToken)
    {
        var rows = await VersionRows.ReadAsync(connection, version, cancellationToken);
        return new(
            await cubes.OpenAsync(connection, version, cancellationToken),
            [.. rows.Flows.Select(row => Flow.Of(row) with { Version = version })], [.. rows.Positions.Select(row => PublishedPosition.From(row) with { Version = version })],
            await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
                "select citations <> '[]' from indicators.version where version = @version", new { version }, cancellationToken: cancellationToken)));
    }
}
