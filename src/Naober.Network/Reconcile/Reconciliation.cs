using Naober.Files.Packages;
using Naober.Network.FindAnomalies;

namespace Naober.Network.Reconcile;

/// <summary>
/// A package that comes in beside others, with what is already there recognised: such a row keeps its key, its owner and its values, and
/// only gets what it did not have. What differs becomes a contradiction between the two sources.
/// </summary>
/// <param name="Package">To load in place of the one that came in.</param>
/// <param name="Matches">What was recognised, surely or perhaps.</param>
/// <param name="Anomalies">What differs, for whoever loads.</param>
public sealed record Reconciliation(RegionPackage Package, IReadOnlyList<Match> Matches, IReadOnlyList<Anomaly> Anomalies)
{
    /// <param name="incoming">With the tables of <see cref="NetworkTables.Package"/>.</param>
    /// <param name="register">Everything that is there, each row with its owner; rows of an earlier load of the same package are not looked at.</param>
    /// <param name="referenceDates">Of the packages that were loaded: a row without dates holds on that of its package.</param>
    /// <param name="decisions">Of persons, about what only looks alike.</param>
    public static Reconciliation Of(
        RegionPackage incoming, RegionPackage register, IReadOnlyDictionary<string, DateOnly?> referenceDates, IReadOnlyList<MatchDecision> decisions)
    {
        var originals = new Originals(register, incoming.Name);
        var others = register.Tables.ToDictionary(table => table.Schema.Name, originals.RowsOfOthers, StringComparer.Ordinal);
        var actors = MatchRows.Of("actor", incoming, others, decisions, key => key);
        var keyOfActor = Keys(actors);
        var partnerships = MatchRows.Of("partnership", incoming, others, decisions, keyOfActor);
        var keyOfPartnership = Keys(partnerships);
        var rewritten = incoming.Tables.Select(table => MergeRows.Rewrite(table, keyOfActor, keyOfPartnership));
        var differences = new List<Difference>();
        var tables = rewritten.Select(table => MergeRows.Into(table, others[table.Schema.Name], referenceDates, differences)).ToList();
        IReadOnlyList<Match> matches = [.. actors, .. partnerships];
        tables = [.. tables.Select(table => originals.Restore(table))];
        return new(
            incoming with { Tables = [.. tables.Select(table => table.Schema.Name switch
            {
                "originals" => Add(table, Originals.ToRows(tables, others)),
                "matches" => Add(table, matches.Select(match => match.ToRow())),
                "contradictions" => Add(table, differences.SelectMany(difference => Differences.ToRows(incoming.Name, difference))),
                _ => table,
            })] },
            matches,
            [.. differences.Select(Differences.ToAnomaly), .. matches.Where(match => match.State == Match.Open).DistinctBy(match => (match.Kind, match.Subject)).Select(ToAnomaly)]);
    }

    private static Func<string, string> Keys(IReadOnlyList<Match> matches)
    {
        var links = matches.Where(match => match.State == Match.Linked).ToDictionary(match => match.Subject, match => match.Other, StringComparer.Ordinal);
        return key => links.GetValueOrDefault(key, key);
    }

    private static PackageTable Add(PackageTable table, IEnumerable<PackageRow> rows) =>
        new(table.Schema, PackageOrder.Sorted(table.Schema, table.Rows.Concat(rows).DistinctBy(row => PackageOrder.Key(table.Schema, row), StringComparer.Ordinal)));

    private static Anomaly ToAnomaly(Match match) => new("uncertain-match", match.Subject, new(
        $"{match.Name} lijkt op {match.Other}, maar dat is niet zeker. Zie naober registers matches.",
        $"{match.Name} resembles {match.Other}, but that is not certain. See naober registers matches."));
}
