using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>
/// Everything that is known about money, at one moment, in memory and unchangeable. Read from a region package or from the database with
/// the same result; a page, command or API call computes on one of these.
/// </summary>
public sealed class MoneyBook
{
    private MoneyBook(RegionPackage package)
    {
        Keys = AllocationKey.From(package);
        Budgets = BudgetBook.From(package);
    }

    /// <param name="package">With the tables of <see cref="FinanceTables"/>.</param>
    public static MoneyBook From(RegionPackage package) => new(package);

    /// <summary>In order of key.</summary>
    public IReadOnlyList<AllocationKey> Keys { get; }

    /// <summary>Budgets, and what is paid to partnerships.</summary>
    public BudgetBook Budgets { get; }

    public AllocationKey? FindKey(string key) => Keys.FirstOrDefault(known => known.Key == key);

    /// <summary>The keys by which the cost of a partnership is divided.</summary>
    public IEnumerable<AllocationKey> KeysOf(string partnership) => Keys.Where(key => key.Partnership == partnership);
}
