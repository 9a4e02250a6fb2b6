using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>Deals between a region and the state: pillars, contributions and what was asked.</summary>
public static class DealTables
{
    /// <summary>In load order.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [];
}
