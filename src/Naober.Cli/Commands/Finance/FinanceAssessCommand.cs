using System.CommandLine;
using Naober.Core;
using Naober.Finance.AssessProject;

namespace Naober.Cli.Commands.Finance;

/// <summary><c>naober finance assess</c>: a project held against the rules of a scheme; every rule says pass or fail, and why.</summary>
internal static class FinanceAssessCommand
{
    private static readonly Argument<string> Project = new("PROJECT.json") { Description = "Het project / the project" };

    private static readonly Option<string> Rules = new("--rules")
    {
        Description = "De regels als JSON / the rules as JSON",
        HelpName = "RULES.json",
        Required = true,
    };

    internal static Command Create()
    {
        var command = new Command("assess", "Een project langs de regels / a project against the rules") { Project, Rules };
        command.Runs((parse, output, _) =>
        {
            var scheme = FormFile.Read(parse.GetRequiredValue(Rules), SchemeForm.Read);
            var assessment = Assessment.Of(
                FormFile.Read(parse.GetRequiredValue(Project), (stream, file, errors) => ProjectForm.Read(stream, file, scheme, errors)), scheme);
            if (output.Json)
            {
                output.Document(Document(assessment, output.Language));
            }
            else
            {
                Print(assessment, output);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static object Document(Assessment assessment, Language language) => new
    {
        Outcome = assessment.Outcome.Key(),
        MaxContribution = assessment.MaxContribution?.ToString(),
        Decisions = assessment.Decisions.Select(decision => new
        {
            Rule = decision.Rule.Kind.Key,
            Result = decision.Result.Key(),
            Explanation = decision.Explanation.In(language),
            MaxContribution = decision.Cap?.ToString(),
            Deviation = decision.Deviation is { } deviation
                ? new { deviation.Date, deviation.Body, deviation.Reason, Amount = deviation.Amount?.ToString() }
                : null,
        }),
    };

    private static void Print(Assessment assessment, Output output)
    {
        foreach (var decision in assessment.Decisions)
        {
            output.Line($"{Vocabulary.RuleResults.Label(decision.Result.Key(), output.Language),-23} {decision.Rule.Kind.Title.In(output.Language)}");
            output.Line($"{"",-23} {decision.Explanation.In(output.Language)}");
        }

        output.Line();
        output.Line($"{Vocabulary.FundingOutcomes.Label(assessment.Outcome.Key(), output.Language)}: {output.Say("ten hoogste", "at most")} {(assessment.MaxContribution is { } most ? Formats.Amount(most, output.Language) : Formats.Unknown.In(output.Language))}");
    }
}
