using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Regions;

/// <summary>On a day a region, or a part of it, went over into another; when both are the same, it changed its name.</summary>
/// <param name="Date">First day of the new state.</param>
/// <param name="Kind">A term of <see cref="Vocabulary.ChangeKinds"/>.</param>
/// <param name="From">What was.</param>
/// <param name="To">What came after.</param>
/// <param name="Share">How much of <paramref name="From"/> went over, 0 to 1; null when no source says.</param>
public sealed record RegionChange(DateOnly Date, string Kind, string From, string To, decimal? Share)
{
    /// <summary>What was no longer is afterwards; a border change leaves both.</summary>
    public bool EndsFrom => Kind != "border-change" && From != To;

    internal static RegionChange Of(PackageRow row) => new(row.Date(0)!.Value, row.Text(1)!, row.Text(2)!, row.Text(3)!, row.Number(4));
}
