using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.CheckConsistency;
using Naober.Indicators.DescribeRegion;
using Naober.Indicators.TraceFigures;
using Naober.Network;

namespace Naober.Web.Pages.Figures;

/// <summary>What stands beside the figures of a region: where each is stated, and what speaks against it.</summary>
public sealed class RegionBackground
{
    private readonly CitedFigures cited;
    private readonly ILookup<Indicator, FigureOrigin> origins;
    private readonly ILookup<string, FigureDoubt> doubts;

    private RegionBackground(string region, CitedFigures cited, ILookup<Indicator, FigureOrigin> origins, ILookup<string, FigureDoubt> doubts) =>
        (Region, this.cited, this.origins, this.doubts) = (region, cited, origins, doubts);

    /// <summary>The code of the region.</summary>
    public string Region { get; }

    internal static async Task<RegionBackground> ReadAsync(HttpContext http, Catalogue catalogue, Register register, RegionThemes themes, CitedFigures cited)
    {
        var services = http.RequestServices;
        var indicators = themes.Themes.SelectMany(theme => theme.Indicators).Where(of => of.Figures is not null).Select(of => of.Indicator);
        var known = await services.GetRequiredService<FigureOrigins>().OfAsync(catalogue, indicators, http.RequestAborted);
        var findings = await services.GetRequiredService<ConsistencyCache>().OfAsync(catalogue, http.RequestAborted);
        return new(themes.Region, cited, known, FigureDoubts.Of(catalogue, themes.Region, cited, register, findings));
    }

    /// <summary>Where a figure of the region stands; of one that no document states, the sources of its parts.</summary>
    internal IEnumerable<Citation> CitationsOf(Indicator indicator, string period) => cited.Of(indicator.Key, Region, period) is var own && own.Any()
        ? own
        : origins[indicator].SelectMany(origin => origin.Sources).Distinct(StringComparer.Ordinal).Select(source => new Citation(source, null));

    /// <summary>The data sets of an indicator that are themselves the source, such as a table of CBS.</summary>
    internal IEnumerable<FigureOrigin> DataSetsOf(Indicator indicator) => origins[indicator].Where(origin => origin.Sources.Count == 0);

    internal IEnumerable<FigureDoubt> DoubtsOf(Indicator indicator) => doubts[indicator.Key];
}
