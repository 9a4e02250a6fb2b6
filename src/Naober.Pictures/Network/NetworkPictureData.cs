namespace Naober.Pictures;

/// <summary>A network of dots and lines of which the places are given.</summary>
/// <param name="Nodes">Most important first: the first ones get their names.</param>
/// <param name="Lines">Weakest first.</param>
/// <param name="Groups">What the colours say, as in the legend.</param>
/// <param name="Shapes">What the shapes say, as in the legend.</param>
public sealed record NetworkPictureData(
    IReadOnlyList<NetworkPictureNode> Nodes, IReadOnlyList<NetworkPictureLine> Lines, IReadOnlyList<NetworkPictureGroup> Groups,
    IReadOnlyList<(NodeShape Shape, string Name)> Shapes);

public enum NodeShape
{
    Circle,
    Square,
    Diamond,
    Triangle,
    Ring,
}

/// <param name="Name">Shown where there is room.</param>
/// <param name="Tip">Says it in full.</param>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards, in the same units.</param>
/// <param name="Amount">0 or more; decides the area.</param>
/// <param name="Shape">What kind of thing it is.</param>
/// <param name="Group">Place in the groups; null is none.</param>
/// <param name="IsOutside">Drawn hollow.</param>
/// <param name="IsQuiet">Drawn faintly, because something else is looked at.</param>
/// <param name="Href">Where it leads to, if anywhere.</param>
public sealed record NetworkPictureNode(
    string Name, string Tip, double X, double Y, int Amount, NodeShape Shape, int? Group, bool IsOutside = false, bool IsQuiet = false, string? Href = null);

/// <param name="A">Place of one end among the nodes.</param>
/// <param name="B">Place of the other end.</param>
/// <param name="Amount">1 or more; decides the thickness.</param>
/// <param name="IsQuiet">Left out, because something else is looked at.</param>
public sealed record NetworkPictureLine(int A, int B, int Amount, bool IsQuiet = false);

/// <param name="Name">In the legend.</param>
/// <param name="Short">On the picture; null when the picture itself need not say it.</param>
/// <param name="Colour">Number of a colour of <see cref="GroupColours"/>, -1 is neutral.</param>
/// <param name="X">Where the name stands.</param>
/// <param name="Y">Upwards.</param>
public sealed record NetworkPictureGroup(string Name, string? Short, int Colour, double X, double Y);
