using Naober.Core;

namespace Naober.Network;

/// <summary>A (more or less) institutionalised collaboration with members. What no source states is "unknown" or empty.</summary>
public sealed record Partnership(string Key, string Name)
{
    /// <summary>Other names and spellings in the sources.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>A term of <see cref="Vocabulary.LegalForms"/>.</summary>
    public required string LegalForm { get; init; }

    /// <summary>A term of <see cref="Vocabulary.Obligations"/>.</summary>
    public required string Obligation { get; init; }

    /// <summary>A term of <see cref="Vocabulary.Scales"/>.</summary>
    public required string Scale { get; init; }

    /// <summary>Terms of <see cref="Vocabulary.Domains"/>; empty is unknown.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>Terms of <see cref="Vocabulary.Ecosystems"/>; empty is unknown.</summary>
    public required IReadOnlyList<string> Ecosystems { get; init; }

    /// <summary>Key of the partnership that this one is part of.</summary>
    public required string? Parent { get; init; }

    public required Period Valid { get; init; }

    public required string? Purpose { get; init; }

    public required IReadOnlyList<string> Identifiers { get; init; }

    public required Citation Citation { get; init; }
}

/// <summary>An actor takes part in a partnership in a role, during a period.</summary>
public sealed record Membership(string Partnership, string Actor, string Role, Period Valid, Citation Citation);

/// <summary>A place in a source that says something about a partnership or an actor.</summary>
public sealed record Mention(string Kind, string Subject, string Source, string Place, string Statement);

/// <summary>A figure as a source publishes it. Value is null where the source says that it does not know.</summary>
public sealed record PublishedValue(
    string Measure, string Region, string? Part, string Period, Citation Citation, decimal? Value, string Unit, int? Count, int? Of, string? Note);

/// <summary>Statements of sources that do not agree, side by side.</summary>
public sealed record Contradiction(string Key, Words Title, Words Explanation, IReadOnlyList<(Citation Citation, string Statement)> Statements);
