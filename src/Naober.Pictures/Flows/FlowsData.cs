namespace Naober.Pictures;

/// <summary>What goes from the ends at the left to the ends at the right: bands as thick as their numbers.</summary>
/// <param name="From">At the left, from top to bottom, up to about twenty.</param>
/// <param name="To">At the right, from top to bottom, up to about twenty.</param>
/// <param name="Bands">At most one between two ends.</param>
/// <param name="ValueLabel">What the numbers are.</param>
public sealed record FlowsData(IReadOnlyList<FlowEnd> From, IReadOnlyList<FlowEnd> To, IReadOnlyList<FlowBand> Bands, string ValueLabel);

/// <param name="Name">Beside the end.</param>
/// <param name="IsQuiet">What is left over, or unknown.</param>
/// <param name="Text">Under the name: what its bands come to, in words.</param>
public sealed record FlowEnd(string Name, bool IsQuiet = false, string? Text = null);

/// <param name="From">Place in <see cref="FlowsData.From"/>.</param>
/// <param name="To">Place in <see cref="FlowsData.To"/>.</param>
/// <param name="Count">More than 0; 0 for a band of unknown size, which is drawn thin and dashed.</param>
/// <param name="Text">In place of the number.</param>
public sealed record FlowBand(int From, int To, long Count, string? Text = null);
