using System.CommandLine;
using Naober.Core;
using Naober.Files.Packages;
using Naober.Network.DelineateRegions;

namespace Naober.Cli.Commands;

/// <summary><c>naober network communities</c>: which municipalities form a region of their own by what they share.</summary>
internal static class NetworkCommunitiesCommand
{
    private static readonly Option<double> Resolution = new("--resolution")
    {
        Description = "Boven 1 kleinere gemeenschappen, onder 1 grotere / above 1 smaller communities, below 1 larger ones",
        DefaultValueFactory = _ => 1,
        HelpName = "R",
    };

    private static readonly Option<int> Runs = new("--runs")
    {
        Description = "Hoe vaak het geprobeerd wordt / how often it is tried",
        DefaultValueFactory = _ => DelineationOptions.UsualRuns,
        HelpName = "N",
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Beginwaarde van het toeval / seed of the random order",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };

    private static readonly Option<string> Weights = new("--weights")
    {
        Description = "Gewicht van een paar / weight of a pair",
        DefaultValueFactory = _ => "shared",
        HelpName = "shared|newman",
    };

    private static readonly Option<string> Save = new("--save")
    {
        Description = "Bewaar de gemeenschappen als regio's onder deze naam / keep the communities as regions under this name",
        HelpName = "NAAM",
    };

    private static readonly Option<string> Title = new("--title")
    {
        Description = "Hoe de bewaarde indeling heet / what the kept division is called",
        HelpName = "TITEL",
    };

    internal static Command Create()
    {
        var command = new Command("communities", "Gemeenten die meer met elkaar delen dan met andere / municipalities that share more with each other than with others")
        {
            RegisterOptions.Region, RegisterOptions.Date, RegisterOptions.Rule, RegisterOptions.Package, Resolution, Runs, Seed, Weights, Save, Title,
        };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            var options = ReadOptions(parse);
            CheckSave(parse);
            var register = await RegisterOptions.ReadRegisterAsync(parse, cancellationToken);
            var delineation = Delineation.Of(RegisterOptions.Network(parse, register), options, cancellationToken);
            if (parse.GetValue(Save) is { } name)
            {
                await SaveAsync(parse, DelineationPackage.Of(delineation, name, parse.GetValue(Title) ?? name), cancellationToken);
            }

            if (output.Json)
            {
                output.Document(ForJson(delineation));
            }
            else
            {
                Show(output, delineation, key => register.Regions.Find(key)?.Name ?? key);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task SaveAsync(ParseResult parse, RegionPackage package, CancellationToken cancellationToken)
    {
        await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        var outcome = await DelineationPackage.SaveAsync(connection, package, Environment.UserName, cancellationToken);
        if (outcome.Errors.Count > 0)
        {
            throw new RefusedException(ExitCode.Refused, outcome.Errors);
        }
    }

    private static object ForJson(Delineation delineation) => new
    {
        Region = delineation.Network.Region.Key,
        Date = Formats.Iso(delineation.Network.Date),
        delineation.Modularity,
        delineation.LowestModularity,
        Communities = delineation.Communities.Select(community => new
        {
            community.Id,
            community.Centre,
            Members = community.Members.Select(member => member.Key),
            community.Stability,
        }),
        delineation.Options.Runs,
        delineation.DistinctPartitions,
        delineation.Options.Resolution,
        delineation.Options.Seed,
        Weights = delineation.Options.Weight == PairWeight.Shared ? "shared" : "newman",
        Uncertain = delineation.Uncertain.Select(member => new { Municipality = member.Key, member.Community, member.Stability, member.Within, member.Next, member.WithNext }),
        delineation.Agreements,
    };

    private static void Show(Output output, Delineation delineation, Func<string, string> nameOf)
    {
        var language = output.Language;
        foreach (var community in delineation.Communities)
        {
            var stability = Formats.Number(community.Stability, 2, language);
            output.Line(output.Say(
                $"{community.Id}. {nameOf(community.Centre)} e.o. ({community.Members.Count} gemeenten, stabiliteit {stability})",
                $"{community.Id}. {nameOf(community.Centre)} and surroundings ({community.Members.Count} municipalities, stability {stability})"));
            output.Line("   " + string.Join(", ", community.Members.Select(member => nameOf(member.Key))));
        }

        output.Line(output.Say(
            $"Modulariteit {Formats.Number(delineation.Modularity, 3, language)}; {delineation.DistinctPartitions} verschillende uitkomsten in {delineation.Options.Runs} pogingen.",
            $"Modularity {Formats.Number(delineation.Modularity, 3, language)}; {delineation.DistinctPartitions} different outcomes in {delineation.Options.Runs} runs."));
        foreach (var member in delineation.Uncertain)
        {
            output.Line(output.Say(
                $"Onzeker: {nameOf(member.Key)} (stabiliteit {Formats.Number(member.Stability, 2, language)})",
                $"Uncertain: {nameOf(member.Key)} (stability {Formats.Number(member.Stability, 2, language)})"));
        }
    }

    private static DelineationOptions ReadOptions(ParseResult parse)
    {
        var (least, most) = DelineationOptions.Resolutions;
        var (resolution, runs, seed) = (parse.GetValue(Resolution), parse.GetValue(Runs), parse.GetValue(Seed));
        if (!(resolution >= least && resolution <= most))
        {
            throw Refused("resolution", $"{resolution:R}", $"{least} - {most}");
        }

        if (runs is < 1 or > DelineationOptions.MostRuns)
        {
            throw Refused("runs", $"{runs}", $"1 - {DelineationOptions.MostRuns}");
        }

        if (seed < 0)
        {
            throw Refused("seed", $"{seed}", "0 - 2147483647");
        }

        PairWeight? weight = parse.GetValue(Weights) switch { "shared" => PairWeight.Shared, "newman" => PairWeight.Newman, _ => null };
        return new(resolution, runs, seed, weight ?? throw Refused("weights", parse.GetValue(Weights)!, "shared, newman"));
    }

    /// <summary>The name becomes part of keys, and what is computed on a package is not kept in a database that may know nothing of it.</summary>
    private static void CheckSave(ParseResult parse)
    {
        if (parse.GetValue(Save) is not { } name)
        {
            return;
        }

        if (parse.GetValue(RegisterOptions.Package) is not null)
        {
            throw new RefusedException(ExitCode.Refused, "save", "save-without-database", new(
                "--save bewaart in de database; laat --package weg.", "--save keeps in the database; leave out --package."));
        }

        if (name.Length is 0 or > 40 || !name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
        {
            throw Refused("save", name, "a-z, 0-9, -, 1 - 40");
        }
    }

    private static RefusedException Refused(string option, string value, string allowed) => new(ExitCode.Refused, option, "invalid-option", new(
        $"\"{value}\" kan niet voor --{option}; mogelijk is {allowed}.", $"\"{value}\" does not do for --{option}; possible is {allowed}."));
}
