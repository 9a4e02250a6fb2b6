namespace Naober.Pictures;

/// <summary>How many partnerships each pair of municipalities shares.</summary>
/// <param name="Members">2 to 30, in drawing order; members of one group are brought together at the first of them.</param>
/// <param name="Pairs">Each unordered pair at most once; a pair that is not given is shown as unknown.</param>
public sealed record PairMatrixData(IReadOnlyList<PairMatrixMember> Members, IReadOnlyList<PairMatrixPair> Pairs);

/// <param name="Key">What the pairs refer to, such as GM0114.</param>
/// <param name="Name">Shown.</param>
/// <param name="Group">The subregion; empty for none.</param>
/// <param name="Partnerships">Degree, on the diagonal; null when unknown.</param>
/// <param name="Href">Where the diagonal cell leads to, if anywhere.</param>
public sealed record PairMatrixMember(string Key, string Name, string Group = "", int? Partnerships = null, string? Href = null);

/// <param name="A">Key of one member.</param>
/// <param name="B">Key of the other.</param>
/// <param name="Shared">0 or more; null when unknown.</param>
/// <param name="Href">Where the cell leads to, if anywhere; links are left out where cells are smaller than 24 units.</param>
public sealed record PairMatrixPair(string A, string B, int? Shared, string? Href = null);
