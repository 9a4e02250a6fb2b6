using System.Text.Json;
using Naober.Files.Packages;
using Naober.Network;
using Naober.Regions;

namespace Naober.Tests.Regions;

/// <summary>The bundled package against the official registers: codes, names, provinces and COROP composition.</summary>
public sealed class DrentheAgainstRegistersTests
{
    private const string Tooi = "https://identifier.overheid.nl/tooi/def/ont/";
    private static readonly DateOnly Date = new(2021, 9, 1);
    private static readonly string Data = Path.Combine(RepositoryRoot.Path, "..", "shared", "data");

    private static readonly Register Drenthe = Register.From(
        PackageReader.Read(Path.Combine(RepositoryRoot.Path, "data", "drenthe"), NetworkTables.Package).Package!);

    [Fact]
    public void CoropRegions_OfDrenthe_ConsistOfTheMunicipalitiesOfTheCbsDivision()
    {
        var division = File.ReadLines(Real("02-regions", "gemeente-corop-2024.derived.csv")).Skip(1).Select(line => line.Split(',')).ToLookup(cells => cells[2], cells => cells[0]);

        foreach (var corop in new[] { "CR07", "CR08", "CR09" })
        {
            Drenthe.Regions.MunicipalitiesOf(corop, Date).ShouldBe(division[corop].Order(StringComparer.Ordinal));
        }

        Drenthe.Regions.MunicipalitiesOf("PV22", Date).ShouldBe(
            new[] { "CR07", "CR08", "CR09" }.SelectMany(corop => division[corop]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("rwc_gemeenten_compleet_5.json", Region.Municipality)]
    [InlineData("rwc_provincies_compleet_1.json", Region.Province)]
    [InlineData("rwc_waterschappen_compleet_2.json", Region.WaterAuthority)]
    public void Governments_Codes_AreThoseOfTooiWithTheSameName(string file, string type)
    {
        using var register = JsonDocument.Parse(File.ReadAllText(Real("01-registers", "tooi", file)));
        var names = register.RootElement.EnumerateArray().Where(entry => entry.TryGetProperty(Tooi + "officieleNaamExclSoort", out _))
            .Select(entry => (Code: Value(entry, "organisatiecode").ToUpperInvariant(), Name: Value(entry, "officieleNaamExclSoort"))).ToLookup(entry => entry.Code, entry => entry.Name);
        var governments = Drenthe.Regions.All.Where(region => region.Type == type).ToList();

        governments.ShouldNotBeEmpty();
        governments.ShouldAllBe(region => names[region.Key].Contains(region.Name));
        governments.Where(region => Drenthe.FindActor(region.Key) is not null)
            .ShouldAllBe(region => Drenthe.FindActor(region.Key)!.Identifiers.Any(identifier => identifier.EndsWith("/" + region.Key.ToLowerInvariant(), StringComparison.Ordinal)));
    }

    [Fact]
    public void Seats_OfMunicipalities_LieInsideTheirBoundary()
    {
        using var boundaries = JsonDocument.Parse(File.ReadAllText(Real("02-regions", "geo", "Gemeenten.geojson")));
        var polygons = boundaries.RootElement.GetProperty("features").EnumerateArray().ToDictionary(
            feature => feature.GetProperty("properties").GetProperty("statcode").GetString()!,
            feature => Rings(feature.GetProperty("geometry")), StringComparer.Ordinal);

        foreach (var municipality in Drenthe.Regions.All.Where(region => region.Type == Region.Municipality && polygons.ContainsKey(region.Key)))
        {
            var seat = municipality.Seat.ShouldNotBeNull(municipality.Name);
            polygons[municipality.Key].Count(ring => Contains(ring, seat)).ShouldBe(1, municipality.Name);
        }
    }

    private static List<(double X, double Y)[]> Rings(JsonElement geometry)
    {
        var polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [geometry.GetProperty("coordinates")] : geometry.GetProperty("coordinates").EnumerateArray().ToList();
        return [.. polygons.Select(polygon => polygon[0].EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble())).ToArray())];
    }

    /// <summary>Even-odd rule: a ray to the east crosses the ring an odd number of times.</summary>
    private static bool Contains((double X, double Y)[] ring, Position seat)
    {
        var inside = false;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
        {
            if ((ring[i].Y > seat.Latitude) != (ring[j].Y > seat.Latitude)
                && seat.Longitude < ((ring[j].X - ring[i].X) * (seat.Latitude - ring[i].Y) / (ring[j].Y - ring[i].Y)) + ring[i].X)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    private static string Value(JsonElement entry, string property) => entry.GetProperty(Tooi + property)[0].GetProperty("@value").GetString()!;

    private static string Real(params string[] path)
    {
        Assert.SkipUnless(Directory.Exists(Data), "The real register files stand in ../shared/data, beside the project; they are not there.");
        return Path.Combine([Data, .. path]);
    }
}
