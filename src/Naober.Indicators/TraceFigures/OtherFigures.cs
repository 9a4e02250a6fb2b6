using Naober.Indicators.CheckConsistency;
using Naober.Indicators.Cubes;
using Naober.Indicators.Publish;
using Npgsql;

namespace Naober.Indicators.TraceFigures;

/// <summary>What another data set says of an indicator than the one of which everyone sees the figures.</summary>
/// <param name="Version">The current one of the other data set.</param>
/// <param name="Both">Figures that both have.</param>
/// <param name="Different">Of those, how many differ by more than rounding can explain.</param>
/// <param name="OnlyThere">Figures that only the other data set has.</param>
public sealed record OtherFigures(DataSetVersion Version, int Both, int Different, int OnlyThere)
{
    /// <summary>Per indicator the other data sets that have it, in the order of their loading. Cost: the figures of the indicators that more than one has.</summary>
    /// <param name="dataSource">Only asked when there is another data set.</param>
    /// <param name="catalogue">All figures.</param>
    /// <param name="indicators">What is measured.</param>
    /// <param name="region">Only of this region; null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ILookup<Indicator, OtherFigures>> ReadAsync(
        NpgsqlDataSource dataSource, Catalogue catalogue, IEnumerable<Indicator> indicators, string? region = null, CancellationToken cancellationToken = default)
    {
        var shared = indicators.SelectMany(indicator => Others(catalogue, indicator), (indicator, cube) => (indicator, cube)).ToList();
        if (shared.Count == 0)
        {
            return shared.ToLookup(of => of.indicator, _ => (OtherFigures)null!);
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var versions = (await DataSets.ListAsync(connection, cancellationToken)).ToDictionary(version => version.Number);
        return shared.Select(of => (of.indicator, Figures: Compare(catalogue.FiguresOf(of.indicator)!, of.cube, of.indicator.Key, region, versions[of.cube.Directory.Version])))
            .Where(of => of.Figures.Both + of.Figures.OnlyThere > 0).ToLookup(of => of.indicator, of => of.Figures);
    }

    private static IEnumerable<Cube> Others(Catalogue catalogue, Indicator indicator) => catalogue.FiguresOf(indicator) is not { } shown ? []
        : catalogue.Cubes.Where(cube => cube != shown.Cube && cube.Directory.Version > 0 && cube.IndicatorAt(indicator.Key) >= 0);

    private static OtherFigures Compare(IndicatorFigures shown, Cube other, string indicator, string? only, DataSetVersion version)
    {
        var (at, both, different, onlyThere) = (other.IndicatorAt(indicator), 0, 0, 0);
        var regions = other.Directory.Regions.Select((region, there) => (Here: shown.Cube.RegionAt(region), There: there, Region: region)).Where(place => only is null || place.Region == only).ToList();
        foreach (var (time, period) in other.Directory.Periods.Index())
        {
            var own = shown.Cube.PeriodAt(period);
            foreach (var (here, there, _) in regions)
            {
                if (other[at, time, there] is not { } value)
                {
                    continue;
                }

                if (own < 0 || here < 0 || shown.Cube[shown.At, own, here] is not { } figure)
                {
                    onlyThere++;
                    continue;
                }

                both++;
                different += ValueRange.Agree(figure, shown.Cube.States(shown.At, own)[here], value, other.States(at, time)[there]) ? 0 : 1;
            }
        }

        return new(version, both, different, onlyThere);
    }
}
