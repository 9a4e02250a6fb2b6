namespace Naober.Pictures;

/// <summary>What became more and what became less: bars to the right and to the left of nought.</summary>
/// <param name="Rows">From top to bottom.</param>
/// <param name="ValueLabel">What the values are, above the bars: "plaatsen gestegen of gedaald".</param>
public sealed record ChangeBarsData(IReadOnlyList<ChangeBar> Rows, string ValueLabel);

/// <param name="Label">The region, or the indicator.</param>
/// <param name="Value">Above nought to the right, below it to the left.</param>
/// <param name="Text">The value as people read it, with its sign.</param>
/// <param name="Note">From what to what; smaller, under or beside the label.</param>
/// <param name="IsHighlighted">The one that the page is about.</param>
public sealed record ChangeBar(string Label, double Value, string Text, string? Note = null, bool IsHighlighted = false);
