using System.CommandLine;
using Naober.Network;
using Naober.Network.Reconcile;
using Naober.Regions.LoadPackage;
using Naober.Storage.Audit;

namespace Naober.Cli.Commands;

/// <summary><c>naober registers decide SUBJECT</c>: keeps what a person decides about a match; a later decision takes its place.</summary>
internal static class RegistersDecideCommand
{
    private static readonly Argument<string> Subject = new("subject")
    {
        Description = "Sleutel uit naober registers matches / key from naober registers matches",
    };

    private static readonly Option<string> SameAs = new("--same-as")
    {
        Description = "Het is hetzelfde als deze sleutel / it is the same as this key",
        HelpName = "SLEUTEL",
    };

    private static readonly Option<bool> Different = new("--different")
    {
        Description = "Het is geen van de kandidaten / it is none of the candidates",
    };

    private static readonly Option<bool> Undo = new("--undo")
    {
        Description = "Neem het besluit terug / take the decision back",
    };

    private static readonly Option<string> Reason = new("--reason")
    {
        Description = "Waarom / why",
        HelpName = "TEKST",
    };

    internal static Command Create()
    {
        var command = new Command("decide", "Besluit of iets hetzelfde is / decide whether something is the same") { Subject, SameAs, Different, Undo, Reason };
        command.Validators.Add(result =>
        {
            var given = (result.GetValue(SameAs) is null ? 0 : 1) + (result.GetValue(Different) ? 1 : 0) + (result.GetValue(Undo) ? 1 : 0);
            if (given != 1)
            {
                result.AddError("Kies één van --same-as, --different en --undo. / Choose one of --same-as, --different and --undo.");
            }
        });
        command.Runs(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        var register = Register.From(await PackageStore.ReadAsync(connection, NetworkTables.Package, cancellationToken));
        var decision = Find(register, await MatchDecision.ReadAsync(connection, cancellationToken), parse) with
        {
            SameAs = parse.GetValue(SameAs),
            Reason = parse.GetValue(Reason),
        };
        KeyMustExist(register, decision);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await AuditLog.SetActorAsync(transaction, Environment.UserName, cancellationToken);
        await (parse.GetValue(Undo) ? decision.ForgetAsync(connection, cancellationToken) : decision.KeepAsync(connection, cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        if (output.Json)
        {
            output.Document(new { decision.Kind, decision.Subject, decision.Name, decision.SameAs, decision.Reason, Undone = parse.GetValue(Undo) });
        }
        else
        {
            output.Line(output.Say("Bewaard. Het geldt zodra het register opnieuw wordt geladen.", "Kept. It applies as soon as the register is loaded again."));
        }

        return ExitCode.Done;
    }

    private static MatchDecision Find(Register register, IReadOnlyList<MatchDecision> decisions, ParseResult parse)
    {
        var subject = parse.GetRequiredValue(Subject);
        return decisions.FirstOrDefault(known => known.Subject == subject)
            ?? register.Matches.Where(match => match.Subject == subject).Select(match => new MatchDecision(match.Kind, match.Subject, match.Name, null, null)).FirstOrDefault()
            ?? throw new RefusedException(ExitCode.NotFound, "subject", "unknown-subject", new(
                $"\"{subject}\" staat niet bij naober registers matches --all.", $"\"{subject}\" is not in naober registers matches --all."));
    }

    private static void KeyMustExist(Register register, MatchDecision decision)
    {
        if (decision.SameAs is { } key && (decision.Kind == "actor" ? register.FindActor(key) is null : register.FindPartnership(key) is null))
        {
            throw new RefusedException(ExitCode.NotFound, "same-as", "unknown-key", new(
                $"Er is geen {(decision.Kind == "actor" ? "actor" : "samenwerkingsverband")} \"{key}\".", $"There is no {decision.Kind} \"{key}\"."));
        }
    }
}
