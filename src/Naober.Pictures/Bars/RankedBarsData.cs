namespace Naober.Pictures;

/// <summary>Who has most: actors by degree, by shared partnerships, by betweenness.</summary>
/// <param name="Rows">In any order; drawn from high to low, ties share the best rank, unknown values last.</param>
/// <param name="ValueLabel">What the values are, above the bars: "gedeelde samenwerkingsverbanden".</param>
/// <param name="Decimals">Of the values, 0 to 6.</param>
public sealed record RankedBarsData(IReadOnlyList<RankedBar> Rows, string ValueLabel, int Decimals = 0);

/// <param name="Label">The actor.</param>
/// <param name="Value">0 or more; null when unknown.</param>
/// <param name="Note">What kind of actor it is, or at which scale levels it sits; smaller, beside or under the label.</param>
/// <param name="IsHighlighted">The actor that the page is about.</param>
/// <param name="Href">Where the row leads to, if anywhere.</param>
public sealed record RankedBar(string Label, double? Value, string? Note = null, bool IsHighlighted = false, string? Href = null);
