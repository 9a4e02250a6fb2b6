namespace Naober.Pictures;

/// <summary>
/// The colours of groups in a network: each at least 3:1 against white and apart from the others for most people. With more
/// groups they repeat, so a picture also names its groups.
/// </summary>
public static class GroupColours
{
    private static readonly string[] Colours =
        ["#1f6fa8", "#c75c00", "#2e7d4f", "#a3317a", "#0e8a8a", "#86700b", "#6b51c2", "#c43c3c", "#5c8220", "#7d4f33"];

    public static int Count => Colours.Length;

    /// <summary>What belongs to no group.</summary>
    public const string None = "#7b8794";

    /// <summary>What is no part of the comparison.</summary>
    public const string Neutral = "#3f4a54";

    /// <param name="colour">From 0; below it is neutral.</param>
    public static string Of(int colour) => colour < 0 ? Neutral : Colours[colour % Colours.Length];
}
