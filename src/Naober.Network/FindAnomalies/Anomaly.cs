using Naober.Core;
using Naober.Files.Packages;
using Naober.Regions;

namespace Naober.Network.FindAnomalies;

/// <summary>Something in a package that is allowed but probably not meant.</summary>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Subject">The key it is about.</param>
/// <param name="Message">What is odd and what it does to the figures.</param>
public sealed record Anomaly(string Code, string Subject, Words Message)
{
    private static readonly string[] Governments = [Region.Municipality, Region.Province, Region.WaterAuthority];

    /// <summary>In order of table and key. <paramref name="existingKeys"/> says whether a table of the register has a key already.</summary>
    public static IReadOnlyList<Anomaly> In(PackageResult result, RegionPackage package, Func<string, string, bool> existingKeys)
    {
        var regions = package[RegionTables.Regions.Name].Rows.Select(row => row.Text(0)!).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. result.NotLoaded.Select(NotHeld),
            .. package[NetworkTables.Actors.Name].Rows.Select(ReadRows.Actor)
                .Where(actor => Governments.Contains(actor.Kind) && !regions.Contains(actor.Key) && !existingKeys(RegionTables.Regions.Name, actor.Key))
                .Select(actor => new Anomaly("government-without-region", actor.Key, new(
                    $"{actor.Name} ({actor.Key}) is een overheid, maar er is geen regio met die sleutel: zij telt overal als een overheid van buiten.",
                    $"{actor.Name} ({actor.Key}) is a government, but there is no region with that key: it counts as a government outside everywhere."))),
        ];
    }

    /// <summary>A table that this version does not know.</summary>
    public static Anomaly NotHeld(TableCount table) => new("table-not-held", table.Name, new(
        $"De tabel {table.Name} ({table.Read} rijen) is niet geladen: deze versie kent haar nog niet.",
        $"The table {table.Name} ({table.Read} rows) was not loaded: this version does not hold it yet."));
}
