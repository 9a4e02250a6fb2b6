using Naober.Regions.RefreshSources;
using Npgsql;

namespace Naober.Web.Tests;

/// <summary>A schedule of two sources, one of which brought a version and then failed.</summary>
internal static class InventedRefreshes
{
    internal static async Task AddAsync(NpgsqlConnection connection)
    {
        var table = new FetchedSource("cbs", "83765NED");
        var first = new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);
        await RefreshStore.ScheduleAsync(connection, table, RefreshInterval.Find("week"), 4, "tests");
        await RefreshStore.ScheduleAsync(connection, new("roo", ""), RefreshInterval.Find("day"), null, "tests");
        await RefreshStore.RecordAsync(connection, new(table, first, first.AddMinutes(2), RefreshOutcome.Changed) { DataSet = "83765ned", Version = 7, Added = 1240, Revised = 12 });
        await RefreshStore.RecordAsync(connection, new(table, first.AddDays(7), first.AddDays(7), RefreshOutcome.Failed)
        {
            Reason = new("datasets.cbs.nl antwoordt met 500.", "datasets.cbs.nl answers 500."),
        });
    }
}
