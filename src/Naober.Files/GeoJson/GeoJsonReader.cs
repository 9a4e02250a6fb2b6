using System.Text.Json;

namespace Naober.Files.GeoJson;

/// <summary>
/// Reads areas from a GeoJSON file (RFC 7946): a FeatureCollection of Polygon and MultiPolygon, in WGS84 or, as PDOK gives it on
/// request, in RD New. Streaming, within <see cref="InputLimits"/>. Every error is listed with its line and feature.
/// </summary>
public sealed class GeoJsonReader
{
    private const int MostProperties = 100;
    private const int LongestToken = 1 << 20;

    private readonly string file;
    private readonly InputLimits limits;
    private readonly ErrorList errors;
    private readonly JsonTokens tokens;
    private readonly List<(int Line, Dictionary<string, string> Properties, List<List<double[]>> Polygons)> features = [];
    private GeoSystem? system;
    private int count;
    private int points;
    private bool isCollection;

    private GeoJsonReader(Stream stream, string file, InputLimits limits)
    {
        (this.file, this.limits, errors) = (file, limits, new(limits.Errors));
        tokens = new(stream, limits.JsonDepth, LongestToken);
    }

    /// <summary>Never throws for what is in the file.</summary>
    /// <param name="path">The file; that it is not there is an error too (<c>not-found</c>).</param>
    /// <param name="limits">What the file may ask; <see cref="InputLimits.TableBytes"/> is its size.</param>
    public static GeoJsonResult Read(string path, InputLimits? limits = null)
    {
        var (allowed, name) = (limits ?? InputLimits.Default, Path.GetFileName(path));
        if (!File.Exists(path))
        {
            return new([], default, [new(name, 0, "", "not-found", new("Dit bestand is er niet.", "This file does not exist."))]);
        }

        var unreadable = new ErrorList(allowed.Errors);
        GeoJsonReader? reader = null;
        Packages.TableReader.Guard(name, allowed, unreadable, () =>
        {
            using var stream = new LimitedStream(File.OpenRead(path), allowed.TableBytes);
            reader = new(stream, name, allowed);
            reader.ReadDocument();
        });
        return unreadable.Count > 0 || reader is null ? new([], default, unreadable.Listed) : reader.Result();
    }

    private void ReadDocument()
    {
        try
        {
            if (!tokens.Read() || tokens.Type != JsonTokenType.StartObject)
            {
                errors.Add(file, tokens.Line, "", NotGeoJson);
                return;
            }

            while (tokens.Read() && tokens.Type == JsonTokenType.PropertyName)
            {
                ReadMember(tokens.Text!);
            }

            if (tokens.Read())
            {
                errors.Add(file, tokens.Line, "", NotGeoJson);
            }
        }
        catch (JsonException)
        {
            errors.Add(file, tokens.Line, "", "json",
                $"Vanaf deze regel is het bestand geen geldige JSON, afgekapt, of dieper genest dan {limits.JsonDepth} niveaus.",
                $"From this line the file is not valid JSON, truncated, or nested deeper than {limits.JsonDepth} levels.");
            return;
        }
        catch (InvalidOperationException)
        {
            errors.Add(file, tokens.Line, "", "encoding", "De tekst op deze regel is geen geldige UTF-8.", "The text on this line is not valid UTF-8.");
            return;
        }

        if (!isCollection && errors.Count == 0)
        {
            errors.Add(file, 0, "type", NotGeoJson);
        }
        else if (count == 0 && errors.Count == 0)
        {
            errors.Add(file, 0, "features", "empty-file", "Het bestand heeft geen gebieden (features).", "The file has no areas (features).");
        }
    }

    private static Problem NotGeoJson { get; } = new(
        "not-geojson", "Dit is geen GeoJSON: verwacht wordt één object met type FeatureCollection.", "This is not GeoJSON: expected is one object of type FeatureCollection.");

    private void ReadMember(string name)
    {
        tokens.Read();
        switch (name)
        {
            case "type":
                isCollection = tokens.Value() == "FeatureCollection";
                break;
            case "crs":
                ReadSystem();
                break;
            case "features" when tokens.Type == JsonTokenType.StartArray:
                while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
                {
                    ReadFeature();
                }

                break;
            default:
                tokens.Skip();
                break;
        }
    }

