using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Indicators.Flows;

/// <summary>How much goes from one region to another, or stays where it is; see <see cref="IndicatorTables.Flows"/>.</summary>
/// <param name="Indicator">The indicator that the flow is named after, which has its unit.</param>
/// <param name="Origin">Code of a region, mostly a municipality.</param>
/// <param name="Destination">The same code for what stays within it.</param>
/// <param name="Period">As <see cref="FigurePeriod"/> describes.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Value">Null when the source says that there is a flow, but not how large it is.</param>
/// <param name="Note">Of the source.</param>
public sealed record Flow(string Indicator, string Origin, string Destination, string Period, Citation Citation, decimal? Value, string? Note)
{
    /// <summary>The version of a data set that it is in; 0 when it is in no database.</summary>
    public int Version { get; init; }

    internal static Flow Of(PackageRow row) => new(
        row.Text(0)!, row.Text(1)!, row.Text(2)!, row.Text(3)!, new(row.Text(4), row.Text(5)), row.Number(6), row.Text(7));
}
