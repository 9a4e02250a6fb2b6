using Naober.Files.Packages;
using Naober.Finance.FollowCapacity;
using Naober.Finance.FollowGrants;
using Naober.Finance.FundProjects;
using Naober.Network;

namespace Naober.Finance;

/// <summary>
/// Everything that is known about money, at one moment, in memory and unchangeable. Read from a region package or from the database with
/// the same result; a page, command or API call computes on one of these.
/// </summary>
public sealed class MoneyBook
{
    /// <summary>What it is made of: those of money, and who the parties are.</summary>
    public static IReadOnlyList<TableSchema> Tables { get; } =
        [NetworkTables.Actors, NetworkTables.Partnerships, NetworkTables.Memberships, .. FinanceTables.All];

    private MoneyBook(RegionPackage package)
    {
        Keys = AllocationKey.From(package);
        Budgets = BudgetBook.From(package);
        Funding = Funding.From(package, Budgets);
        Capacity = PartnerCapacity.From(package);
        Grants = Grant.From(package);
        Deals = DealRows.Read(package);
    }

    /// <param name="package">With the <see cref="Tables"/>.</param>
    public static MoneyBook From(RegionPackage package) => new(package);

    /// <summary>In order of key.</summary>
    public IReadOnlyList<AllocationKey> Keys { get; }

    /// <summary>Budgets, and what is paid to partnerships.</summary>
    public BudgetBook Budgets { get; }

    public Funding Funding { get; }

    /// <summary>In order of partnership, year and partner.</summary>
    public IReadOnlyList<PartnerCapacity> Capacity { get; }

    /// <summary>In order of key.</summary>
    public IReadOnlyList<Grant> Grants { get; }

    /// <summary>Between a region and the state, in order of key.</summary>
    public IReadOnlyList<Deal> Deals { get; }

    public AllocationKey? FindKey(string key) => Keys.FirstOrDefault(known => known.Key == key);

    public Deal? FindDeal(string key) => Deals.FirstOrDefault(known => known.Key == key);

    /// <summary>The keys by which the cost of a partnership is divided.</summary>
    public IEnumerable<AllocationKey> KeysOf(string partnership) => Keys.Where(key => key.Partnership == partnership);
}
