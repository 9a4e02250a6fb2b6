namespace Naober.Indicators.RankIndicator;

/// <summary>
/// Which regions a column of figures is about. A publisher may give figures of a year on the boundaries of a later one, as CBS does;
/// then the regions of that year are not those with figures.
/// </summary>
internal static class FittingPeers
{
    /// <summary>
    /// The regions of the first day of the period, or those of the first later day of which more have a figure, or as many with none left
    /// without while the first day leaves some without. Cost: the later days on which regions came or went, times regions.
    /// </summary>
    public static PeerSet Find(Catalogue catalogue, IndicatorFigures figures, int time, string type)
    {
        var day = FigurePeriod.FirstDay(figures.Cube.Directory.Periods[time]) ?? DateOnly.MinValue;
        var best = catalogue.PeersIn(figures.Cube, type, day);
        List<DateOnly> laterDays = [.. catalogue.Regions.ChangingDays(type).Where(later => later > day)];
        var most = laterDays.Count == 0 ? 0 : Known(figures, time, best);
        foreach (var later in laterDays)
        {
            var set = catalogue.PeersIn(figures.Cube, type, later);
            var known = Known(figures, time, set);
            if (known > most || (known == most && known > 0 && known == set.Count && most < best.Count))
            {
                (best, most) = (set, known);
            }
        }

        return best;
    }

    private static int Known(IndicatorFigures figures, int time, PeerSet set)
    {
        var count = 0;
        foreach (var place in set.Places)
        {
            count += figures.Cube.Whole(figures.At, time, place) is null ? 0 : 1;
        }

        return count;
    }
}
