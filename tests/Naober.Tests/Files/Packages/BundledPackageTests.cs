using Naober.Files.Packages;
using Naober.Network;

namespace Naober.Tests.Files.Packages;

public class BundledPackageTests
{
    [Fact]
    public void Read_BundledPackage_HasNoErrors()
    {
        var result = PackageReader.Read(Path.Combine(RepositoryRoot.Path, "data", "drenthe"), NetworkTables.Package);

        result.Errors.ShouldBeEmpty();
        result.NotLoaded.ShouldBeEmpty();
    }
}