    /// <summary>The crs member of older GeoJSON: <c>{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}}</c>.</summary>
    private void ReadSystem()
    {
        var line = tokens.Line;
        string? name = null;
        for (var depth = tokens.Type == JsonTokenType.StartObject ? 1 : 0; depth > 0 && tokens.Read();)
        {
            depth += tokens.Type switch { JsonTokenType.StartObject or JsonTokenType.StartArray => 1, JsonTokenType.EndObject or JsonTokenType.EndArray => -1, _ => 0 };
            name = tokens.Type == JsonTokenType.String && tokens.Text!.Any(char.IsDigit) ? tokens.Text : name;
        }

        if (name is not null && (system = Coordinates.Named(name)) is null)
        {
            errors.Add(file, line, "crs", "unknown-crs",
                $"Het coördinatenstelsel {ErrorList.Show(name)} kent Naober niet. Toegestaan: WGS84 (EPSG:4326, CRS84) en RD (EPSG:28992).",
                $"Naober does not know the coordinate system {ErrorList.Show(name)}. Allowed: WGS84 (EPSG:4326, CRS84) and RD (EPSG:28992).");
        }
    }

    private void ReadFeature()
    {
        var line = tokens.Line;
        count++;
        if (tokens.Type != JsonTokenType.StartObject || count > limits.Features)
        {
            if (count == limits.Features + 1)
            {
                errors.Add(file, line, "", "too-many-features", $"Het bestand heeft meer dan {limits.Features} gebieden.", $"The file has more than {limits.Features} areas.");
            }

            tokens.Skip();
            return;
        }

        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        GeometryReader? geometry = null;
        while (tokens.Read() && tokens.Type == JsonTokenType.PropertyName)
        {
            var name = tokens.Text;
            tokens.Read();
            if (name == "properties" && tokens.Type == JsonTokenType.StartObject)
            {
                ReadProperties(properties);
            }
            else if (name == "geometry" && tokens.Type == JsonTokenType.StartObject)
            {
                geometry = new(tokens, Math.Max(0, limits.Vertices - points));
                geometry.Read();
            }
            else
            {
                tokens.Skip();
            }
        }

        Add(line, properties, geometry);
    }

    private void ReadProperties(Dictionary<string, string> properties)
    {
        while (tokens.Read() && tokens.Type == JsonTokenType.PropertyName)
        {
            var name = tokens.Text!;
            tokens.Read();
            if (tokens.Value() is { } value && properties.Count < MostProperties)
            {
                properties[name] = value;
            }
        }
    }

    private void Add(int line, Dictionary<string, string> properties, GeometryReader? geometry)
    {
        var feature = properties.GetValueOrDefault("statcode") ?? properties.GetValueOrDefault("statnaam") ?? $"features[{count - 1}]";
        var before = points;
        points += geometry?.Points ?? 0;
        if (points > limits.Vertices)
        {
            if (before <= limits.Vertices)
            {
                errors.Add(file, line, feature, "too-many-vertices",
                    $"Het bestand heeft meer dan {limits.Vertices} punten. Kies een gegeneraliseerd bestand.", $"The file has more than {limits.Vertices} points. Choose a generalised file.");
            }
        }
        else if (ShapeProblem.Of(geometry) is { } problem)
        {
            errors.Add(file, line, feature, problem);
        }
        else
        {
            system ??= Coordinates.Of(geometry!.Polygons[0][0][0], geometry.Polygons[0][0][1]) is Coordinates.Kind.RdNew or Coordinates.Kind.RdNewSwapped ? GeoSystem.RdNew : GeoSystem.Wgs84;
            features.Add((line, properties, geometry!.Polygons));
        }
    }

    private GeoJsonResult Result()
    {
        var found = system ?? GeoSystem.Wgs84;
        foreach (var (line, properties, polygons) in features)
        {
            var wrong = polygons.SelectMany(polygon => polygon).Select(ring => FirstProblem(ring, found)).FirstOrDefault(problem => problem is not null);
            if (wrong is not null)
            {
                errors.Add(file, line, properties.GetValueOrDefault("statcode") ?? properties.GetValueOrDefault("statnaam") ?? "", wrong);
            }
        }

        return errors.Count > 0
            ? new([], found, errors.Listed, errors.More)
            : new([.. features.Select(feature => new GeoFeature(feature.Line, feature.Properties, [.. feature.Polygons.Select(polygon => polygon.ConvertAll(ring => InWgs84(ring, found)))]))], found, []);
    }

    private static Problem? FirstProblem(double[] ring, GeoSystem system)
    {
        for (var i = 0; i < ring.Length; i += 2)
        {
            if (Coordinates.Check(Coordinates.Of(ring[i], ring[i + 1]), system) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static GeoPoint[] InWgs84(double[] ring, GeoSystem system) =>
        [.. ring.Chunk(2).Select(point => system == GeoSystem.RdNew ? RdNew.ToWgs84(point[0], point[1]) : new(point[0], point[1]))];
}
