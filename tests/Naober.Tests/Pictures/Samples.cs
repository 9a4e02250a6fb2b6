using Naober.Core;
using Naober.Pictures;

namespace Naober.Tests.Pictures;

/// <summary>Data of a realistic size: the municipalities of Drenthe with amounts like those of BRE par. 5.2.</summary>
internal static class Samples
{
    public static readonly (string Key, string Name, string Subregion, int Degree, double Latitude, double Longitude)[] Drenthe =
    [
        ("GM1680", "Aa en Hunze", "Noord-Drenthe", 44, 52.99, 6.74),
        ("GM0106", "Assen", "Noord-Drenthe", 47, 52.99, 6.56),
        ("GM1731", "Midden-Drenthe", "Noord-Drenthe", 43, 52.86, 6.51),
        ("GM1699", "Noordenveld", "Noord-Drenthe", 41, 53.09, 6.44),
        ("GM1730", "Tynaarlo", "Noord-Drenthe", 42, 53.09, 6.60),
        ("GM1681", "Borger-Odoorn", "Zuidoost-Drenthe", 45, 52.90, 6.88),
        ("GM0109", "Coevorden", "Zuidoost-Drenthe", 50, 52.65, 6.75),
        ("GM0114", "Emmen", "Zuidoost-Drenthe", 53, 52.75, 6.97),
        ("GM0118", "Hoogeveen", "Zuidwest-Drenthe", 48, 52.72, 6.52),
        ("GM0119", "Meppel", "Zuidwest-Drenthe", 46, 52.71, 6.20),
        ("GM1701", "Westerveld", "Zuidwest-Drenthe", 44, 52.84, 6.30),
        ("GM1690", "De Wolden", "Zuidwest-Drenthe", 45, 52.70, 6.38),
    ];

    public static PairMatrixData Matrix { get; } = new(
        [.. Drenthe.Select(m => new PairMatrixMember(m.Key, m.Name, m.Subregion, m.Degree, "/netwerk/" + m.Key))],
        [.. Pairs().Select(p => new PairMatrixPair(p.A, p.B, p.Shared, $"/netwerk/{p.A}/{p.B}"))]);

    public static PairMatrixData MatrixOf(int count) => new(
        [.. Enumerable.Range(1, count).Select(i => new PairMatrixMember($"K{i}", $"Gemeente Lange Naam {i}", $"Deelgebied {(i - 1) / 6 + 1}", 20 + i))],
        [.. from a in Enumerable.Range(1, count) from b in Enumerable.Range(a + 1, count - a) select new PairMatrixPair($"K{a}", $"K{b}", a * b * 7 % 23)]);

    public static readonly (string Key, string Name, int Degree, double Latitude, double Longitude)[] Neighbours =
    [
        ("GM0014", "Groningen", 21, 53.22, 6.57),
        ("GM0160", "Hardenberg", 14, 52.58, 6.62),
        ("GM0193", "Zwolle", 15, 52.51, 6.09),
        ("GM1708", "Steenwijkerland", 12, 52.79, 6.12),
        ("GM0098", "Weststellingwerf", 4, 52.88, 6.00),
        ("GM0085", "Ooststellingwerf", 3, 53.00, 6.28),
        ("GM0037", "Stadskanaal", 11, 52.99, 6.95),
        ("GM1950", "Westerwolde", 9, 53.02, 7.12),
        ("GM1895", "Oldambt", 8, 53.14, 7.03),
        ("GM1952", "Midden-Groningen", 10, 53.16, 6.76),
        ("GM1969", "Westerkwartier", 9, 53.21, 6.37),
        ("GM0175", "Ommen", 6, 52.52, 6.42),
        ("GM0148", "Dalfsen", 7, 52.51, 6.26),
        ("GM0180", "Staphorst", 8, 52.64, 6.21),
        ("DE1", "Landkreis Emsland", 5, 52.69, 7.29),
    ];

