using System.Globalization;
using Naober.Core;

namespace Naober.Tests.Finance;

/// <summary>
/// The municipal fund of 2024 (September circular) recomputed: per cluster of expenses the units of a municipality times their weights times
/// the payment factor, and the separate payments that the table of weights places in the cluster. Property values (WOZ) are taken without
/// the factor. It follows to the cent for all 342 municipalities in all twelve clusters. The integration payments "participatie" and
/// "beschermd wonen" and the payment under article 12 are listed with a cluster but not paid through it.
/// </summary>
public sealed class GemeentefondsTests
{
    private const string PropertyTax = "Onroerendezaakbelasting";

    private const string PropertyValue = "woz";

    private static readonly string[] PaidElsewhere = ["participatie", "beschermd wonen", "art. 12", "art.12"];

    [Fact]
    public void Clusters_UnitsTimesWeights_AreTheOutcomeToTheCent()
    {
        var weights = Table("GF_S2024_2024_Gewichten.csv", '\t').ToDictionary(row => (row["Codering maatstaf"].Length > 0 ? row["Codering maatstaf"] : row["Naam maatstaf"]).Trim().ToLowerInvariant());
        var units = Table("GF_S2024_2024_Volumina.csv", '\t').ToDictionary(row => row["Naam"]);
        var payments = Table("GF_S2024_2024_SIUDU.csv", '\t').ToDictionary(row => row["Naam"]);
        var factor = Fraction.Of(Table("Uitkeringsfactor.csv", ',').Where(row => row["Circulaire"] == "S2024" && row["Jaar"] == "2024")
            .Select(row => decimal.Parse(row["Uitkeringsfactor"], CultureInfo.InvariantCulture)).Single());
        var outcomes = Table("GF_S2024_2024.uitkomst.csv", ';').Where(row => units.ContainsKey(row["Gemeenten"])).ToList();
        var clusters = outcomes[0].Keys.Where(name => name is not ("" or "Gemeenten" or "Totaal")).ToList();

        foreach (var outcome in outcomes)
        {
            foreach (var cluster in clusters)
            {
                var (own, paid) = (units[outcome["Gemeenten"]], payments[outcome["Gemeenten"]]);
                var computed = (factor * Sum(own, cluster, weights, name => !IsTaxBase(name, cluster))) + Sum(own, cluster, weights, name => IsTaxBase(name, cluster))
                    + Sum(paid, cluster, weights, _ => true);
                Math.Abs(computed.ToDecimal(6) - decimal.Parse(outcome[cluster], CultureInfo.InvariantCulture)).ShouldBeLessThan(0.005m, $"{outcome["Gemeenten"]}, {cluster}");
            }
        }

        (outcomes.Count, clusters.Count).ShouldBe((342, 12));
    }

    private static bool IsTaxBase(string name, string cluster) => cluster == PropertyTax && name.StartsWith(PropertyValue, StringComparison.Ordinal);

    private static Fraction Sum(Dictionary<string, string> row, string cluster, Dictionary<string, Dictionary<string, string>> weights, Func<string, bool> counts) => row
        .Select(cell => (Name: cell.Key.Trim().ToLowerInvariant(), cell.Value))
        .Where(cell => weights.ContainsKey(cell.Name) && !PaidElsewhere.Contains(cell.Name) && counts(cell.Name))
        .Aggregate(Fraction.Zero, (sum, cell) => sum + (Number(cell.Value) * Number(weights[cell.Name][cluster])));

    /// <summary>As Dutch people write it, 1.234,56; empty is nothing.</summary>
    private static Fraction Number(string text) =>
        text.Trim() is { Length: > 0 } digits && Fraction.TryParse(digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), out var number) ? number : Fraction.Zero;

    private static IEnumerable<Dictionary<string, string>> Table(string name, char separator)
    {
        var lines = File.ReadLines(SharedData.Path("08-finance", "gemeentefonds", name)).ToList();
        var header = lines[0].TrimStart('\uFEFF').Split(separator);
        return lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(separator))
            .Select(cells => header.Index().Where(column => column.Index < cells.Length).DistinctBy(column => column.Item).ToDictionary(column => column.Item, column => cells[column.Index]));
    }
}
