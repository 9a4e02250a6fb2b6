using Naober.Network.Measures;
using Naober.Network.RankRegions;
using Naober.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Maps;

/// <summary>How values are put in classes.</summary>
public enum MapClasses
{
    /// <summary>As many regions in each class.</summary>
    Quantiles,

    /// <summary>Classes of equal width.</summary>
    EqualSteps,
}

/// <summary>The choices of the map in its address: <c>?measure=external&amp;by=corop&amp;region=PV22&amp;classes=equal</c>, with date and rule.</summary>
/// <param name="Measure">Any measure with one value per region.</param>
/// <param name="By">The division that is drawn: a type of region, or the key of a division.</param>
/// <param name="Region">The map is cut to this region.</param>
/// <param name="Classes">How values are put in classes.</param>
public sealed record MapQuery(Measure Measure, Division By, Region Region, MapClasses Classes)
{
    /// <exception cref="BadHttpRequestException">A value is not possible; the message is its key.</exception>
    internal static MapQuery Of(SheetRequest request)
    {
        var (query, regions) = (request.Query, request.Register.Regions);
        return new(
            Text("measure") is { } measure ? Measures.FirstOrDefault(known => known.Id == measure) ?? throw new BadHttpRequestException("measure") : Measures[1],
            Text("by") is { } by ? DivisionsOf(regions, request.Date).FirstOrDefault(known => known.Key == by) ?? throw new BadHttpRequestException("by") : Municipalities(regions, request.Date),
            regions.Find(Text("region") ?? Naober.Regions.Region.Netherlands) ?? throw new BadHttpRequestException("region"),
            Text("classes") switch { null or "quantiles" => MapClasses.Quantiles, "equal" => MapClasses.EqualSteps, _ => throw new BadHttpRequestException("classes") });

        string? Text(string key) => query[key].ToString() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Those in which regions can differ.</summary>
    internal static IReadOnlyList<Measure> Measures => RegionPositions.Measures;

    /// <summary>What can be drawn: municipalities themselves first, then every division.</summary>
    internal static IReadOnlyList<Division> DivisionsOf(RegionMap regions, DateOnly date) => [Municipalities(regions, date), .. regions.DivisionsOn(date)];

    private static Division Municipalities(RegionMap regions, DateOnly date) =>
        new(Naober.Regions.Region.Municipality, new("gemeente", "municipality"), regions.OfType(Naober.Regions.Region.Municipality, date));
}
