using Naober.Files.Packages;
using Naober.Finance;

namespace Naober.Web.Tests;

/// <summary>A deal of six parties, four pillars and five years with every amount stated but one; no partnership, so that nothing of the report changes.</summary>
internal static class InventedDeal
{
    public const string Key = "invented-deal";

    private static readonly string[] Pillars = ["bereikbaarheid", "onderwijs", "wonen", "zorg"];
    private static readonly (string? Actor, string? Text)[] Parties = [("PV22", null), ("GM0114", null), ("GM0109", null), ("GM0118", null), (null, "marktpartijen"), (null, "woningcorporaties")];

    public static RegionPackage AddedTo(RegionPackage package) => package with
    {
        Tables = [.. package.Tables.Select(table => table with { Rows = [.. table.Rows, .. RowsOf(table.Schema).Select(cells => new PackageRow(0, cells))] })],
    };

    private static IEnumerable<object?[]> RowsOf(TableSchema schema) =>
        schema == DealTables.Deals ? [[Key, "Verzonnen deal", "Invented deal", null, "CR08", "rijk", "running", 2021, 2025, null, null, "bre", "invented for the tests"]]
        : schema == DealTables.Pillars ? Pillars.Index().Select(pillar => new object?[] { Key, pillar.Item, pillar.Index + 1, $"Pijler {pillar.Item}", $"Pillar {pillar.Item}", "bre", "invented for the tests" })
        : schema == DealTables.Figures ? [Figure("asked", null, 50_000_000), Figure("total", null, 100_000_000), .. Pillars.Select(pillar => Figure("granted", pillar, 12_000_000))]
        : schema == DealTables.Contributions ? Parties.Index().SelectMany(party => Pillars.SelectMany(pillar => Contributions(party.Item, party.Index + 1, pillar)))
        : [];

    private static object?[] Figure(string kind, string? pillar, decimal amount) =>
        [Key, kind, pillar, "bre", "invented for the tests", amount, "no", "yes", "verzonnen", null, null];

    /// <summary>100,000 euros times the place of the party, every year; half of it committed and a tenth received by the first three. One party does not say how much.</summary>
    private static IEnumerable<object?[]> Contributions((string? Actor, string? Text) party, int place, string pillar) =>
        party.Text == "marktpartijen" && pillar == "zorg" ? [Row(party, "pledged", pillar, null, null)]
        : Enumerable.Range(2021, 5).SelectMany(year => new[] { ("pledged", 1m), ("committed", 0.5m), ("received", 0.1m) }.Take(place <= 3 ? 3 : 1)
            .Select(stage => Row(party, stage.Item1, pillar, year, 100_000 * place * stage.Item2)));

    private static object?[] Row((string? Actor, string? Text) party, string stage, string pillar, int? year, decimal? amount) =>
        [Key, stage, party.Actor, party.Text, pillar, year, "bre", "invented for the tests", amount, "no", "yes", null, null];
}
