using Naober.Files;
using Naober.Files.Packages;

namespace Naober.Regions.LoadPackage;

/// <summary>
/// What loading did to one table: read = inserted + updated + unchanged, unless the package was refused. Removed are the rows of
/// an earlier load of the same package that are no longer in it.
/// </summary>
public sealed record TableLoad(string Name, int Read, int Inserted, int Updated, int Unchanged, int Rejected, int Removed);

/// <summary>What loading a package did, or would do; with any error it did nothing.</summary>
public sealed record PackageLoad(IReadOnlyList<TableLoad> Tables, IReadOnlyList<InputError> Errors)
{
    /// <summary>Of a dry run without errors: the tables of the register as they would be.</summary>
    public RegionPackage? Register { get; init; }

    /// <summary>What is allowed and worth knowing.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];
}
