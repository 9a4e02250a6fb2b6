using Naober.Core;
using Naober.Network.MeasureRegion;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions.Pictures;

/// <summary>Orientation: to which regions outside the parts of a region look (BRE figure 23), with the partnerships behind every band.</summary>
internal static class DirectionsPicture
{
    /// <summary>More bands cannot be told apart.</summary>
    private const int MostParts = 12;
    private const int MostDirections = 10;

    internal static PictureContent? Draw(RegionPictureInput input)
    {
        var counts = input.Network.DirectionsBy(DirectionType(input.Network.Region));
        if (counts.Count == 0)
        {
            return null;
        }

        // The parts and directions with most come into the picture; the table has all.
        var parts = Top(counts, count => count.From, MostParts);
        var directions = Top(counts, count => count.Towards, MostDirections);
        var shown = counts.Where(count => parts.Contains(count.From) && directions.Contains(count.Towards)).ToList();
        parts.RemoveAll(part => !shown.Exists(count => count.From == part));
        directions.RemoveAll(direction => !shown.Exists(count => count.Towards == direction));
        var data = new FlowsData(
            [.. parts.Select(part => new FlowEnd(input.NameOf(part)))],
            [.. directions.Select(direction => new FlowEnd(Name(input, direction), direction.Kind is DirectionKind.Unknown or DirectionKind.WaterAuthorities))],
            [.. shown.Select(count => new FlowBand(parts.IndexOf(count.From), directions.IndexOf(count.Towards), count.Partnerships.Count))],
            new Words("samenwerkingsverbanden met een overheid van buiten", "partnerships with a government outside").In(input.Language));
        return PictureContent.Of<FlowBands, FlowsData>(input, data, Lead(input, counts, shown.Count), Table(input, counts));
    }

    /// <summary>A province looks to other provinces; what is smaller looks to COROP regions, where they are known.</summary>
    private static string DirectionType(Region region) => region.Type is Region.Province or Region.Country ? Region.Province : Region.Corop;

    private static List<TKey> Top<TKey>(IReadOnlyList<DirectionCount> counts, Func<DirectionCount, TKey> key, int most) =>
        [.. counts.GroupBy(key).OrderByDescending(group => group.Sum(count => count.Partnerships.Count)).Take(most).Select(group => group.Key)];

    private static string Lead(RegionPictureInput input, IReadOnlyList<DirectionCount> counts, int shown)
    {
        var most = counts[0];
        var left = counts.Count - shown;
        return new Words(
            $"Van de delen van de regio (links) naar waar de partners van buiten liggen (rechts). De dikste band: {input.NameOf(most.From)} naar {Name(input, most.Towards)}, {most.Partnerships.Count}. Een samenwerkingsverband kan bij meer delen en richtingen horen; optellen mag niet.{(left == 0 ? "" : $" Alleen in de tabel: {left} kleinere.")}",
            $"From the parts of the region (left) to where the partners outside lie (right). The thickest band: {input.NameOf(most.From)} to {Name(input, most.Towards)}, {most.Partnerships.Count}. A partnership can belong to several parts and directions; the numbers do not add up.{(left == 0 ? "" : $" Only in the table: {left} smaller ones.")}").In(input.Language);
    }

    internal static string Name(RegionPictureInput input, Direction direction) => direction.Kind switch
    {
        DirectionKind.WaterAuthorities => new Words("waterschappen van buiten", "water authorities outside").In(input.Language),
        DirectionKind.Unknown => new Words("gebied onbekend", "region unknown").In(input.Language),
        DirectionKind.Abroad => input.Register.FindActor(direction.Key!)?.Name ?? direction.Key!,
        _ => input.NameOf(direction.Key!),
    };

    private static Sheet Table(RegionPictureInput input, IReadOnlyList<DirectionCount> counts) => new(
        new("Richtingen, met de samenwerkingsverbanden erachter", "Directions, with the partnerships behind them"),
        [
            new("from", new("Van", "From")),
            new("towards", new("Naar", "Towards")),
            new("count", new("Aantal", "Number"), CellKind.Count),
            new("partners", new("Partners daar", "Partners there")),
            new("partnerships", new("Samenwerkingsverbanden", "Partnerships")),
            new("fromCode", new("Code van", "Code from")),
            new("towardsCode", new("Code naar", "Code towards")),
        ],
        [.. counts.Select(count => new SheetRow(
        [
            input.NameOf(count.From), Name(input, count.Towards), count.Partnerships.Count, string.Join(", ", count.Partners.Select(actor => actor.Name)),
            string.Join("; ", count.Partnerships.Select(partnership => partnership.Name)), count.From, count.Towards.Key ?? "–",
        ], Routes.Region(count.From)))]);
}
