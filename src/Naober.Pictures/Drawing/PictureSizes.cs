namespace Naober.Pictures.Drawing;

/// <summary>The measures that follow from the size, in picture units.</summary>
internal static class PictureSizes
{
    public static double Width(this PictureSize size) => size == PictureSize.Wide ? 720 : 340;

    /// <summary>Names and values.</summary>
    public static double Text(this PictureSize size) => size == PictureSize.Wide ? 13 : 12;

    /// <summary>Axes, legends and notes; the smallest text there is.</summary>
    public static double SmallText(this PictureSize size) => size == PictureSize.Wide ? 12 : 11;
}
