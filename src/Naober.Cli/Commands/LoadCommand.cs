using System.CommandLine;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Network;
using Naober.Network.FindAnomalies;
using Naober.Regions.LoadPackage;

namespace Naober.Cli.Commands;

/// <summary><c>naober load PATH</c>: reads, checks and loads a region package; complete or not at all.</summary>
internal static class LoadCommand
{
    private static readonly Argument<string> PathArgument = new("path")
    {
        Description = "Een regiopakket: map of zip / a region package: folder or zip",
        HelpName = "PAD",
    };

    private static readonly Option<string> Kind = new("--kind")
    {
        Description = "Soort bestand / kind of file",
        DefaultValueFactory = _ => "auto",
        HelpName = "auto|package",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Controleer en tel, maar bewaar niets / check and count, but keep nothing",
    };

    internal static Command Create()
    {
        var command = new Command("load", "Laad een regiopakket in de database / load a region package into the database") { PathArgument, Kind, DryRun };
        command.Runs(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        var dryRun = parse.GetValue(DryRun);
        if (parse.GetValue(Kind) is not ("auto" or "package") and var kind)
        {
            throw new RefusedException(ExitCode.Refused, "kind", "unknown-kind", new(
                $"Soort \"{kind}\" kan deze versie niet laden; kies auto of package.", $"This version cannot load the kind \"{kind}\"; choose auto or package."));
        }

        await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            var keys = await PackageStore.ReadKeysAsync(connection, NetworkTables.Package, cancellationToken);
            var (package, result) = PackageInput.Read(parse.GetRequiredValue(PathArgument), keys);
            var outcome = await PackageStore.LoadAsync(connection, package, dryRun, Environment.UserName, cancellationToken);
            if (outcome.Errors.Count > 0)
            {
                throw new RefusedException(ExitCode.Refused, outcome.Errors) { Result = result };
            }

            Show(output, dryRun, outcome.Tables, Anomaly.In(result, package, keys));
            return ExitCode.Done;
        }
        catch (RefusedException refused) when (refused.Result is not null)
        {
            Show(output, dryRun, refused.Result, refused.Errors);
            return refused.ExitCode;
        }
    }

    private static void Show(Output output, bool dryRun, IReadOnlyList<TableLoad> tables, IReadOnlyList<Anomaly> anomalies)
    {
        if (output.Json)
        {
            output.Document(new { Kind = "package", DryRun = dryRun, Tables = tables, Anomalies = ForJson(output, anomalies), Errors = Array.Empty<object>() });
            return;
        }

        output.Table(
        [
            [output.Say("tabel", "table"), output.Say("gelezen", "read"), output.Say("nieuw", "inserted"), output.Say("gewijzigd", "updated"), output.Say("gelijk", "unchanged"), output.Say("verwijderd", "removed")],
            .. tables.Select(table => new[] { table.Name, $"{table.Read}", $"{table.Inserted}", $"{table.Updated}", $"{table.Unchanged}", $"{table.Removed}" }),
        ]);
        foreach (var anomaly in anomalies)
        {
            output.Line(anomaly.Message.In(output.Language));
        }

        output.Line(dryRun
            ? output.Say("Alles klopt. Er is niets bewaard (--dry-run).", "All is well. Nothing was kept (--dry-run).")
            : output.Say("Geladen.", "Loaded."));
    }

    private static void Show(Output output, bool dryRun, PackageResult result, IReadOnlyList<InputError> errors)
    {
        if (output.Json)
        {
            output.Document(new
            {
                Kind = "package",
                DryRun = dryRun,
                Tables = result.Tables.Select(table => new TableLoad(table.Name, table.Read, 0, 0, 0, table.Rejected, 0)),
                Anomalies = ForJson(output, result.NotLoaded.Select(Anomaly.NotHeld)),
                Errors = output.ErrorsForJson(errors),
                result.MoreErrors,
            });
            return;
        }

        output.Errors(errors);
        output.Line(result.MoreErrors > 0
            ? output.Say($"... en nog {result.MoreErrors} fouten.", $"... and {result.MoreErrors} more errors.")
            : output.Say("Er is niets geladen.", "Nothing was loaded."));
    }

    private static IEnumerable<object> ForJson(Output output, IEnumerable<Anomaly> anomalies) =>
        anomalies.Select(anomaly => new { anomaly.Code, anomaly.Subject, Message = anomaly.Message.In(output.Language) });
}
