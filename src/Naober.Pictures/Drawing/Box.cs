namespace Naober.Pictures.Drawing;

/// <summary>A rectangle in picture units; y grows downwards.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CenterX => X + (Width / 2);

    public double CenterY => Y + (Height / 2);

    public static Box Around(double x, double y, double radius) => new(x - radius, y - radius, 2 * radius, 2 * radius);

    /// <summary>Area shared with another box, in square units.</summary>
    public double Overlap(Box other)
    {
        var width = Math.Min(Right, other.Right) - Math.Max(X, other.X);
        var height = Math.Min(Bottom, other.Bottom) - Math.Max(Y, other.Y);
        return width > 0 && height > 0 ? width * height : 0;
    }

    public bool Contains(Box other) => other.X >= X && other.Y >= Y && other.Right <= Right && other.Bottom <= Bottom;
}
