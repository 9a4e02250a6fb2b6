namespace Naober.Files.Packages;

/// <summary>How many rows a table of a package has.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Read">Rows without the header; also those that could not be read.</param>
/// <param name="Rejected">Rows with at least one error.</param>
public sealed record TableCount(string Name, int Read, int Rejected);

/// <summary>A region package, or everything that is wrong with it.</summary>
/// <param name="Package">Null when there is any error.</param>
/// <param name="Errors">By file and line; at most <see cref="InputLimits.Errors"/>.</param>
/// <param name="MoreErrors">Errors beyond those listed.</param>
/// <param name="Tables">The tables that were read, in load order.</param>
/// <param name="NotLoaded">Tables in the package that this program does not hold, by name.</param>
public sealed record PackageResult(
    RegionPackage? Package,
    IReadOnlyList<InputError> Errors,
    int MoreErrors,
    IReadOnlyList<TableCount> Tables,
    IReadOnlyList<TableCount> NotLoaded);
