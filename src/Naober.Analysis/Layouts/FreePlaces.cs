namespace Naober.Analysis.Layouts;

/// <summary>Gives things that want the same place in a drawing a place of their own, as near as there is one.</summary>
public sealed class FreePlaces
{
    /// <summary>Turn of the sunflower: places spread evenly around the one that was wished for.</summary>
    private const double GoldenAngle = 2.399963229728653;

    private readonly double distance;
    private readonly Dictionary<(int X, int Y), List<Point>> taken = [];

    /// <param name="distance">What is placed stays this far from everything that was placed before; above 0.</param>
    public FreePlaces(double distance) => this.distance = distance;

    /// <summary>Takes a place as it is, also when it is not free.</summary>
    public Point TakeExactly(Point place)
    {
        var cell = CellOf(place);
        if (!taken.TryGetValue(cell, out var inCell))
        {
            taken[cell] = inCell = [];
        }

        inCell.Add(place);
        return place;
    }

    /// <summary>Takes the free place nearest to a wish, along a spiral around it. Cost: the places already taken around the wish.</summary>
    public Point Take(Point wish)
    {
        var candidate = wish;
        for (var turn = 1; !IsFree(candidate); turn++)
        {
            candidate = wish + (new Point(Math.Cos(turn * GoldenAngle), Math.Sin(turn * GoldenAngle)) * (distance * 0.5 * Math.Sqrt(turn)));
        }

        return TakeExactly(candidate);
    }

    private bool IsFree(Point place)
    {
        var (column, row) = CellOf(place);
        for (var dx = -1; dx <= 1; dx++)
        {
            for (var dy = -1; dy <= 1; dy++)
            {
                if (taken.TryGetValue((column + dx, row + dy), out var near) && near.Exists(other => other.DistanceTo(place) < distance * 0.999))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private (int X, int Y) CellOf(Point place) => ((int)Math.Floor(place.X / distance), (int)Math.Floor(place.Y / distance));
}
