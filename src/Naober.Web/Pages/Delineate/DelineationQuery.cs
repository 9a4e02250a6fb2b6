using System.Globalization;
using Naober.Network.DelineateRegions;

namespace Naober.Web.Pages.Delineate;

/// <summary>The choices of the page in its address: <c>?region=NL01&amp;weight=newman&amp;resolution=1.25&amp;runs=100&amp;seed=1</c>.</summary>
internal static class DelineationQuery
{
    /// <summary>On the web anyone may ask: fewer runs than on the command line.</summary>
    internal const int MostRuns = 200;

    internal static string Region(IQueryCollection query) =>
        query["region"].ToString() is { Length: > 0 } region ? region : Naober.Regions.Region.Netherlands;

    /// <exception cref="BadHttpRequestException">A value is not possible; the message is its key.</exception>
    internal static DelineationOptions Options(IQueryCollection query) => new(
        Number(query, "resolution", 1, DelineationOptions.Resolutions.Least, DelineationOptions.Resolutions.Most, NumberStyles.AllowDecimalPoint),
        (int)Number(query, "runs", DelineationOptions.UsualRuns, 1, MostRuns, NumberStyles.None),
        (int)Number(query, "seed", 1, 0, int.MaxValue, NumberStyles.None),
        query["weight"].ToString() switch
        {
            "" or "shared" => PairWeight.Shared,
            "newman" => PairWeight.Newman,
            _ => throw new BadHttpRequestException("weight"),
        });

    internal static string KeyOf(PairWeight weight) => weight == PairWeight.Shared ? "shared" : "newman";

    private static double Number(IQueryCollection query, string key, double usual, double least, double most, NumberStyles style)
    {
        var text = query[key].ToString();
        return text.Length == 0 ? usual
            : double.TryParse(text, style, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw new BadHttpRequestException(key);
    }
}
