namespace Naober.Pictures;

/// <summary>All peers on one measure in order of rank, a bar each or, of more than 800, a bar for some together: where the own one stands among them.</summary>
/// <param name="Peers">In any order.</param>
/// <param name="Label">What is measured.</param>
/// <param name="Mean">Of all peers, as a line; null draws none.</param>
/// <param name="MeanLabel">What the line is.</param>
/// <param name="Decimals">Of the values, 0 to 6.</param>
/// <param name="Unit">Directly after a number, such as "%"; may be empty.</param>
/// <param name="LowestFirst">The lowest value has rank 1 and stands at the left.</param>
public sealed record RankCurveData(
    IReadOnlyList<RankedPeer> Peers, string Label, double? Mean, string MeanLabel, int Decimals = 0, string Unit = "", bool LowestFirst = false);

/// <param name="Name">In its tooltip, and beside it when it is the own one, the first or the last.</param>
/// <param name="Value">Below 0 its bar hangs down.</param>
/// <param name="IsOwn">A region that the page is about.</param>
public sealed record RankedPeer(string Name, double Value, bool IsOwn = false);
