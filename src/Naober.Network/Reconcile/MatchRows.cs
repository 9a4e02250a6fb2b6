using Naober.Files.Packages;

namespace Naober.Network.Reconcile;

/// <summary>Brings actors or partnerships of two sides into the form in which they are compared.</summary>
internal static class MatchRows
{
    private static readonly IReadOnlySet<string> NoCompany = new HashSet<string>();

    /// <param name="kind">actor or partnership.</param>
    /// <param name="incoming">What comes in.</param>
    /// <param name="others">What is there, by table.</param>
    /// <param name="decisions">Of either kind.</param>
    /// <param name="keyOfActor">The key that an incoming actor got, to compare members by.</param>
    public static IReadOnlyList<Match> Of(
        string kind, RegionPackage incoming, IReadOnlyDictionary<string, IReadOnlyList<PackageRow>> others, IReadOnlyList<MatchDecision> decisions, Func<string, string> keyOfActor)
    {
        var table = kind + "s";
        return new Matcher(
            kind,
            Subjects(kind, incoming[table].Schema, incoming[table].Rows, incoming["memberships"].Rows, keyOfActor),
            Subjects(kind, incoming[table].Schema, others[table], others["memberships"], key => key),
            decisions.Where(decision => decision.Kind == kind).ToDictionary(decision => decision.Subject, StringComparer.Ordinal)).Run();
    }

    private static List<MatchSubject> Subjects(
        string kind, TableSchema schema, IReadOnlyList<PackageRow> rows, IReadOnlyList<PackageRow> memberships, Func<string, string> keyOfActor)
    {
        // The partnerships of an actor have other keys on the other side: only members are compared.
        var members = kind == "partnership"
            ? memberships.GroupBy(row => row.Text(0)!, row => keyOfActor(row.Text(1)!), StringComparer.Ordinal).ToDictionary(group => group.Key, group => (IReadOnlySet<string>)group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal)
            : [];
        return [.. rows.Select(row => new MatchSubject(row, schema, members.GetValueOrDefault(row.Text(0)!, NoCompany)))];
    }
}
