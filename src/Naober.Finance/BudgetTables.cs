using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>Budgets over years, their lines and reserves.</summary>
public static class BudgetTables
{
    /// <summary>In load order.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [];
}
