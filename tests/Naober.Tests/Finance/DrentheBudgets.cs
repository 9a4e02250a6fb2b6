using Naober.Files.Packages;
using Naober.Finance;
using Naober.Indicators;
using Naober.Network;

namespace Naober.Tests.Finance;

/// <summary>The budgets of the bundled package.</summary>
internal static class DrentheBudgets
{
    private static readonly PackageResult Result = PackageReader.Read(
        Path.Combine(RepositoryRoot.Path, "data", "drenthe"), [.. NetworkTables.Package, .. IndicatorTables.All, .. FinanceTables.All]);

    public static RegionPackage Package { get; } = Result.Package ?? throw new InvalidDataException(Result.Errors[0].ToString());

    public static Budget Visie { get; } = BudgetBook.From(Package).Find("visie-krimp-en-leefbaarheid")!;

    public static Budget Zuidas { get; } = BudgetBook.From(Package).Find("zuidas-jaarbudget")!;
}
