using Naober.Core;
using Naober.Files.Packages;
using Naober.Regions;

namespace Naober.Network.DelineateRegions;

/// <summary>A delineation as a region package: its communities become regions that every page can use.</summary>
public static class DelineationPackage
{
    /// <summary>
    /// Keeping another outcome under the same name replaces it. Communities of one municipality are left out: they are no region.
    /// </summary>
    /// <param name="delineation">The outcome.</param>
    /// <param name="name">Kebab-case; the regions are called <c>name-1</c>, <c>name-2</c>, ...</param>
    /// <param name="title">What people call the division.</param>
    public static RegionPackage Of(Delineation delineation, string name, string title)
    {
        var communities = delineation.Communities.Where(community => community.Members.Count > 1).ToList();
        var division = "indeling-" + name;
        var (date, options) = (delineation.Network.Date, delineation.Options);
        var method = FormattableString.Invariant(
            $"Leiden, {options.Runs} runs, seed {options.Seed}, resolution {options.Resolution}, {options.Weight.ToString().ToLowerInvariant()}, {Formats.Iso(date)}, {delineation.Network.Region.Key}");
        return new("division-" + name, title, null,
        [
            new(RegionTables.Sources, [new(0, [name, $"{title} ({method})", "Naober", date.Year, null, null])]),
            new(RegionTables.Regions, [.. communities.Select(community => new PackageRow(
                0, [Key(community), $"{delineation.NameOf(community.Centre)} e.o.", Region.Custom, null, null, null, null])),
                new PackageRow(0, [division, title, Region.Division, null, null, null, null])]),
            new(RegionTables.RegionParts, [.. communities.SelectMany(community => community.Members.Select(member => new PackageRow(
                0, [Key(community), member.Key, null, null]))), .. communities.Select(community => new PackageRow(0, [division, Key(community), null, null]))]),
        ]);

        string Key(Community community) => $"{name}-{community.Id}";
    }
}
