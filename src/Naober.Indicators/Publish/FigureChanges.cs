using Naober.Indicators.Cubes;

namespace Naober.Indicators.Publish;

/// <summary>Which figures changed between two versions: first those that are new or revised, in the order of the new version, then those withdrawn.</summary>
internal static class FigureChanges
{
    /// <summary>What a source says of a figure; what Naober found or did itself is no change of the data.</summary>
    private const CellStates Said = CellStates.Provisional | CellStates.Estimated | CellStates.Forecast | CellStates.Target | CellStates.Rounded
        | CellStates.LowerBound | CellStates.UpperBound | CellStates.PublicationYear | CellStates.Secret | CellStates.Unavailable;

    /// <summary>Found as they are asked for; no object is made before one is asked to be a change. Cost: the figures of both, when all are asked for.</summary>
    /// <param name="before">Null when there was none: then all is added.</param>
    /// <param name="after">The new version.</param>
    /// <param name="isAsked">Which kinds of change.</param>
    /// <param name="cancellationToken">Stops before the next period of an indicator.</param>
    internal static IEnumerable<FigureChange> Between(Cube? before, Cube after, Func<ChangeKind, bool> isAsked, CancellationToken cancellationToken)
    {
        var found = isAsked(ChangeKind.Added) || isAsked(ChangeKind.Revised)
            ? Unlike(after, before, cancellationToken).Select(pair => new FigureChange(pair, pair.IsInOther ? ChangeKind.Revised : ChangeKind.Added)).Where(change => isAsked(change.Kind))
            : [];
        return before is null || !isAsked(ChangeKind.Withdrawn) ? found
            : found.Concat(Unlike(before, after, cancellationToken).Where(pair => !pair.IsInOther).Select(pair => new FigureChange(pair, ChangeKind.Withdrawn)));
    }

    /// <summary>How many. Cost: the figures of both, without one by one what is added to nothing.</summary>
    internal static VersionChanges Count(Cube? before, Cube after, CancellationToken cancellationToken) => before is null
        ? new(Count(after, cancellationToken), 0, 0)
        : VersionChanges.Of(Between(before, after, _ => true, cancellationToken).Select(change => change.Kind));

    /// <summary>Every figure of a cube that another has not, or has otherwise; of a figure without a value only whether something else is said about it.</summary>
    private static IEnumerable<Pair> Unlike(Cube cube, Cube? other, CancellationToken cancellationToken)
    {
        var places = cube.Directory.Regions.Select(region => other?.RegionAt(region) ?? -1).ToArray();
        var samePlaces = other is not null && cube.Directory.Regions.SequenceEqual(other.Directory.Regions, StringComparer.Ordinal);
        var (own, theirs) = (new Column(), new Column());
        foreach (var (i, indicator) in cube.Directory.Indicators.Index())
        {
            var otherIndicator = other?.IndicatorAt(indicator.Key) ?? -1;
            foreach (var (p, period) in cube.Directory.Periods.Index())
            {
                cancellationToken.ThrowIfCancellationRequested();
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
                    var place = isThere ? places[r] : -1;
                    var isInOther = place >= 0 && theirs.Has(place);
                    if (own.Has(r) ? !isInOther || !own.IsAlike(r, theirs, place) : place >= 0 && !isInOther && own.SaysOtherwise(r, theirs, place))
                    {
                        yield return new(own, r, theirs, own.Has(r) && !isInOther ? -1 : place, period);
                    }
                }
            }
        }
    }

    private static long Count(Cube cube, CancellationToken cancellationToken)
    {
        var count = 0L;
        for (var indicator = 0; indicator < cube.Directory.Indicators.Count; indicator++)
        {
            cancellationToken.ThrowIfCancellationRequested();
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
    internal sealed class Column
    {
        private Cube cube = null!;
        private int indicator;
        private int decimals;
        private long[] wholes = [];
        private CellStates[] states = [];

        public string Indicator => cube.Directory.Indicators[indicator].Key;

        public ChangedValue this[int region] => new(Has(region) ? Figure(region) : null, states[region] & Said);

        public string Region(int region) => cube.Directory.Regions[region];

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

        public bool SaysOtherwise(int region, Column other, int place) => (states[region] & Said, other.states[place] & Said) is (not CellStates.None, not CellStates.None) said
            && said.Item1 != said.Item2;

        private decimal Figure(int region) => cube.ToFigure(indicator, wholes[region]);
    }

    /// <summary>A place in a column beside that in another, -1 when that has no figure; as long as the columns are not read again.</summary>
    internal readonly record struct Pair(Column Own, int Region, Column Other, int Place, string Period)
    {
        public bool IsInOther => Place >= 0;
    }
}

/// <summary>A figure that changed; until the next one is asked for.</summary>
internal readonly record struct FigureChange(FigureChanges.Pair Pair, ChangeKind Kind)
{
    public VersionChange ToChange()
    {
        var (own, other) = (Pair.Own[Pair.Region], Pair.IsInOther ? Pair.Other[Pair.Place] : null);
        return new(Pair.Own.Indicator, Pair.Own.Region(Pair.Region), Pair.Period, Kind == ChangeKind.Withdrawn ? own : other, Kind == ChangeKind.Withdrawn ? null : own);
    }
}
