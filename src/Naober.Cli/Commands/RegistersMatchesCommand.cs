using System.CommandLine;
using Naober.Core;
using Naober.Network;
using Naober.Network.Reconcile;
using Naober.Regions.LoadPackage;

namespace Naober.Cli.Commands;

/// <summary><c>naober registers matches</c>: what registers have that was recognised, what is open first.</summary>
internal static class RegistersMatchesCommand
{
    private static readonly Option<bool> All = new("--all")
    {
        Description = "Ook wat zeker is gekoppeld / also what was linked with certainty",
    };

    internal static Command Create()
    {
        var command = new Command("matches", "Wat een register heeft en wat er al was / what a register has and what was already there") { All };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
            await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
            var register = Register.From(await PackageStore.ReadAsync(connection, NetworkTables.Package, cancellationToken));
            var matches = MatchList.Of(register, await MatchDecision.ReadAsync(connection, cancellationToken));
            if (output.Json)
            {
                output.Document(new { Matches = matches.Select(ForJson) });
                return ExitCode.Done;
            }

            foreach (var listed in matches.Where(listed => parse.GetValue(All) || listed.Match.State != Match.Linked || listed.Decision is not null))
            {
                Show(output, listed);
            }

            output.Line(output.Say(
                $"{matches.Count(listed => listed.Match.State == Match.Open && listed.Decision is null)} te beoordelen, {matches.Count(listed => listed.Match.State == Match.Linked)} gekoppeld. Besluit met: naober registers decide SUBJECT --same-as SLEUTEL | --different",
                $"{matches.Count(listed => listed.Match.State == Match.Open && listed.Decision is null)} to be decided, {matches.Count(listed => listed.Match.State == Match.Linked)} linked. Decide with: naober registers decide SUBJECT --same-as KEY | --different"));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(Output output, ListedMatch listed)
    {
        var match = listed.Match;
        output.Line($"{match.Subject}  {match.Name}");
        output.Line($"    {match.Other}  {listed.OtherName}");
        string[] words =
        [
            Vocabulary.MatchStates.Label(match.State, output.Language), Vocabulary.MatchRules.Label(match.Rule, output.Language),
            .. MatchList.EvidenceOf(match).Select(evidence => evidence.In(output.Language)),
        ];
        output.Line($"    {string.Join("; ", words)}");
        if (listed.Decision is { } decision)
        {
            var what = decision.SameAs is { } key ? output.Say($"besloten: hetzelfde als {key}", $"decided: the same as {key}") : output.Say("besloten: geen van deze", "decided: none of these");
            var pending = listed.IsPending ? output.Say(" (geldt na het opnieuw laden van het register)", " (applies after the register is loaded again)") : "";
            output.Line($"    {what}{(decision.Reason is { } reason ? $" ({reason})" : "")}{pending}");
        }
    }

    private static object ForJson(ListedMatch listed) => new
    {
        listed.Match.Kind,
        listed.Match.Subject,
        listed.Match.Name,
        listed.Match.Other,
        listed.OtherName,
        listed.Match.Rule,
        listed.Match.State,
        listed.Match.Score,
        listed.Match.Evidence,
        Decision = listed.Decision is { } decision ? new { decision.SameAs, decision.Reason, listed.IsPending } : null,
    };
}
