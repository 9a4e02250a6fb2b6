using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Regions;

/// <summary>The tables of a region package that describe sources and regions.</summary>
public static class RegionTables
{
    public static TableSchema Sources { get; } = new("sources", "regions.source", 1,
    [
        new("source", CellType.Key) { Required = true },
        new("title", CellType.Text) { Required = true },
        new("publisher", CellType.Text),
        new("year", CellType.Integer) { Minimum = 1500, Maximum = 2200 },
        new("url", CellType.Text),
        new("licence", CellType.Text),
    ]);

    public static TableSchema Regions { get; } = new("regions", "regions.region", 1,
    [
        new("region", CellType.Key) { Required = true },
        new("name", CellType.Text) { Required = true },
        new("type", CellType.Term) { Required = true, Terms = Vocabulary.RegionTypes },
        new("valid_from", CellType.Date),
        new("valid_to", CellType.Date),
        new("latitude", CellType.Number) { Minimum = -90, Maximum = 90 },
        new("longitude", CellType.Number) { Minimum = -180, Maximum = 180 },
    ]);

    public static TableSchema RegionParts { get; } = new("region_parts", "regions.region_part", 3,
    [
        new("region", CellType.Key) { Required = true, References = "regions" },
        new("part", CellType.Key) { Required = true, References = "regions" },
        new("valid_from", CellType.Date),
        new("valid_to", CellType.Date),
    ])
    {
        Acyclic = ("region", "part"),
        NoOverlapWithin = ["region", "part"],
    };

    public static TableSchema RegionChanges { get; } = new("region_changes", "regions.region_change", 4,
    [
        new("date", CellType.Date) { Required = true },
        new("kind", CellType.Term) { Required = true, Terms = Vocabulary.ChangeKinds },
        new("from_region", CellType.Key) { Required = true, References = "regions" },
        new("to_region", CellType.Key) { Required = true, References = "regions" },
        new("share", CellType.Number) { Minimum = 0, Maximum = 1 },
    ]);

    /// <summary>In load order: a table comes after the tables that it refers to.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [Sources, Regions, RegionParts, RegionChanges];
}
