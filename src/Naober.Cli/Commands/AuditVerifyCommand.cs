using System.CommandLine;
using Naober.Storage.Audit;

namespace Naober.Cli.Commands;

/// <summary><c>naober audit verify</c>: checks that no recorded change was altered or removed.</summary>
internal static class AuditVerifyCommand
{
    internal static Command Create()
    {
        var command = new Command("verify", "Controleer de keten van vastgelegde wijzigingen / check the chain of recorded changes");
        command.Runs(async (parse, output, cancellationToken) =>
        {
            await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
            var verification = await AuditLog.VerifyAsync(database.DataSource, cancellationToken);
            if (output.Json)
            {
                output.Document(verification);
            }
            else
            {
                output.Line(verification.IsWhole
                    ? output.Say($"De keten van {verification.Entries} wijzigingen is gaaf.", $"The chain of {verification.Entries} changes is whole.")
                    : output.Say($"De keten is verbroken bij wijziging {verification.FirstBroken}.", $"The chain is broken at change {verification.FirstBroken}."));
            }

            return verification.IsWhole ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
