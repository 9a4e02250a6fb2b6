using Naober.Core;
using Naober.Files.Packages;
using Naober.Regions;

namespace Naober.Network;

/// <summary>The tables of a region package that describe who works together with whom, and what the sources publish about it.</summary>
public static class NetworkTables
{
    public static TableSchema Actors { get; } = new("actors", "network.actor", 1,
    [
        new("actor", CellType.Key) { Required = true },
        new("name", CellType.Text) { Required = true },
        new("aliases", CellType.TextList),
        new("kind", CellType.Term) { Required = true, Terms = Vocabulary.ActorKinds },
        new("region", CellType.Key) { References = "regions" },
        new("ecosystems", CellType.TermList) { Terms = Vocabulary.Ecosystems },
        new("identifiers", CellType.TextList),
        Source,
        Place,
    ]);

    public static TableSchema Partnerships { get; } = new("partnerships", "network.partnership", 1,
    [
        new("partnership", CellType.Key) { Required = true },
        new("name", CellType.Text) { Required = true },
        new("aliases", CellType.TextList),
        new("legal_form", CellType.Term) { Required = true, Terms = Vocabulary.LegalForms },
        new("obligation", CellType.Term) { Required = true, Terms = Vocabulary.Obligations },
        new("scale", CellType.Term) { Required = true, Terms = Vocabulary.Scales },
        new("domains", CellType.TermList) { Terms = Vocabulary.Domains },
        new("ecosystems", CellType.TermList) { Terms = Vocabulary.Ecosystems },
        new("parent", CellType.Key) { References = "partnerships" },
        new("valid_from", CellType.Date),
        new("valid_to", CellType.Date),
        new("purpose", CellType.Text),
        new("identifiers", CellType.TextList),
        Source,
        Place,
    ])
    {
        Acyclic = ("partnership", "parent"),
    };

    public static TableSchema Memberships { get; } = new("memberships", "network.membership", 4,
    [
        new("partnership", CellType.Key) { Required = true, References = "partnerships" },
        new("actor", CellType.Key) { Required = true, References = "actors" },
        new("role", CellType.Term) { Required = true, Terms = Vocabulary.Roles },
        new("valid_from", CellType.Date),
        new("valid_to", CellType.Date),
        Source,
        Place,
    ])
    {
        NoOverlapWithin = ["partnership", "actor", "role"],
    };

    /// <summary>Every place in a source that says something about a partnership or an actor.</summary>
    public static TableSchema Mentions { get; } = new("mentions", "network.mention", 5,
    [
        new("kind", CellType.Term) { Required = true, Terms = Vocabulary.SubjectKinds },
        new("subject", CellType.Key) { Required = true },
        new("source", CellType.Key) { Required = true, References = "sources" },
        new("place", CellType.Text) { Required = true },
        new("statement", CellType.Text) { Required = true },
    ]);

    /// <summary>Figures as a source publishes them, shown beside what Naober computes.</summary>
    public static TableSchema Published { get; } = new("published", "network.published", 6,
    [
        new("measure", CellType.Key) { Required = true },
        new("region", CellType.Key) { Required = true, References = "regions" },
        new("part", CellType.Text),
        new("period", CellType.Text) { Required = true },
        new("source", CellType.Key) { Required = true, References = "sources" },
        new("place", CellType.Text) { Required = true },
        new("value", CellType.Number),
        new("unit", CellType.Term) { Required = true, Terms = Vocabulary.Units },
        new("count", CellType.Integer) { Minimum = 0 },
        new("of", CellType.Integer) { Minimum = 0 },
        new("note", CellType.Text),
    ]);

    /// <summary>Statements of sources that do not agree; rows with the same key belong together.</summary>
    public static TableSchema Contradictions { get; } = new("contradictions", "network.contradiction", 3,
    [
        new("contradiction", CellType.Key) { Required = true },
        new("source", CellType.Key) { Required = true, References = "sources" },
        new("place", CellType.Text) { Required = true },
        new("title", CellType.Text) { Required = true },
        new("title_en", CellType.Text) { Required = true },
        new("statement", CellType.Text) { Required = true },
        new("explanation", CellType.Text),
        new("explanation_en", CellType.Text),
    ]);

    /// <summary>In load order, after those of <see cref="RegionTables"/>.</summary>
    public static IReadOnlyList<TableSchema> All { get; } =
        [Actors, Partnerships, Memberships, Mentions, Published, Contradictions, .. RegisterTables.All];

    /// <summary>Every table of a region package that this program holds, in load order.</summary>
    public static IReadOnlyList<TableSchema> Package { get; } = [.. RegionTables.All, .. All];

    private static Column Source => new("source", CellType.Key) { References = "sources" };

    private static Column Place => new("place", CellType.Text);
}
