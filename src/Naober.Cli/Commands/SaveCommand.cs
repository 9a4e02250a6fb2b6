using System.CommandLine;
using Naober.Files.Packages;
using Naober.Indicators.Publish;

namespace Naober.Cli.Commands;

/// <summary><c>naober save DIR</c>: writes the register as a region package.</summary>
internal static class SaveCommand
{
    private static readonly Argument<string> Folder = new("dir")
    {
        Description = "Nieuwe map, of een map met een regiopakket / a new folder, or one with a region package",
        HelpName = "MAP",
    };

    internal static Command Create()
    {
        var command = new Command("save", "Schrijf het register als regiopakket / write the register as a region package") { Folder, RegisterOptions.KnownOn };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
            await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
            var package = await RegisterOptions.ReadPackageAsync(parse, connection, cancellationToken);
            if (PackageWriter.Write(package, parse.GetRequiredValue(Folder)) is { } error)
            {
                throw new RefusedException(ExitCode.Refused, [error]);
            }

            var left = await PackageWithFigures.LeftOutAsync(connection, cancellationToken);
            if (output.Json)
            {
                output.Document(new { LeftOut = left, Tables = package.Tables.Select(table => new { table.Schema.Name, Written = table.Rows.Count }) });
            }
            else
            {
                output.Table([.. package.Tables.Select(table => new[] { table.Schema.Name + ".csv", $"{table.Rows.Count}" })]);
                if (left.Count > 0)
                {
                    var names = string.Join(", ", left);
                    output.Line(output.Say(
                        $"De cijfers van {left.Count} gegevenssets uit tabellen staan niet in een pakket: {names}. Laad die tabellen apart.",
                        $"The figures of {left.Count} data sets from tables are not in a package: {names}. Load those tables apart."));
                }
            }

            return ExitCode.Done;
        });
        return command;
    }
}
