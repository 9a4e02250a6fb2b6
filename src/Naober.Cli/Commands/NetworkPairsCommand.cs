using System.CommandLine;

namespace Naober.Cli.Commands;

/// <summary><c>naober network pairs</c>: shared partnerships of every pair of municipalities of a region.</summary>
internal static class NetworkPairsCommand
{
    internal static Command Create()
    {
        var command = new Command("pairs", "Gedeelde samenwerkingsverbanden per paar gemeenten / shared partnerships per pair of municipalities")
        {
            RegisterOptions.Region, RegisterOptions.Date, RegisterOptions.Rule, RegisterOptions.Package,
        };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            var register = await RegisterOptions.ReadRegisterAsync(parse, cancellationToken);
            var pairs = RegisterOptions.Network(parse, register).Pairs;
            if (output.Json)
            {
                output.Document(pairs);
            }
            else if (pairs.Count > 0)
            {
                output.Table([.. pairs.Select(pair => new[] { $"{Name(pair.A)} - {Name(pair.B)}", pair.Shared.ToString() })]);
            }

            return ExitCode.Done;

            string Name(string key) => register.Regions.Find(key)?.Name ?? key;
        });
        return command;
    }
}
