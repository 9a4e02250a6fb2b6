using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Network;

/// <summary>The tables of a region package with what official registers know beyond the other tables.</summary>
public static class RegisterTables
{
    /// <summary>
    /// The versions of a partnership that a register distinguishes. <c>starts</c> and <c>ends</c> are as the register states them, so
    /// they may be impossible; <c>form</c> and <c>areas</c> are in its words.
    /// </summary>
    public static TableSchema Versions { get; } = new("versions", "network.version", 2,
    [
        new("partnership", CellType.Key) { Required = true, References = "partnerships" },
        new("version", CellType.Key) { Required = true },
        new("title", CellType.Text) { Required = true },
        new("form", CellType.Text),
        new("powers", CellType.TermList) { Terms = Vocabulary.Powers },
        new("areas", CellType.TextList),
        new("starts", CellType.Date),
        new("ends", CellType.Date),
        new("previous", CellType.Key),
        Source,
        Place,
    ]);

    /// <summary>How an actor takes part in one version, under the name that it has there.</summary>
    public static TableSchema Participations { get; } = new("participations", "network.participation", 3,
    [
        new("partnership", CellType.Key) { Required = true, References = "partnerships" },
        new("actor", CellType.Key) { Required = true, References = "actors" },
        new("version", CellType.Key) { Required = true },
        new("name", CellType.Text),
        new("accession", CellType.Date),
        new("bodies", CellType.TextList),
        new("allocation_key", CellType.Text),
        Source,
        Place,
    ]);

    /// <summary>From which day an actor exists according to a source, and the first day on which it is no more.</summary>
    public static TableSchema Lifetimes { get; } = new("lifetimes", "network.lifetime", 2,
    [
        new("actor", CellType.Key) { Required = true, References = "actors" },
        new("source", CellType.Key) { Required = true, References = "sources" },
        new("starts", CellType.Date),
        new("ends", CellType.Date),
        Place,
    ]);

    /// <summary>What was recognised, surely or perhaps: <c>subject</c> is the key that the register would have given it, <c>other</c> what the register of Naober had.</summary>
    public static TableSchema Matches { get; } = new("matches", "network.match", 3,
    [
        new("kind", CellType.Term) { Required = true, Terms = Vocabulary.SubjectKinds },
        new("subject", CellType.Key) { Required = true },
        new("other", CellType.Key) { Required = true },
        new("name", CellType.Text) { Required = true },
        new("rule", CellType.Term) { Required = true, Terms = Vocabulary.MatchRules },
        new("state", CellType.Term) { Required = true, Terms = Vocabulary.MatchStates },
        new("score", CellType.Number) { Minimum = 0, Maximum = 1 },
        new("evidence", CellType.TextList),
    ]);

    /// <summary>
    /// Rows of other packages to which a register added: what the row was before and after, so that what was added can be told from
    /// what was there, and taken back. Cells as a JSON array of texts.
    /// </summary>
    public static TableSchema Originals { get; } = new("originals", "network.original", 2,
    [
        new("table", CellType.Key) { Required = true },
        new("row", CellType.Text) { Required = true },
        new("before", CellType.Text) { Required = true },
        new("after", CellType.Text) { Required = true },
    ]);

    /// <summary>In load order, after those of <see cref="NetworkTables"/>.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [Versions, Participations, Lifetimes, Matches, Originals];

    private static Column Source => new("source", CellType.Key) { References = "sources" };

    private static Column Place => new("place", CellType.Text);
}
