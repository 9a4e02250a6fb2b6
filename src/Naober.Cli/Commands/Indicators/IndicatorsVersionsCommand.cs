using System.CommandLine;
using Naober.Indicators.Publish;
using Naober.Regions.RefreshSources;

namespace Naober.Cli.Commands.Indicators;

/// <summary><c>naober indicators versions</c>: what was loaded when, by whom and from where, and which version everyone sees.</summary>
internal static class IndicatorsVersionsCommand
{
    internal static readonly Option<string> DataSet = new("--data-set")
    {
        Description = "Gegevensset / data set: 83765ned, drenthe ...",
        HelpName = "SET",
    };

    internal static Command Create()
    {
        var command = new Command("versions", "Versies van de gegevenssets / versions of the data sets") { DataSet };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
            await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
            var wanted = parse.GetValue(DataSet);
            var versions = (await DataSets.ListAsync(connection, cancellationToken)).Where(version => wanted is null || version.Load.DataSet == wanted).ToList();
            if (wanted is not null && versions.Count == 0)
            {
                throw Unknown(wanted);
            }

            Show(output, versions, (await RefreshStore.ReadAsync(connection, cancellationToken)).Select(source => source.Last).OfType<RefreshRun>().ToList());
            return ExitCode.Done;
        });
        return command;
    }

    internal static RefusedException Unknown(string dataSet) => new(ExitCode.NotFound, "data-set", "unknown-data-set", new(
        $"Er is geen gegevensset \"{dataSet}\"; naober indicators versions noemt ze alle.", $"There is no data set \"{dataSet}\"; naober indicators versions names them all."));

    private static void Show(Output output, List<DataSetVersion> versions, List<RefreshRun> refreshed)
    {
        if (output.Json)
        {
            output.Document(versions.Select(version => new
            {
                version.Load.DataSet,
                version.Load.Title,
                Version = version.Number,
                version.IsCurrent,
                version.LoadedAt,
                version.Load.LoadedBy,
                version.Load.Origin,
                version.Load.Licence,
                version.Load.Checksum,
                version.Observations,
                version.Changes,
                LastRefresh = version.IsCurrent && refreshed.Find(run => IsOf(run, version)) is { } run ? RefreshCommand.ForJson(run, output) : null,
            }));
            return;
        }

        if (versions.Count == 0)
        {
            output.Line(output.Say("Er zijn nog geen cijfers geladen.", "No figures have been loaded yet."));
            return;
        }

        output.Table(
        [
            [output.Say("gegevensset", "data set"), output.Say("versie", "version"), output.Say("geladen (UTC)", "loaded (UTC)"), output.Say("door", "by"),
                output.Say("cijfers", "figures"), output.Say("nieuw", "new"), output.Say("herzien", "revised"), output.Say("ingetrokken", "withdrawn"), ""],
            .. versions.Select(version => new[]
            {
                version.Load.DataSet, $"{version.Number}", $"{version.LoadedAt:yyyy-MM-dd HH:mm}", version.Load.LoadedBy ?? "", $"{version.Observations}",
                $"{version.Changes.Added}", $"{version.Changes.Revised}", $"{version.Changes.Withdrawn}", version.IsCurrent ? output.Say("huidig", "current") : "",
            }),
        ]);
        foreach (var run in refreshed.Where(run => versions.Exists(version => IsOf(run, version))))
        {
            output.Line(output.Say($"{run.What} ververst op {run.StartedAt:yyyy-MM-dd HH:mm}: ", $"{run.What} refreshed on {run.StartedAt:yyyy-MM-dd HH:mm}: ") + run.Statement.In(output.Language));
        }
    }

    /// <summary>A run that failed before it knew its data set, was to become the one with the name of the table.</summary>
    private static bool IsOf(RefreshRun run, DataSetVersion version) => version.Load.DataSet.Equals(run.DataSet ?? run.What.Table, StringComparison.OrdinalIgnoreCase);
}
