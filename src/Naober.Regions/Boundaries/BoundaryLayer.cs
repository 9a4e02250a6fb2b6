using Naober.Analysis.Shapes;
using Naober.Core;

namespace Naober.Regions.Boundaries;

/// <summary>The boundaries of all regions of one type on one date, as one source gives them.</summary>
/// <param name="Type">A term of <see cref="Vocabulary.RegionTypes"/>.</param>
/// <param name="Date">The day on which they hold; null when the source does not say.</param>
/// <param name="File">Name of the file they came from.</param>
/// <param name="Shapes">Areas by key of their region, in millionths of a degree (WGS84), borders shared.</param>
/// <param name="Names">What the source calls each area.</param>
public sealed record BoundaryLayer(string Type, DateOnly? Date, string File, Topology Shapes, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Grid units in a degree.</summary>
    public const int PerDegree = 1_000_000;

    /// <summary>Also the key of its package and source: <c>boundaries-municipality-2024-01-01</c>.</summary>
    public string Key => $"boundaries-{Type}{(Date is { } day ? "-" + Formats.Iso(day) : "")}";
}
