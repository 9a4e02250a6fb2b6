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

    /// <summary>How much of a line lies inside, in units (Liang and Barsky 1984).</summary>
    public double LengthInside(double x1, double y1, double x2, double y2)
    {
        var (dx, dy) = (x2 - x1, y2 - y1);
        var (enter, leave) = (0.0, 1.0);
        ReadOnlySpan<(double Step, double Room)> sides = [(-dx, x1 - X), (dx, Right - x1), (-dy, y1 - Y), (dy, Bottom - y1)];
        foreach (var (step, room) in sides)
        {
            if (step == 0 && room < 0)
            {
                return 0;
            }

            enter = step < 0 ? Math.Max(enter, room / step) : enter;
            leave = step > 0 ? Math.Min(leave, room / step) : leave;
        }

        return leave > enter ? (leave - enter) * Math.Sqrt((dx * dx) + (dy * dy)) : 0;
    }
}
