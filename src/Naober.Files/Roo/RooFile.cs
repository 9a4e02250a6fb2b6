namespace Naober.Files.Roo;

/// <summary>What Naober holds of an export of the register of government organisations (ROO, version 2.6.x), as it stands there.</summary>
/// <param name="Date">The day of the export.</param>
/// <param name="Organisations">In file order; organisations inside others come after them.</param>
/// <param name="Arrangements">In file order; every version of a joint arrangement is one.</param>
public sealed record RooFile(DateOnly Date, IReadOnlyList<RooOrganisation> Organisations, IReadOnlyList<RooArrangement> Arrangements);

/// <summary>How the register refers to an organisation or arrangement; any of the codes may be missing.</summary>
/// <param name="Id">The <c>systeemId</c>: digits.</param>
/// <param name="Tooi">A URI such as <c>https://identifier.overheid.nl/tooi/id/gemeente/gm1680</c>.</param>
/// <param name="Owms">A URI of the older vocabulary.</param>
/// <param name="Name">The name or title, on one line.</param>
public sealed record RooReference(string? Id, string? Tooi, string? Owms, string Name);

/// <summary>An organisation. Dates are as stated: the first day, and the first day on which it is no more.</summary>
public sealed record RooOrganisation(RooReference Reference, int Line)
{
    /// <summary>Subnames and abbreviations.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>Such as <c>Gemeente</c> or <c>Regionaal samenwerkingsorgaan</c>.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    public required DateOnly? Starts { get; init; }

    public required DateOnly? Ends { get; init; }

    /// <summary>Pairs such as <c>(KvK-nummer, 01140749)</c>.</summary>
    public required IReadOnlyList<(string Name, string Code)> Codes { get; init; }
}

/// <summary>One version of a joint arrangement. Dates are as stated, whether they are possible or not.</summary>
public sealed record RooArrangement(RooReference Reference, int Line)
{
    /// <summary>Titles to cite with, abbreviations.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>The legal form as stated, such as <c>Openbaar lichaam</c>; null when not stated.</summary>
    public required string? Form { get; init; }

    /// <summary>How powers were obtained, such as <c>Mandaat</c>.</summary>
    public required IReadOnlyList<string> Powers { get; init; }

    /// <summary>Policy areas, such as <c>natuur en milieu | afval</c>.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    public required string? Purpose { get; init; }

    /// <summary>The organisation that carries out the arrangement.</summary>
    public required RooReference? Body { get; init; }

    public required DateOnly? Starts { get; init; }

    public required DateOnly? Ends { get; init; }

    public required IReadOnlyList<RooParticipant> Participants { get; init; }

    /// <summary>Ids of the version before and after.</summary>
    public required string? Previous { get; init; }

    public required string? Next { get; init; }

    /// <summary>Whether the register lists it among those across the border.</summary>
    public required bool IsCrossBorder { get; init; }
}

/// <summary>An organisation that takes part in a version of an arrangement.</summary>
/// <param name="Reference">Who.</param>
/// <param name="Accession">Since when; null when not stated.</param>
/// <param name="AllocationKey">Its part of the costs as text, such as <c>5,1</c>.</param>
/// <param name="Bodies">Such as <c>Gemeenteraad</c>.</param>
/// <param name="Line">Where it stands.</param>
public sealed record RooParticipant(RooReference Reference, DateOnly? Accession, string? AllocationKey, IReadOnlyList<string> Bodies, int Line);

/// <summary>An export, or everything that is wrong with it.</summary>
/// <param name="File">Null when there is any error.</param>
/// <param name="Errors">At most <see cref="InputLimits.Errors"/>, with line and position.</param>
/// <param name="MoreErrors">Errors beyond those listed.</param>
/// <param name="Ignored">Elements that the format does not have, with how often they occur.</param>
public sealed record RooResult(RooFile? File, IReadOnlyList<InputError> Errors, int MoreErrors, IReadOnlyDictionary<string, int> Ignored);
