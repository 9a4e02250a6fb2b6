using Naober.Indicators.Cubes;

namespace Naober.Indicators.Publish;

/// <summary>Which figures changed between two versions: first those that are new or revised, in the order of the new version, then those withdrawn.</summary>
public static class FigureChanges
{
    /// <summary>What a source says of a figure; what Naober found or did itself is no change of the data.</summary>
    private const CellStates Said = CellStates.Provisional | CellStates.Estimated | CellStates.Forecast | CellStates.Target | CellStates.Rounded
        | CellStates.LowerBound | CellStates.UpperBound | CellStates.PublicationYear | CellStates.Secret | CellStates.Unavailable;

    /// <summary>Found as they are asked for. Cost: the figures of both, when all are asked for.</summary>
    /// <param name="before">Null when there was none: then all is added.</param>
    /// <param name="after">The new version.</param>
    public static IEnumerable<VersionChange> Between(Cube? before, Cube after) => before is null
        ? Unlike(after, null).Select(pair => Change(pair, null, pair.Own))
        : Unlike(after, before).Select(pair => Change(pair, pair.Other, pair.Own))
            .Concat(Unlike(before, after).Where(pair => pair.Other is null).Select(pair => Change(pair, pair.Own, null)));

    /// <summary>How many. Cost: the figures of both, without one by one what is added to nothing.</summary>
    public static VersionChanges Count(Cube? before, Cube after) => before is null ? new(Count(after), 0, 0) : VersionChanges.Of(Between(before, after));

    private static VersionChange Change(Pair pair, ChangedValue? before, ChangedValue? after) => new(pair.Indicator, pair.Region, pair.Period, before, after);

    /// <summary>Every figure of a cube that another has not, or has otherwise.</summary>
    private static IEnumerable<Pair> Unlike(Cube cube, Cube? other)
    {
        var places = cube.Directory.Regions.Select(region => other?.RegionAt(region) ?? -1).ToArray();
        var samePlaces = other is not null && cube.Directory.Regions.SequenceEqual(other.Directory.Regions, StringComparer.Ordinal);
        var (own, theirs) = (new Column(), new Column());
        foreach (var (i, indicator) in cube.Directory.Indicators.Index())
        {
            var otherIndicator = other?.IndicatorAt(indicator.Key) ?? -1;
            foreach (var (p, period) in cube.Directory.Periods.Index())
            {
                var isThere = otherIndicator >= 0 && other!.PeriodAt(period) >= 0;
                own.Read(cube, i, p);
                if (isThere)
                {
                    theirs.Read(other!, otherIndicator, other!.PeriodAt(period));
                    if (samePlaces && own.IsSame(theirs))
                    {
                        continue;
                    }
                }

                for (var r = 0; r < places.Length; r++)
                {
                    if (!own.Has(r))
                    {
                        continue;
                    }

                    if (!isThere || places[r] < 0 || !theirs.Has(places[r]))
                    {
                        yield return new(indicator.Key, cube.Directory.Regions[r], period, own[r], null);
                    }
                    else if (!own.IsAlike(r, theirs, places[r]))
                    {
                        yield return new(indicator.Key, cube.Directory.Regions[r], period, own[r], theirs[places[r]]);
                    }
                }
            }
        }
    }

    private static long Count(Cube cube)
    {
        var count = 0L;
        for (var indicator = 0; indicator < cube.Directory.Indicators.Count; indicator++)
        {
            for (var period = 0; period < cube.Directory.Periods.Count; period++)
            {
                var missing = cube.IsNarrow(indicator)
                    ? cube.Column<int>(indicator, period).Count(int.MinValue)
                    : cube.Column<long>(indicator, period).Count(long.MinValue);
                count += cube.Directory.Regions.Count - missing;
            }
        }

        return count;
    }

    /// <summary>The figures of an indicator in a period, to be walked through quickly.</summary>
    private sealed class Column
    {
        private Cube cube = null!;
        private int indicator;
        private int decimals;
        private long[] wholes = [];
        private CellStates[] states = [];

        public ChangedValue this[int region] => new(Figure(region), states[region] & Said);

        public void Read(Cube from, int at, int period)
        {
            (cube, indicator, decimals) = (from, at, from.Directory.Indicators[at].Decimals);
            Array.Resize(ref wholes, from.Directory.Regions.Count);
            Array.Resize(ref states, from.Directory.Regions.Count);
            from.States(at, period).CopyTo(states);
            if (!from.IsNarrow(at))
            {
                from.Column<long>(at, period).CopyTo(wholes);
                return;
            }

            var narrow = from.Column<int>(at, period);
            for (var region = 0; region < narrow.Length; region++)
            {
                wholes[region] = narrow[region] == int.MinValue ? long.MinValue : narrow[region];
            }
        }

        public bool Has(int region) => wholes[region] != long.MinValue;

        public bool IsSame(Column other) => decimals == other.decimals && wholes.AsSpan().SequenceEqual(other.wholes) && states.AsSpan().SequenceEqual(other.states);

        public bool IsAlike(int region, Column other, int place) => (states[region] & Said) == (other.states[place] & Said)
            && (decimals == other.decimals ? wholes[region] == other.wholes[place] : Figure(region) == other.Figure(place));

        private decimal Figure(int region) => cube.ToFigure(indicator, wholes[region]);
    }

    private sealed record Pair(string Indicator, string Region, string Period, ChangedValue Own, ChangedValue? Other);
}
