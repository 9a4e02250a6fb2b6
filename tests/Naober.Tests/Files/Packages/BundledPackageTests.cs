using Naober.Files.Packages;
using Naober.Indicators;
using Naober.Network;

namespace Naober.Tests.Files.Packages;

public sealed class BundledPackageTests : IDisposable
{
    private static readonly string Bundled = Path.Combine(RepositoryRoot.Path, "data", "drenthe");

    private readonly DirectoryInfo written = Directory.CreateTempSubdirectory("naober-bundled-");

    [Fact]
    public void Read_BundledPackage_HasNoErrors()
    {
        var result = Read();

        result.Errors.ShouldBeEmpty();
        result.NotLoaded.ShouldBeEmpty();
    }

    [Fact]
    public void Write_BundledPackage_GivesTheSameFiles()
    {
        PackageWriter.Write(Read().Package!, written.FullName).ShouldBeNull();

        foreach (var file in Directory.GetFiles(Bundled))
        {
            File.ReadAllText(Path.Combine(written.FullName, Path.GetFileName(file))).ShouldBe(File.ReadAllText(file), Path.GetFileName(file));
        }
    }

    public void Dispose() => written.Delete(recursive: true);

    private static PackageResult Read() => PackageReader.Read(Bundled, [.. NetworkTables.Package, .. IndicatorTables.All, .. Naober.Finance.FinanceTables.All]);
}
