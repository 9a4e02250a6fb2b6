using Naober.Core;

namespace Naober.Indicators;

/// <summary>What is said about a figure: the terms of <see cref="Vocabulary.ObservationStates"/>, and what Naober found or did itself.</summary>
[Flags]
public enum CellStates : short
{
    None = 0,
    Provisional = 1,
    Estimated = 1 << 1,
    Forecast = 1 << 2,
    Target = 1 << 3,
    Rounded = 1 << 4,
    LowerBound = 1 << 5,
    UpperBound = 1 << 6,
    PublicationYear = 1 << 7,

    /// <summary>There is a figure, and it is kept secret.</summary>
    Secret = 1 << 8,

    /// <summary>The source says that there is no figure.</summary>
    Unavailable = 1 << 9,

    /// <summary>The same figure is stated elsewhere with another value.</summary>
    Contradicted = 1 << 10,

    /// <summary>Computed for today's regions from those of another date.</summary>
    Converted = 1 << 11,

    /// <summary>Follows from other figures by the formula of its indicator.</summary>
    Computed = 1 << 12,

    /// <summary>Put together from the figures of the municipalities of the region.</summary>
    Aggregated = 1 << 13,
}

/// <summary>The states of a figure as terms of the vocabulary.</summary>
public static class CellStatesTerms
{
    private static readonly (CellStates State, string Term)[] Terms =
    [
        .. Enum.GetValues<CellStates>().Where(state => state != CellStates.None).Select(state => (state, TermOf(state))),
    ];

    public static CellStates ToCellStates(this IEnumerable<string> terms) =>
        terms.Aggregate(CellStates.None, (states, term) => states | Terms.First(known => known.Term == term).State);

    /// <summary>Whether one of some is said.</summary>
    public static bool HasAny(this CellStates states, CellStates some) => (states & some) != CellStates.None;

    public static IEnumerable<string> ToTerms(this CellStates states) => Terms.Where(known => states.HasFlag(known.State)).Select(known => known.Term);

    private static string TermOf(CellStates state) =>
        string.Concat(state.ToString().Select((letter, i) => (i > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));
}
