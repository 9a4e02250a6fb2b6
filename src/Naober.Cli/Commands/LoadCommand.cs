using System.CommandLine;
using Naober.Cli.Commands.Indicators;
using Naober.Cli.Load;
using Naober.Core;
using Naober.Indicators;
using Naober.Network;
using Naober.Network.FindAnomalies;
using Naober.Regions.LoadPackage;

namespace Naober.Cli.Commands;

/// <summary><c>naober load PATH</c>: reads, checks and loads a file of one of <see cref="LoadKinds"/>; complete or not at all.</summary>
internal static class LoadCommand
{
    /// <summary>Of one kind, for people; a file may have hundreds.</summary>
    private const int MostShown = 10;

    private static readonly Argument<string> PathArgument = new("path")
    {
        Description = "Een bestand, map of zip; - is standaardinvoer / a file, folder or zip; - is standard input",
        HelpName = "PAD",
    };

    private static readonly Option<string> Kind = new("--kind")
    {
        Description = "Soort bestand / kind of file",
        DefaultValueFactory = _ => "auto",
        HelpName = LoadKinds.Names,
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Controleer en tel, maar bewaar niets / check and count, but keep nothing",
    };

    internal static Command Create()
    {
        var command = new Command("load", "Laad een regiopakket of register in de database / load a region package or register into the database") { PathArgument, Kind, DryRun };
        foreach (var option in LoadOptions.All)
        {
            command.Add(option);
        }

        command.Runs(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        var given = parse.GetRequiredValue(PathArgument);
        using var input = given == StandardInput.Name ? await StandardInput.ReadAsync(Console.OpenStandardInput(), cancellationToken) : null;
        var path = input?.Path ?? given;
        var options = LoadOptions.Of(parse);
        var isTableOfFigures = options.DataSet is not null && LoadTable.Kind.Recognises(path) && new FileInfo(path).Length <= LoadTable.MostBytes;
        var kind = LoadKinds.Choose(parse.GetRequiredValue(Kind) is "auto" && isTableOfFigures ? LoadTable.Kind.Name : parse.GetRequiredValue(Kind), path);
        LoadKinds.CheckIndicators(kind, options);
        return await LoadAsync(parse, output, path, kind, options, parse.GetValue(DryRun), cancellationToken);
    }

    internal static async Task<int> LoadAsync(
        ParseResult parse, Output output, string path, LoadKind kind, LoadOptions options, bool dryRun, CancellationToken cancellationToken)
    {
        await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        var request = new LoadRequest(path, dryRun, Environment.UserName, connection, GlobalOptions.Cubes(parse), options);
        var report = await kind.LoadAsync(request, cancellationToken);
        if (report.Errors.Count == 0 && report.DataSet is null && (dryRun ? report.Register : await PackageStore.ReadAsync(connection, NetworkTables.Package, cancellationToken)) is { } register)
        {
            report = report with { Anomalies = [.. report.Anomalies, .. AnomaliesOfRegister(Register.From(register), report)] };
        }

        report = report with { Anomalies = [.. Withdrawals(report), .. report.Anomalies] };
        if (output.Json)
        {
            ShowJson(output, kind, request, report);
        }
        else if (report.Errors.Count > 0)
        {
            TableOutput.Show(output, report);
            ShowErrors(output, report);
        }
        else
        {
            TableOutput.Show(output, report);
            Show(output, request, report);
        }

        if (options.IndicatorsTo is { } to && report.Indicators.Count > 0)
        {
            await IndicatorOutput.WriteAsync(output, to, report.Indicators, cancellationToken);
        }

        return report.ExitCode;
    }

    /// <summary>A file replaces its data set, which is easily forgotten: when more figures went than stayed, that comes first.</summary>
    private static IEnumerable<Anomaly> Withdrawals(LoadReport report) =>
        from table in report.Tables
        where IndicatorTables.Versioned.Any(versioned => versioned.Name == table.Name) && table.Removed > table.Read - table.Inserted
        let named = table.Name == IndicatorTables.Flows.Name ? new Words("stromen", "flows") : table.Name == IndicatorTables.Positions.Name ? new("posities", "positions") : new("cijfers", "figures")
        select new Anomaly("most-figures-withdrawn", report.DataSet?.Key ?? table.Name, new(
            $"LET OP: dit vervangt de hele gegevensset. {table.Removed} {named.Dutch}, meer dan de helft van wat er was, zijn ingetrokken omdat ze er nu niet in staan. Niet bedoeld? naober indicators publish zet de vorige versie terug.",
            $"MIND: this replaces the whole data set. {table.Removed} {named.English}, more than half of what there was, are withdrawn because they are not in it now. Not meant? naober indicators publish puts the previous version back."));

    /// <summary>What is odd in the register as it now is, or after a dry run would be, as far as the load did not say so itself.</summary>
    private static IEnumerable<Anomaly> AnomaliesOfRegister(Register register, LoadReport report)
    {
        var known = report.Anomalies.Select(anomaly => (anomaly.Code, anomaly.Subject)).ToHashSet();
        return RegisterAnomaly.In(register).Select(anomaly => anomaly.ToAnomaly()).Where(anomaly => !known.Contains((anomaly.Code, anomaly.Subject)));
    }

    private static void ShowJson(Output output, LoadKind kind, LoadRequest request, LoadReport report) => output.Document(new
    {
        Kind = kind.Name,
        request.DryRun,
        report.Tables,
        DataSet = report.DataSet is { } dataSet ? VersionOutput.ForJson(dataSet.Key, dataSet.Version) : null,
        report.Mapping,
        report.Preview,
        Indicators = request.DryRun ? report.Indicators.Select(IndicatorOutput.ForJson) : null,
        Anomalies = report.Anomalies.Select(anomaly => new { anomaly.Code, anomaly.Subject, Message = anomaly.Message.In(output.Language) }),
        Errors = output.ErrorsForJson(report.Errors),
        report.MoreErrors,
    });

    private static void ShowErrors(Output output, LoadReport report)
    {
        output.Errors(report.Errors);
        output.Line(report.MoreErrors > 0
            ? output.Say($"... en nog {report.MoreErrors} fouten.", $"... and {report.MoreErrors} more errors.")
            : output.Say("Er is niets geladen.", "Nothing was loaded."));
    }

    private static void Show(Output output, LoadRequest request, LoadReport report)
    {
        if (request.DryRun)
        {
            IndicatorOutput.Show(output, report.Indicators);
        }

        output.Table(
        [
            [output.Say("tabel", "table"), output.Say("gelezen", "read"), output.Say("nieuw", "inserted"), output.Say("gewijzigd", "updated"), output.Say("gelijk", "unchanged"), output.Say("verwijderd", "removed")],
            .. report.Tables.Select(table => new[] { table.Name, $"{table.Read}", $"{table.Inserted}", $"{table.Updated}", $"{table.Unchanged}", $"{table.Removed}" }),
        ]);
        foreach (var alike in report.Anomalies.GroupBy(anomaly => anomaly.Code, StringComparer.Ordinal))
        {
            foreach (var anomaly in alike.Take(MostShown))
            {
                output.Line(anomaly.Message.In(output.Language));
            }

            if (alike.Count() > MostShown)
            {
                output.Line(output.Say($"... en nog {alike.Count() - MostShown} zulke meldingen ({alike.Key}); --json geeft ze alle.", $"... and {alike.Count() - MostShown} more of these ({alike.Key}); --json gives all."));
            }
        }

        if (report.DataSet is { } dataSet)
        {
            VersionOutput.Show(output, dataSet.Key, dataSet.Version);
        }

        output.Line(request.DryRun
            ? output.Say("Alles klopt. Er is niets bewaard (--dry-run).", "All is well. Nothing was kept (--dry-run).")
            : output.Say("Geladen.", "Loaded."));
    }
}
