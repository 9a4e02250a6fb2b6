using Naober.Core;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Regions;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Network.DelineateRegions;

/// <summary>A delineation as a region package: its communities become regions that every page can use.</summary>
public static class DelineationPackage
{
    /// <summary>
    /// Keeping another outcome under the same name replaces it, and nothing else: package and source have a name that no table and no
    /// register has. Communities of one municipality are left out: they are no region.
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
        var package = "delineation-" + name;
        return new(package, title, null,
        [
            new(RegionTables.Sources, [new(0, [package, $"{title} ({method})", "Naober", date.Year, null, null])]),
            new(RegionTables.Regions, [.. communities.Select(community => new PackageRow(
                0, [Key(community), $"{delineation.NameOf(community.Centre)} e.o.", Region.Custom, null, null, null, null])),
                new PackageRow(0, [division, title, Region.Division, null, null, null, null])]),
            new(RegionTables.RegionParts, [.. communities.SelectMany(community => community.Members.Select(member => new PackageRow(
                0, [Key(community), member.Key, null, null]))), .. communities.Select(community => new PackageRow(0, [division, Key(community), null, null]))]),
        ]);

        string Key(Community community) => $"{name}-{community.Id}";
    }

    /// <summary>Keeps it, unless a region of something else has one of its keys.</summary>
    public static async Task<PackageLoad> SaveAsync(NpgsqlConnection connection, RegionPackage package, string actor, CancellationToken cancellationToken)
    {
        await using var turn = await LoadTurn.TakeAsync(connection, cancellationToken);
        var register = await PackageStore.ReadAsync(connection, [RegionTables.Regions], cancellationToken);
        var own = package[RegionTables.Regions.Name].Rows.Select(row => row.Text(0)!).ToHashSet(StringComparer.Ordinal);
        var taken = register[RegionTables.Regions.Name].Rows.Where(row => own.Contains(row.Text(0)!) && row.Owner != package.Name).ToList();
        return taken.Count == 0
            ? await PackageStore.LoadAsync(connection, package, actor: actor, cancellationToken: cancellationToken)
            : new([], [.. taken.Select(row => new InputError("", 0, "save", "key-in-use", new(
                $"\"{row.Text(0)}\" is al een gebied ({row.Text(1)}, van pakket {row.Owner}); kies een andere naam.",
                $"\"{row.Text(0)}\" is a region already ({row.Text(1)}, of package {row.Owner}); choose another name.")))]);
    }
}
