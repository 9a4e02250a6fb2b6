using System.CommandLine;
using Naober.Indicators.Publish;

namespace Naober.Cli.Commands.Indicators;

/// <summary><c>naober indicators publish</c>: makes an older version of a data set the one that everyone sees; nothing is deleted.</summary>
internal static class IndicatorsPublishCommand
{
    private static readonly Option<string> DataSet = new("--data-set")
    {
        Description = "Gegevensset / data set",
        Required = true,
        HelpName = "SET",
    };

    private static readonly Option<int> Version = new("--version")
    {
        Description = "Nummer van de versie / number of the version",
        Required = true,
        HelpName = "N",
    };

    internal static Command Create()
    {
        var command = new Command("publish", "Maak een eerdere versie weer de huidige / make an earlier version current again") { DataSet, Version };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            var (dataSet, number) = (parse.GetRequiredValue(DataSet), parse.GetRequiredValue(Version));
            await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
            await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
            if (!await DataSets.ExistsAsync(connection, dataSet, cancellationToken))
            {
                throw IndicatorsVersionsCommand.Unknown(dataSet);
            }

            var version = await NewVersion.MakeCurrentAsync(connection, GlobalOptions.Cubes(parse), dataSet, number, Environment.UserName, cancellationToken)
                ?? throw new RefusedException(ExitCode.NotFound, "version", "unknown-version", new(
                    $"{dataSet} heeft geen versie {number}; naober indicators versions --data-set {dataSet} noemt ze alle.",
                    $"{dataSet} has no version {number}; naober indicators versions --data-set {dataSet} names them all."));
            if (output.Json)
            {
                output.Document(VersionOutput.ForJson(dataSet, version));
            }
            else
            {
                VersionOutput.Show(output, dataSet, version);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
