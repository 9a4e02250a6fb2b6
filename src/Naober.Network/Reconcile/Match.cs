using Naober.Files.Packages;

namespace Naober.Network.Reconcile;

/// <summary>Something that a register has, recognised in what another package has; surely (linked), perhaps (open) or not (apart).</summary>
/// <param name="Kind">partnership or actor.</param>
/// <param name="Subject">The key that the register gives it.</param>
/// <param name="Other">The key that was there.</param>
/// <param name="Name">Its name in the register.</param>
/// <param name="Rule">How it was recognised.</param>
/// <param name="State">linked, open or apart.</param>
/// <param name="Score">How alike the names are, 0 to 1; null when names did not decide.</param>
/// <param name="Evidence">Such as <c>kvk:52124479</c>, <c>members:12/13</c> or <c>differs:kvk</c>.</param>
public sealed record Match(string Kind, string Subject, string Other, string Name, string Rule, string State, decimal? Score, IReadOnlyList<string> Evidence)
{
    public const string Linked = "linked";
    public const string Open = "open";
    public const string Apart = "apart";

    internal PackageRow ToRow() => new(0, [Kind, Subject, Other, Name, Rule, State, Score, Evidence.Count > 0 ? Evidence.ToArray() : null]);

    internal static Match From(PackageRow row) => new(row.Text(0)!, row.Text(1)!, row.Text(2)!, row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Number(6), row.List(7));
}
