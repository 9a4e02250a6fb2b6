using System.CommandLine;
using Naober.Cli.Fetch;
using Naober.Cli.Refresh;
using Naober.Regions.RefreshSources;

namespace Naober.Cli.Commands;

/// <summary>
/// <c>naober refresh</c>: fetches and loads the scheduled sources again, once; <c>naober refresh schedule</c> says which and how often.
/// </summary>
internal static class RefreshCommand
{
    private static readonly Option<bool> Due = new("--due") { Description = "Alleen wat aan de beurt is / only what is due" };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Haal op en controleer, maar bewaar niets / fetch and check, but keep nothing" };

    internal static Command Create()
    {
        var command = new Command("refresh", "Haal de geplande bronnen opnieuw op en laad ze / fetch and load the scheduled sources again")
        {
            Due, DryRun, FetchCommand.Online, RefreshScheduleCommand.Create(),
        };
        command.Runs(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        FetchCommand.MustBeOn(parse);
        await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
        var refresher = new Refresher(database.DataSource, GlobalOptions.Cubes(parse), FetchSetup.Of(parse.GetRequiredValue(GlobalOptions.Data)), TimeProvider.System);
        var runs = await refresher.RunAsync(parse.GetValue(Due), parse.GetValue(DryRun), cancellationToken) ?? throw new RefusedException(
            ExitCode.Failed, "", "busy", new("Er wordt al ververst; probeer het later.", "A refresh is under way already; try again later."));
        if (output.Json)
        {
            output.Document(new { DryRun = parse.GetValue(DryRun), Runs = runs.Select(run => ForJson(run, output)) });
        }
        else if (runs.Count == 0)
        {
            output.Line(output.Say("Er is niets aan de beurt. naober refresh schedule plant een bron.", "Nothing is due. naober refresh schedule plans a source."));
        }
        else
        {
            foreach (var run in runs)
            {
                output.Line($"{run.What}: {run.Statement.In(output.Language)}");
            }
        }

        return runs.Any(run => run.Outcome == RefreshOutcome.Failed) ? ExitCode.Failed : ExitCode.Done;
    }

    internal static object ForJson(RefreshRun run, Output output) => new
    {
        run.What.Source,
        Table = run.What.Table.Length > 0 ? run.What.Table : null,
        run.StartedAt,
        run.EndedAt,
        Outcome = run.Outcome.ToString().ToLowerInvariant(),
        run.DataSet,
        run.Version,
        run.Added,
        run.Revised,
        run.Withdrawn,
        Reason = run.Reason?.In(output.Language),
    };
}
