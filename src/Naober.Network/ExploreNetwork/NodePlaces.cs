using Naober.Analysis.Layouts;
using Naober.Regions;

namespace Naober.Network.ExploreNetwork;

/// <summary>
/// Where the dots of a network belong on the map, in kilometres: a municipality at its seat, another government in the middle of
/// its municipalities, an actor in the middle of its region, and whatever has no place of its own in the middle of those it works with.
/// </summary>
internal sealed class NodePlaces(RegionMap regions, DateOnly date)
{
    private const double KilometresPerDegree = 111.195;

    /// <summary>The Netherlands lie around 52 degrees north, where a degree to the east is shorter.</summary>
    private static readonly double Shrink = Math.Cos(52.2 * Math.PI / 180);

    private readonly Dictionary<string, Point?> places = new(StringComparer.Ordinal);

    /// <summary>Places of the actors, then of the partnerships. Municipalities stand at their seats, the others give way to each other.</summary>
    public Point[] Of(NetworkSelection selection)
    {
        Point?[] own = [.. selection.Actors.Select(actor => OfRegion(actor.Key) ?? (actor.Region is { } region ? OfRegion(region) : null))];
        Point?[] actors = [.. own.Select((place, i) => place ?? AmongPartners(selection, own, i))];
        Point?[] partnerships = [.. selection.Members.Select(members => Middle(members.Select(member => (actors[member], 1.0))))];
        Point?[] wishes = [.. actors, .. partnerships];

        var (corner, distance) = Measure(wishes);
        var free = new FreePlaces(distance);
        var result = new Point?[wishes.Length];
        var seats = new HashSet<Point>();
        for (var i = 0; i < actors.Length; i++)
        {
            if (selection.Actors[i].Kind == Region.Municipality && own[i] is { } seat && seats.Add(seat))
            {
                result[i] = free.TakeExactly(seat);
            }
        }

        return [.. wishes.Select((wish, i) => result[i] ?? free.Take(wish ?? corner))];
    }

    /// <summary>The middle of the municipalities of which the seat is known; of a region without any, its own seat.</summary>
    private Point? OfRegion(string key)
    {
        if (!places.TryGetValue(key, out var place))
        {
            places[key] = place = regions.Find(key) is { Type: not Region.Country } region
                ? Middle(regions.MunicipalitiesOf(key, date).Select(part => (OfSeat(regions.Find(part)), 1.0))) ?? OfSeat(region)
                : null;
        }

        return place;
    }

    private static Point? OfSeat(Region? region) => region?.Seat is { } seat
        ? new Point(seat.Longitude * Shrink * KilometresPerDegree, seat.Latitude * KilometresPerDegree)
        : null;

    private static Point? AmongPartners(NetworkSelection selection, Point?[] own, int actor) => Middle(selection.Shared.NeighboursOf(actor).ToArray()
        .Zip(selection.Shared.WeightsOf(actor).ToArray(), (neighbour, weight) => (own[neighbour], weight)));

    private static Point? Middle(IEnumerable<(Point? Place, double Weight)> points)
    {
        var (sum, total) = (default(Point), 0.0);
        foreach (var (place, weight) in points)
        {
            if (place is { } known)
            {
                (sum, total) = (sum + (known * weight), total + weight);
            }
        }

        return total == 0 ? null : sum * (1 / total);
    }

    /// <summary>Below the map, for what is nowhere; and how far apart dots must stay to fill at most a quarter of it.</summary>
    private static (Point Corner, double Distance) Measure(Point?[] wishes)
    {
        var known = wishes.OfType<Point>().DefaultIfEmpty().ToList();
        var (width, height) = (known.Max(p => p.X) - known.Min(p => p.X), known.Max(p => p.Y) - known.Min(p => p.Y));
        var size = Math.Max(1, Math.Max(width, height));
        return (new(known.Min(p => p.X), known.Min(p => p.Y) - (size / 10)), size / (2 * Math.Sqrt(wishes.Length + 1)));
    }
}