    public static NetworkMapData Map { get; } = new(
        [
            .. Drenthe.Select(m => new NetworkMapPlace(m.Key, m.Name, m.Latitude, m.Longitude, m.Degree, Href: "/netwerk/" + m.Key)),
            .. Neighbours.Select(m => new NetworkMapPlace(m.Key, m.Name, m.Latitude, m.Longitude, m.Degree, IsOutside: true)),
        ],
        [
            .. Pairs().Select(p => new NetworkMapTie(p.A, p.B, p.Shared)),
            .. Neighbours.Select((n, i) => new NetworkMapTie(n.Key, Nearest(n.Latitude, n.Longitude), Math.Max(3, 12 - (i / 2)))),
        ]);

    private static string Nearest(double latitude, double longitude) =>
        Drenthe.MinBy(m => Math.Pow(m.Latitude - latitude, 2) + Math.Pow((m.Longitude - longitude) * 0.6, 2)).Key;

    public static YearSeriesData Years { get; } = new(
        [new(2018, 61, 24), new(2019, 74, 24), new(2020, null), new(2021, 111, 24, IsBreak: true), new(2022, 98, 24)],
        "samenwerkingsverbanden", "zonder begindatum", "andere gemeenten dan het jaar ervoor");

    public static YearSeriesData OneYear { get; } = new([new(2021, 62.5)], "congruentie", null, "andere gemeenten dan het jaar ervoor", 1, "%");

    public static NetworkPictureData Network { get; } = new(
        [
            .. Drenthe.Select((m, i) => new NetworkPictureNode(m.Name, $"{m.Name}: {m.Degree}", m.Longitude * 68, m.Latitude * 111, m.Degree, NodeShape.Circle, i / 5, Href: "/netwerk/" + m.Key)),
            new("provincie Drenthe", "provincie Drenthe: 56", 450, 5870, 56, NodeShape.Square, null),
            new("Groningen", "Groningen: 21", 446, 5907, 21, NodeShape.Circle, null, IsOutside: true),
        ],
        [.. Pairs().Select(pair => new NetworkPictureLine(Place(pair.A), Place(pair.B), pair.Shared)), new(1, 12, 3), new(1, 13, 2)],
        [new("Noord-Drenthe", "Noord", 0, 447, 5890), new("Zuidoost-Drenthe", "Zuidoost", 1, 470, 5865), new("Zuidwest-Drenthe", null, 2, 430, 5850)],
        [(NodeShape.Circle, "gemeente"), (NodeShape.Square, "provincie")]);

    /// <summary>Many dots of every shape on a spiral, each joined to the next.</summary>
    public static NetworkPictureData NetworkOf(int count) => new(
        [.. Enumerable.Range(0, count).Select(i => new NetworkPictureNode($"Punt {i}", $"Punt {i}: {i}", i * Math.Cos(i), i * Math.Sin(i), i, (NodeShape)(i % 5), i % 12, IsQuiet: i % 7 == 0))],
        [.. Enumerable.Range(1, count - 1).Select(i => new NetworkPictureLine(i - 1, i, i, IsQuiet: i % 7 == 0))],
        [.. Enumerable.Range(0, 12).Select(i => new NetworkPictureGroup($"Groep {i} met een lange naam", $"Groep {i}", i, i, i))],
        [.. Enum.GetValues<NodeShape>().Select(shape => (shape, shape.ToString()))]);

    private static int Place(string key) => Drenthe.Index().First(entry => entry.Item.Key == key).Index;

    public static HourglassData Hourglass { get; } = new(
        [new("bestuurlijk", "BRE"), new("maatschappelijk", "MRE"), new("economisch", "ERE"), new("meer dan één ecosysteem", "M")],
        [
            new("bovenregionaal", 60, [30, 6, 8, 16], Href: "/netwerk?schaal=bovenregionaal"),
            new("regionaal", 35, [24, 6, 2, 3], IsRegional: true),
            new("subregionaal", 40, [25, 4, 5, 6]),
            new("lokaal", 8, [6, 1, 1, 0]),
        ],
        new("schaal onbekend", 5, [5, 0, 0, 0]));

