using Naober.Analysis.Shapes;

namespace Naober.Regions.Boundaries;

/// <summary>
/// A layer as bytes: every arc once, as steps on the grid of a few bytes each, then the areas as numbers of arcs. About three bytes
/// per point, where GeoJSON takes thirty and writes every border twice.
/// </summary>
internal static class BoundaryBytes
{
    private const int Version = 1;

    public static byte[] Write(BoundaryLayer layer)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write7BitEncodedInt(Version);
        writer.Write7BitEncodedInt(layer.Shapes.Arcs.Count);
        foreach (var arc in layer.Shapes.Arcs)
        {
            writer.Write7BitEncodedInt(arc.Length);
            var at = default(GridPoint);
            foreach (var point in arc)
            {
                writer.Write7BitEncodedInt(Folded(point.X - at.X));
                writer.Write7BitEncodedInt(Folded(point.Y - at.Y));
                at = point;
            }
        }

        writer.Write7BitEncodedInt(layer.Shapes.Shapes.Count);
        foreach (var shape in layer.Shapes.Shapes)
        {
            writer.Write(shape.Key);
            writer.Write(layer.Names.GetValueOrDefault(shape.Key, shape.Key));
            writer.Write7BitEncodedInt(shape.Rings.Count);
            foreach (var ring in shape.Rings)
            {
                writer.Write7BitEncodedInt(ring.Length);
                foreach (var arc in ring)
                {
                    writer.Write7BitEncodedInt(Folded(arc));
                }
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    public static (Topology Shapes, IReadOnlyDictionary<string, string> Names) Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        if (reader.Read7BitEncodedInt() != Version)
        {
            throw new InvalidDataException("Boundaries in a form that this version does not know.");
        }

        var arcs = new GridPoint[reader.Read7BitEncodedInt()][];
        for (var i = 0; i < arcs.Length; i++)
        {
            arcs[i] = new GridPoint[reader.Read7BitEncodedInt()];
            var at = default(GridPoint);
            for (var j = 0; j < arcs[i].Length; j++)
            {
                arcs[i][j] = at = new(at.X + Unfolded(reader.Read7BitEncodedInt()), at.Y + Unfolded(reader.Read7BitEncodedInt()));
            }
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var shapes = new TopologyShape[reader.Read7BitEncodedInt()];
        for (var i = 0; i < shapes.Length; i++)
        {
            var key = reader.ReadString();
            names[key] = reader.ReadString();
            var rings = new int[reader.Read7BitEncodedInt()][];
            for (var j = 0; j < rings.Length; j++)
            {
                rings[j] = new int[reader.Read7BitEncodedInt()];
                for (var k = 0; k < rings[j].Length; k++)
                {
                    rings[j][k] = Unfolded(reader.Read7BitEncodedInt());
                }
            }

            shapes[i] = new(key, rings);
        }

        return (new(arcs, shapes), names);
    }

    /// <summary>Small numbers stay small, whatever their sign.</summary>
    private static int Folded(int value) => (value << 1) ^ (value >> 31);

    private static int Unfolded(int value) => (int)((uint)value >> 1) ^ -(value & 1);
}
