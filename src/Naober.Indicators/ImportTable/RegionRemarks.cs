using Naober.Regions.LoadPackage;

namespace Naober.Indicators.ImportTable;

/// <summary>What a user should know about the regions of a file.</summary>
internal static class RegionRemarks
{
    /// <param name="file">Its name.</param>
    /// <param name="completed">How many codes had lost their zeros or letters.</param>
    /// <param name="notThen">Regions with figures of a period in which they were not there.</param>
    public static IEnumerable<Remark> On(string file, int completed, IReadOnlyCollection<(string Region, string Period)> notThen)
    {
        if (completed > 0)
        {
            yield return new("code-completed", file, new(
                $"Aangevulde codes, waarvan voorloopnullen of letters ontbraken (114 is GM0114): {completed}.", $"Completed codes, which had lost zeros or letters (114 is GM0114): {completed}."));
        }

        if (notThen.Count > 0)
        {
            var (region, period) = notThen.Min();
            yield return new("region-not-then", region, new(
                $"{notThen.Count} keer staat er een cijfer over een regio die in die periode niet bestond, zoals {region} in {period}.",
                $"{notThen.Count} times there is a figure of a region that did not exist in that period, such as {region} in {period}."));
        }
    }
}