    public static HourglassData HourglassByDomain { get; } = new(
        [
            new("ruimte", "R"), new("economie en arbeidsmarkt", "EA"), new("energie en duurzaamheid", "ED"), new("onderwijs, cultuur en sport", "OCS"),
            new("veiligheid en volksgezondheid", "VV"), new("sociaal domein", "S"), new("belastingen en bedrijfsvoering", "BB"), new("overig", "O"), new("meer dan één domein", "M"),
        ],
        [
            new("bovenregionaal", 60, [10, 8, 6, 5, 4, 2, 3, 1, 21]),
            new("regionaal", 35, [5, 3, 4, 4, 6, 5, 1, 0, 7], IsRegional: true),
            new("subregionaal", 40, [8, 4, 2, 3, 1, 8, 2, 1, 11]),
        ]);

    public static ComparisonBarsData LegalForms { get; } = new(
        [
            new("afstemming", [new("Drenthe", new Share(51, 111), 0.46)]),
            new("netwerkconstructie", [new("Drenthe", new Share(16, 111), 0.15)]),
            new("zelfstandige organisatie, privaatrechtelijk", [new("Drenthe", new Share(22, 111), 0.20, "/netwerk?vorm=privaat")]),
            new("zelfstandige organisatie, Wgr", [new("Drenthe", new Share(19, 111), 0.19)]),
            new("onbekend", [new("Drenthe", new Share(3, 111))], IsUnknown: true),
        ],
        "gepubliceerd 2021");

    public static ComparisonBarsData LegalFormsOfRegions { get; } = new(
        [
            new("afstemming", [new("Drenthe", new Share(51, 111), 0.46), new("Groningen", new Share(40, 94)), new("Noordoost-Brabant", null, 0.305)]),
            new("netwerkconstructie", [new("Drenthe", new Share(16, 111), 0.15), new("Groningen", new Share(9, 94)), new("Noordoost-Brabant", new Share(0, 0))]),
            new("onbekend", [new("Drenthe", new Share(3, 111)), new("Groningen", new Share(20, 94)), new("Noordoost-Brabant", new Share(0, 73))], IsUnknown: true),
        ],
        "gepubliceerd 2021");

    public static CohesionBarsData Cohesion { get; } = new(
        [
            new("Zuidoost-Drenthe", new Share(38, 61), 0.62, "/netwerk?deel=CR08"),
            new("Zuidwest-Drenthe", new Share(33, 62), 0.53),
            new("Noord-Drenthe", new Share(27, 57), 0.48),
        ],
        "gepubliceerd 2021");

    public static RankedBarsData Degrees { get; } = new(
        [
            .. Drenthe.Select(m => new RankedBar(m.Name, m.Degree, "gemeente", m.Name == "Assen", "/netwerk/" + m.Key)),
            new("provincie Drenthe", 56, "provincie"),
            new("Hunze en Aa's", 24, "waterschap"),
            new("Drents Overijsselse Delta", 12, "waterschap"),
            new("Vechtstromen", null, "waterschap"),
        ],
        "samenwerkingsverbanden");

    public static RankedBarsData Betweenness { get; } = new(
        [.. Drenthe.Select((m, i) => new RankedBar(m.Name, 120.5 / (i + 1)))], "betweenness", Decimals: 2);

    public static ChangeBarsData Changes { get; } = new(
        [
            new("Borger-Odoorn", 6, "+6,0 procentpunt", "49,6% → 55,6%"), new("Assen", 0.4, "+0,4 procentpunt", "40,1% → 40,5%", IsHighlighted: true), new("Emmen", -9.2, "-9,2 procentpunt", "46,2% → 37,0%"),
        ],
        "verandering van het cijfer");

    public static ChangeBarsData OnlyFalls { get; } = new([new("Assen", -1, "-1"), new("Emmen", -4, "-4")], "plaatsen");

    public static RegionComparisonData Regions { get; } = new(
        [new("Drenthe", "Drenthe", IsOwn: true), new("Fryslân", "Fryslân"), new("Noordoost-Brabant", "NOB"), new("Noord-Holland Noord", "NHN"), new("Groningen", "Groningen")],
        [
            new("Gemeenten", [12, 16, 16, 18, 10]),
            new("Samenwerkingsverbanden", [111, 67, 73, 90, 94]),
            new("Gemeenten per samenwerkingsverband", [7.26, 6.8, 9.7, 6.1, 5.9], 2),
            new("Met de provincie", [50.5, 29.8, 21.9, 32.2, 52.1], 1, "%"),
            new("Met een waterschap", [33.3, 22.3, 12.3, 7.8, 29.8], 1, "%"),
            new("Territoriale congruentie", [52, 75, 39, 59, 53], 0, "%"),
            new("Meeste gedeelde verbanden van twee gemeenten", [33, 25, 20, 22, 19]),
            new("Verbanden met partijen buiten de regio", [46, 17, null, 23, 34]),
        ]);

