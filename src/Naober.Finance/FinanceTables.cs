using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>The tables of a region package about money, in load order, after those of the network and the indicators.</summary>
public static class FinanceTables
{
    public static IReadOnlyList<TableSchema> All { get; } = [.. KeyTables.All, .. BudgetTables.All, .. FundingTables.All, .. DealTables.All];
}
