namespace Naober.Pictures;

/// <summary>Two measures of many regions: every region a dot, the means of all as lines.</summary>
/// <param name="Points">In any order; the own ones are drawn on top.</param>
/// <param name="X">The measure from left to right.</param>
/// <param name="Y">The measure from bottom to top.</param>
/// <param name="MeanLabel">What the lines are: "gemiddelde van 40 COROP-gebieden".</param>
/// <param name="DiagonalLabel">What the line is where both values are equal; null draws none. With it both axes are alike.</param>
public sealed record ScatterData(IReadOnlyList<ScatterPoint> Points, ScatterAxis X, ScatterAxis Y, string MeanLabel, string? DiagonalLabel = null);

/// <param name="Name">In its tooltip, and beside it when it is the own one or an extreme.</param>
/// <param name="X">In the unit of the axis.</param>
/// <param name="Y">In the unit of the axis.</param>
/// <param name="IsOwn">A region that the page is about: larger, in colour, always named.</param>
public sealed record ScatterPoint(string Name, double X, double Y, bool IsOwn = false);

/// <param name="Label">What is measured.</param>
/// <param name="Mean">Where the line is drawn; null draws none.</param>
/// <param name="Decimals">Of values, 0 to 6.</param>
/// <param name="Unit">Directly after a number, such as "%"; may be empty.</param>
public sealed record ScatterAxis(string Label, double? Mean, int Decimals = 0, string Unit = "");
