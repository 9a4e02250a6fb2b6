using Naober.Files.Packages;
using Naober.Finance;
using Naober.Indicators;
using Naober.Indicators.Formulas;
using Naober.Network;

namespace Naober.Cli;

/// <summary>A region package that passed every check, or a refusal with all errors.</summary>
internal static class PackageInput
{
    /// <summary>Every table of a region package that this program holds, in load order.</summary>
    internal static IReadOnlyList<TableSchema> Tables { get; } = [.. NetworkTables.Package, .. IndicatorTables.All, .. FinanceTables.All];

    /// <summary>Those that are kept row by row.</summary>
    internal static IReadOnlyList<TableSchema> RowTables { get; } = [.. NetworkTables.Package, .. IndicatorTables.Rows, .. FinanceTables.All];

    /// <exception cref="RefusedException">The package has errors, or is not there.</exception>
    internal static RegionPackage Read(string path)
    {
        var result = PackageReader.Read(path, Tables);
        var package = result.Package
            ?? throw new RefusedException(result.Errors is [{ Code: "not-found" }] ? ExitCode.NotFound : ExitCode.Refused, result.Errors);
        return FormulaChecks.Run(package, []).Concat(FinanceChecks.Run(package)).ToList() is { Count: > 0 } errors ? throw new RefusedException(ExitCode.Refused, errors) : package;
    }
}
