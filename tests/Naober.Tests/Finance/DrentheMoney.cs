using Naober.Files.Packages;
using Naober.Finance;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Network;

namespace Naober.Tests.Finance;

/// <summary>The bundled package with everything about money, read once.</summary>
internal static class DrentheMoney
{
    private static readonly PackageResult Result = PackageReader.Read(
        Path.Combine(RepositoryRoot.Path, "data", "drenthe"), [.. NetworkTables.Package, .. IndicatorTables.All, .. FinanceTables.All]);

    public static RegionPackage Package { get; } = Result.Package ?? throw new InvalidDataException(Result.Errors[0].ToString());

    public static MoneyBook Book { get; } = MoneyBook.From(Package);

    public static Register Register { get; } = Register.From(Package);

    public static Catalogue Catalogue { get; } = new(Package, [new PackageFigures(Package).ToCube()]);
}
