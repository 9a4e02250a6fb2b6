using System.CommandLine;
using Naober.Cli.Fetch;
using Naober.Regions.RefreshSources;

namespace Naober.Cli.Commands;

/// <summary><c>naober refresh schedule</c>: how often a source is fetched again; without a source the schedule as it is.</summary>
internal static class RefreshScheduleCommand
{
    private const string Never = "never";

    private static readonly Argument<string?> Source = new("source")
    {
        Description = "Welke bron / which source",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = FetchSetup.SourceNames,
    };

    private static readonly Argument<string?> Table = new("table")
    {
        Description = "Tabel van het CBS / table of Statistics Netherlands",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "83765NED",
    };

    private static readonly Option<string> Every = new("--every")
    {
        Description = "Hoe vaak / how often",
        HelpName = string.Join('|', RefreshInterval.All.Select(interval => interval.Key).Append(Never)),
    };

    internal static Command Create()
    {
        var command = new Command("schedule", "Welke bronnen vanzelf worden opgehaald, en hoe vaak / which sources are fetched unasked, and how often") { Source, Table, Every, FetchCommand.OData };
        command.Runs(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        var what = parse.GetValue(Source) is { } source ? FetchSetup.Find(source, parse.GetValue(Table)) : null;
        var every = parse.GetValue(Every);
        if (what is not null && every != Never && (every is null || RefreshInterval.Find(every) is null))
        {
            throw new RefusedException(ExitCode.Refused, "every", "every", new($"Geef met --every een van: {Every.HelpName}.", $"Give --every with one of: {Every.HelpName}."));
        }

        if (parse.GetValue(FetchCommand.OData) is { } odata and not (3 or 4))
        {
            throw new RefusedException(ExitCode.Refused, "odata", "odata", new($"OData {odata} is er niet; kies 3 of 4.", $"There is no OData {odata}; choose 3 or 4."));
        }

        await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        if (what is not null)
        {
            await RefreshStore.ScheduleAsync(connection, what, RefreshInterval.Find(every!), parse.GetValue(FetchCommand.OData), Environment.UserName, cancellationToken);
        }

        Show(output, await RefreshStore.ReadAsync(connection, cancellationToken));
        return ExitCode.Done;
    }

    private static void Show(Output output, IReadOnlyList<ScheduledSource> sources)
    {
        if (output.Json)
        {
            output.Document(sources.Select(source => new
            {
                source.What.Source,
                Table = source.What.Table.Length > 0 ? source.What.Table : null,
                source.OData,
                Every = source.Every.Key,
                source.Next,
                Last = source.Last is { } last ? RefreshCommand.ForJson(last, output) : null,
            }));
            return;
        }

        if (sources.Count == 0)
        {
            output.Line(output.Say("Er is niets gepland.", "Nothing is scheduled."));
            return;
        }

        output.Table(
        [
            [output.Say("bron", "source"), output.Say("hoe vaak", "how often"), output.Say("laatste keer (UTC)", "last time (UTC)"), output.Say("volgende keer (UTC)", "next time (UTC)")],
            .. sources.Select(source => new[]
            {
                source.What.ToString(), source.Every.Name.In(output.Language), $"{source.Last?.StartedAt:yyyy-MM-dd HH:mm}",
                source.Next is { } next ? $"{next:yyyy-MM-dd HH:mm}" : output.Say("meteen", "at once"),
            }),
        ]);
        foreach (var source in sources.Where(source => source.Last is not null))
        {
            output.Line($"{source.What}: {source.Last!.Statement.In(output.Language)}");
        }
    }
}
