using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>How partners divide a cost among themselves.</summary>
public static class KeyTables
{
    /// <summary>In load order.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [];
}
