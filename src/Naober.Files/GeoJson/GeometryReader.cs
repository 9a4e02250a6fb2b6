using System.Text.Json;

namespace Naober.Files.GeoJson;

/// <summary>
/// Reads the coordinates of a geometry, of whatever type, since the type may come after them: rings of numbers, and how deep they
/// are nested. Stops storing when there are more points than allowed.
/// </summary>
internal sealed class GeometryReader(JsonTokens tokens, int mostPoints)
{
    private readonly List<double> numbers = [];
    private List<double[]> polygon = [];

    /// <summary>Polygon or MultiPolygon; null for anything else.</summary>
    public string? Type { get; private set; }

    public bool HasCoordinates { get; private set; }

    /// <summary>Per polygon its rings, each x, y, x, y, ...</summary>
    public List<List<double[]>> Polygons { get; } = [];

    public int Points { get; private set; }

    /// <summary>Brackets around a point: 3 for a polygon, 4 for several, -1 when not everywhere as many.</summary>
    public int Nesting { get; private set; }

    public bool IsBroken { get; private set; }

    /// <summary>The tokens stand at the start of the geometry object; afterwards at its end.</summary>
    public void Read()
    {
        while (tokens.Read() && tokens.Type == JsonTokenType.PropertyName)
        {
            var name = tokens.Text;
            tokens.Read();
            if (name == "type")
            {
                Type = tokens.Value();
            }
            else if (name == "coordinates" && tokens.Type == JsonTokenType.StartArray)
            {
                HasCoordinates = true;
                ReadCoordinates();
            }
            else
            {
                tokens.Skip();
            }
        }
    }

    private void ReadCoordinates()
    {
        var point = (X: double.NaN, Y: double.NaN, Count: 0);
        for (var depth = 1; depth > 0 && tokens.Read();)
        {
            switch (tokens.Type)
            {
                case JsonTokenType.StartArray:
                    depth++;
                    point = (double.NaN, double.NaN, 0);
                    break;
                case JsonTokenType.Number:
                    point = point.Count switch { 0 => (tokens.Number, double.NaN, 1), 1 => (point.X, tokens.Number, 2), var more => (point.X, point.Y, more + 1) };
                    break;
                case JsonTokenType.EndArray:
                    if (point.Count > 0)
                    {
                        Add(point, depth);
                        point = default;
                    }
                    else if (depth == Nesting - 1)
                    {
                        EndRing();
                    }
                    else if (depth == Nesting - 2)
                    {
                        EndPolygon();
                    }

                    depth--;
                    break;
                default:
                    IsBroken = true;
                    tokens.Skip();
                    break;
            }
        }

        EndPolygon();
    }

    private void Add((double X, double Y, int Count) point, int depth)
    {
        Nesting = Nesting == 0 || Nesting == depth ? depth : -1;
        IsBroken |= point.Count < 2 || !double.IsFinite(point.X) || !double.IsFinite(point.Y);
        if (++Points <= mostPoints)
        {
            numbers.Add(point.X);
            numbers.Add(point.Y);
        }
    }

    private void EndRing()
    {
        polygon.Add([.. numbers]);
        numbers.Clear();
    }

    private void EndPolygon()
    {
        if (polygon.Count > 0)
        {
            Polygons.Add(polygon);
            polygon = [];
        }
    }
}
