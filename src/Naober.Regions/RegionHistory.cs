namespace Naober.Regions;

/// <summary>
/// What regions came from and what they became, followed over several mergers. A change is followed only in its own direction
/// of time, and once: memory and time are linear in the changes that a region has to do with.
/// </summary>
public sealed class RegionHistory
{
    private readonly ILookup<string, RegionChange> from;
    private readonly ILookup<string, RegionChange> to;

    public RegionHistory(IEnumerable<RegionChange> changes)
    {
        All = [.. changes.OrderBy(change => change.Date).ThenBy(change => change.To, StringComparer.Ordinal).ThenBy(change => change.From, StringComparer.Ordinal)];
        from = All.ToLookup(change => change.From, StringComparer.Ordinal);
        to = All.ToLookup(change => change.To, StringComparer.Ordinal);
    }

    /// <summary>In order of date.</summary>
    public IReadOnlyList<RegionChange> All { get; }

    /// <summary>The changes that led to a region as it is, those of what it came from included; the oldest first.</summary>
    public IReadOnlyList<RegionChange> Before(string region) =>
        Follow(region, to, change => change.From, (next, reached) => next.Date <= reached.Date);

    /// <summary>The changes after which a region was no longer what it was, those of what it became included; the oldest first.</summary>
    public IReadOnlyList<RegionChange> After(string region) =>
        Follow(region, from, change => change.To, (next, reached) => next.Date >= reached.Date);

    private static RegionChange[] Follow(
        string start, ILookup<string, RegionChange> changes, Func<RegionChange, string> next, Func<RegionChange, RegionChange, bool> isFurther)
    {
        var found = new HashSet<RegionChange>(changes[start]);
        var waiting = new Queue<RegionChange>(found);
        while (waiting.TryDequeue(out var reached))
        {
            // A strip of land brings no history: what its owner came from is none of what this region came from.
            var further = reached.EndsFrom ? changes[next(reached)] : [];
            foreach (var change in further.Where(change => isFurther(change, reached) && found.Add(change)))
            {
                waiting.Enqueue(change);
            }
        }

        return [.. found.OrderBy(change => change.Date).ThenBy(change => change.To, StringComparer.Ordinal).ThenBy(change => change.From, StringComparer.Ordinal)];
    }
}
