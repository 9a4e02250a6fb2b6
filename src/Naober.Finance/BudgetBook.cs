using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>All budgets and all that is known of contributions to partnerships. It never changes.</summary>
public sealed class BudgetBook
{
    private readonly ILookup<string, Contribution> contributions;
    private readonly ILookup<string, AffiliatedParty> parties;

    /// <param name="package">With the tables of <see cref="BudgetTables"/>.</param>
    public static BudgetBook From(RegionPackage package) => new(package);

    private BudgetBook(RegionPackage package)
    {
        All = BudgetRows.Read(package);
        Contributions = [.. package["contributions"].Rows.Select(Contribution.Of)];
        Parties = [.. package["affiliated_parties"].Rows.Select(AffiliatedParty.Of)];
        contributions = Contributions.ToLookup(contribution => contribution.Actor, StringComparer.Ordinal);
        parties = Parties.ToLookup(party => party.Actor, StringComparer.Ordinal);
    }

    /// <summary>By key.</summary>
    public IReadOnlyList<Budget> All { get; }

    public IReadOnlyList<Contribution> Contributions { get; }

    public IReadOnlyList<AffiliatedParty> Parties { get; }

    public Budget? Find(string key) => All.FirstOrDefault(budget => budget.Key == key);

    /// <summary>What an actor pays to partnerships.</summary>
    public IEnumerable<Contribution> ContributionsOf(string actor) => contributions[actor];

    /// <summary>The affiliated parties in the budgets of an actor.</summary>
    public IEnumerable<AffiliatedParty> PartiesOf(string actor) => parties[actor];
}
