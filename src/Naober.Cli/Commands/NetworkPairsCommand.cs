using System.CommandLine;
using Naober.Core;
using Naober.Regions;

namespace Naober.Cli.Commands;

/// <summary><c>naober network pairs</c>: shared partnerships of every pair of municipalities of a region.</summary>
internal static class NetworkPairsCommand
{
    private static readonly Option<string> Kinds = new("--kinds")
    {
        Description = "Soorten actoren, met komma's ertussen / kinds of actors, separated by commas",
        DefaultValueFactory = _ => Region.Municipality,
        HelpName = "K1,K2",
    };

    internal static Command Create()
    {
        var command = new Command("pairs", "Gedeelde samenwerkingsverbanden per paar gemeenten / shared partnerships per pair of municipalities")
        {
            RegisterOptions.Region, RegisterOptions.Date, RegisterOptions.Rule, RegisterOptions.Package, Kinds,
        };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            var register = await RegisterOptions.ReadRegisterAsync(parse, cancellationToken);
            var pairs = RegisterOptions.Network(parse, register).PairsOf(ReadKinds(parse));
            if (output.Json)
            {
                output.Document(pairs);
            }
            else if (pairs.Count > 0)
            {
                output.Table([.. pairs.Select(pair => new[] { $"{Name(pair.A)} - {Name(pair.B)}", pair.Shared.ToString() })]);
            }

            return ExitCode.Done;

            string Name(string key) => register.FindActor(key)?.Name ?? register.Regions.Find(key)?.Name ?? key;
        });
        return command;
    }

    private static string[] ReadKinds(ParseResult parse)
    {
        var kinds = parse.GetRequiredValue(Kinds).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return kinds.FirstOrDefault(kind => !Vocabulary.ActorKinds.Contains(kind)) is not { } unknown
            ? kinds
            : throw new RefusedException(ExitCode.Refused, "kinds", "unknown-kind", new(
                $"\"{unknown}\" is geen soort actor; kies uit {string.Join(", ", Vocabulary.ActorKinds.Keys)}.",
                $"\"{unknown}\" is not a kind of actor; choose from {string.Join(", ", Vocabulary.ActorKinds.Keys)}."));
    }
}
