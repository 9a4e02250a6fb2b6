using Naober.Core;

namespace Naober.Network;

/// <summary>A version of a partnership that a register distinguishes, in the words of the register and with its dates, possible or not.</summary>
public sealed record PartnershipVersion(string Partnership, string Key, string Title)
{
    /// <summary>The legal form as the register calls it.</summary>
    public required string? Form { get; init; }

    /// <summary>Terms of <see cref="Vocabulary.Powers"/>.</summary>
    public required IReadOnlyList<string> Powers { get; init; }

    /// <summary>Policy areas as the register calls them.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly? Starts { get; init; }

    /// <summary>First day on which it no longer is in force.</summary>
    public required DateOnly? Ends { get; init; }

    /// <summary>Key of the version before, as this one states it.</summary>
    public required string? Previous { get; init; }

    public required Citation Citation { get; init; }
}

/// <summary>How an actor takes part in a version, under the name that it has there.</summary>
public sealed record VersionMember(
    string Partnership, string Actor, string Version, string? Name, DateOnly? Accession, IReadOnlyList<string> Bodies, string? AllocationKey, Citation Citation);

/// <summary>When an actor exists according to a source: its first day, and the first day on which it is no more.</summary>
public sealed record Lifetime(string Actor, DateOnly? Starts, DateOnly? Ends, Citation Citation);
