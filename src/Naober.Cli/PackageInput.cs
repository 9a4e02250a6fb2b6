using Naober.Files.Packages;
using Naober.Network;

namespace Naober.Cli;

/// <summary>A region package that passed every check, or a refusal with all errors.</summary>
internal static class PackageInput
{
    /// <exception cref="RefusedException">The package has errors, or is not there.</exception>
    internal static RegionPackage Read(string path)
    {
        var result = PackageReader.Read(path, NetworkTables.Package);
        return result.Package
            ?? throw new RefusedException(result.Errors is [{ Code: "not-found" }] ? ExitCode.NotFound : ExitCode.Refused, result.Errors);
    }
}