    public static ScatterData Scatter { get; } = new(
        [.. Drenthe.Select((m, i) => new ScatterPoint(m.Name, m.Degree, (i * 37 % 100) / 1.5, m.Name == "Emmen"))],
        new("Samenwerkingsverbanden", 45.7), new("Territoriale congruentie", 31.2, 1, "%"), "gemiddelde van 12 gemeenten");

    public static RankCurveData Ranking { get; } = new(
        [.. Drenthe.Select(m => new RankedPeer(m.Name, m.Degree, m.Name == "Assen"))], "Samenwerkingsverbanden", 45.7, "gemiddelde van 12 gemeenten: 45,67");

    public static RankCurveData LongRanking { get; } = new(
        [.. Enumerable.Range(0, 342).Select(i => new RankedPeer($"Gemeente {i}", (i * 7919 % 342) / 4.0, i == 7))], "Territoriale congruentie", 42.6, "gemiddelde", 1, "%");

    public static ScatterData TwoYears { get; } = new(
        [.. Drenthe.Select((m, i) => new ScatterPoint(m.Name, m.Degree, m.Degree + (i % 5) - 2, m.Name == "Emmen"))], new("2013", 45, 0), new("2019", 46, 0), "Nederland", "gelijk gebleven");

    /// <summary>Of a rate that can be negative and of which the lowest is best.</summary>
    public static RankCurveData Rates { get; } = new(
        [new("Assen", -0.07), new("Coevorden", -4.11, true), new("Emmen", 1.5)], "Natuurlijke aanwas", -1, "Nederland: -1", 2, LowestFirst: true);

    public static LineChartData Lines { get; } = new(
        [
            new("Zuidoost-Drenthe", [new(2018, "2018", 5129), new(2019, "2019", 5300), new(2020, "2020", 5210.5)], IsOwn: true),
            new("Noord-Drenthe", [new(2018, "2018", 5690), new(2020, "2020", 5906)]),
            new("Nederland", [new(2019.25, "2019Q2", -100), new(2040, "2040", 7000, IsExpected: true)]),
        ],
        "Bruto regionaal product (miljoen euro)", 0);

    public static StackedBarsData Budget { get; } = new(
        ["Sociaal domein", "Reserve", "Bijdrage van buiten"],
        [
            new("2016", [new(1748.049, "€ 1.748.049"), new(2349.75, "€ 2.349.750"), null], "4.098"),
            new("2017", [new(1559.08, "€ 1.559.080"), null, new(-500, "€ −500.000")], "1.059"),
        ],
        "duizend euro");

    public static FlowsData Directions { get; } = new(
        [new("Noord-Drenthe"), new("Zuidoost-Drenthe"), new("Zuidwest-Drenthe")],
        [new("Groningen"), new("Overijssel"), new("Landkreis Grafschaft Bentheim"), new("waterschappen van buiten", IsQuiet: true)],
        [new(0, 0, 21), new(0, 1, 3), new(1, 1, 14), new(1, 2, 5), new(2, 1, 15), new(2, 3, 1)],
        "samenwerkingsverbanden met een overheid van buiten");

    public static IEnumerable<(string A, string B, int Shared)> Pairs()
    {
        for (var i = 0; i < Drenthe.Length; i++)
        {
            for (var j = i + 1; j < Drenthe.Length; j++)
            {
                var same = Drenthe[i].Subregion == Drenthe[j].Subregion;
                var south = Drenthe[i].Latitude < 52.95 && Drenthe[j].Latitude < 52.95;
                yield return (Drenthe[i].Key, Drenthe[j].Key, i == 6 && j == 7 ? 33 : Math.Min(32, 24 + (same ? 5 : 0) + (south ? 2 : 0) + ((i * 5 + j * 3) % 3)));
            }
        }
    }
}
