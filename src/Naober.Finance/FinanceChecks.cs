using Naober.Files;
using Naober.Files.Packages;
using Naober.Finance.AllocateKey;
using Naober.Finance.FundProjects;

namespace Naober.Finance;

/// <summary>What must hold in the tables about money beyond their cells; a package that fails is refused.</summary>
public static class FinanceChecks
{
    /// <returns>Every error, by table and line.</returns>
    public static IReadOnlyList<InputError> Run(RegionPackage package) => [.. KeyChecks.Run(package), .. BudgetChecks.Run(package), .. FundingChecks.Run(package)];
}
