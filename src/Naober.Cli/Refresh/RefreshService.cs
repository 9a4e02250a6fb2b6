using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Naober.Cli.Refresh;

/// <summary>Refreshes what is due, for as long as the web application runs.</summary>
internal sealed partial class RefreshService(Refresher refresher, TimeProvider time, ILogger<RefreshService> logger) : BackgroundService
{
    /// <summary>Between two looks at the schedule.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await refresher.RunAsync(onlyDue: true, dryRun: false, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The scheduled sources could not be refreshed")]
    private partial void LogFailure(Exception failure);
}
