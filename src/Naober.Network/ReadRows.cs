using Naober.Core;
using Naober.Files.Packages;
using Naober.Regions;

namespace Naober.Network;

/// <summary>Turns the rows of a region package into the types of this room; columns in the order of <see cref="NetworkTables"/>.</summary>
internal static class ReadRows
{
    internal static Source Source(PackageRow row) =>
        new(row.Text(0)!, row.Text(1)!, row.Text(2), row.Integer(3), row.Text(4), row.Text(5));

    internal static Actor Actor(PackageRow row) => new(
        row.Text(0)!, row.Text(1)!, row.List(2), row.Text(3)!, row.Text(4), row.List(5), row.List(6), new(row.Text(7), row.Text(8)));

    internal static Partnership Partnership(PackageRow row) => new(row.Text(0)!, row.Text(1)!)
    {
        Aliases = row.List(2),
        LegalForm = row.Text(3)!,
        Obligation = row.Text(4)!,
        Scale = row.Text(5)!,
        Domains = row.List(6),
        Ecosystems = row.List(7),
        Parent = row.Text(8),
        Valid = new(row.Date(9), row.Date(10)),
        Purpose = row.Text(11),
        Identifiers = row.List(12),
        Citation = new(row.Text(13), row.Text(14)),
    };

    internal static Membership Membership(PackageRow row) => new(
        row.Text(0)!, row.Text(1)!, row.Text(2)!, new(row.Date(3), row.Date(4)), new(row.Text(5), row.Text(6)));

    internal static PartnershipVersion Version(PackageRow row) => new(row.Text(0)!, row.Text(1)!, row.Text(2)!)
    {
        Form = row.Text(3),
        Powers = row.List(4),
        Areas = row.List(5),
        Starts = row.Date(6),
        Ends = row.Date(7),
        Previous = row.Text(8),
        Citation = new(row.Text(9), row.Text(10)),
    };

    internal static VersionMember VersionMember(PackageRow row) => new(
        row.Text(0)!, row.Text(1)!, row.Text(2)!, row.Text(3), row.Date(4), row.List(5), row.Text(6), new(row.Text(7), row.Text(8)));

    internal static Lifetime Lifetime(PackageRow row) => new(row.Text(0)!, row.Date(2), row.Date(3), new(row.Text(1), row.Text(4)));

    internal static Mention Mention(PackageRow row) =>
        new(row.Text(0)!, row.Text(1)!, row.Text(2)!, row.Text(3)!, row.Text(4)!);

    internal static PublishedValue Published(PackageRow row) => new(
        row.Text(0)!, row.Text(1)!, row.Text(2), row.Text(3)!, new(row.Text(4), row.Text(5)),
        row.Number(6), row.Text(7)!, row.Integer(8), row.Integer(9), row.Text(10));

    internal static IReadOnlyList<Contradiction> Contradictions(IReadOnlyList<PackageRow> rows) =>
        [.. rows.GroupBy(row => row.Text(0)!, StringComparer.Ordinal).Select(group => new Contradiction(
            group.Key,
            new(group.First().Text(3)!, group.First().Text(4)!),
            new(group.First().Text(6) ?? "", group.First().Text(7) ?? ""),
            [.. group.Select(row => (new Citation(row.Text(1), row.Text(2)), row.Text(5)!))]))];
}
