using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>Projects that ask for programme funding, and what was decided.</summary>
public static class FundingTables
{
    /// <summary>In load order.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [];
}
