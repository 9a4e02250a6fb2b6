using System.CommandLine;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Regions;

namespace Naober.Cli.Commands.Indicators;

/// <summary>The options with which a command chooses figures: an indicator, a region, and a package or the database.</summary>
internal static class CatalogueOptions
{
    internal static readonly Option<string> Indicator = new("--indicator")
    {
        Description = "Sleutel van de indicator / key of the indicator",
        Required = true,
        HelpName = "I",
    };

    internal static readonly Option<string> Peers = new("--peers")
    {
        Description = "Soort regio's die worden vergeleken / type of regions that are compared",
        DefaultValueFactory = _ => Region.Municipality,
        HelpName = "municipality|province|corop|...",
    };

    /// <summary>Runs a command on the catalogue, which keeps its files open for as long.</summary>
    internal static async Task<int> RunOnAsync(ParseResult parse, Func<Catalogue, int> run, CancellationToken cancellationToken)
    {
        if (parse.GetValue(RegisterOptions.Package) is { } path)
        {
            var package = PackageInput.Read(path);
            using var cube = new PackageFigures(package).ToCube();
            return run(new(package, [cube]));
        }

        await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
        using var cache = new CatalogueCache(database.DataSource, GlobalOptions.Cubes(parse), TimeProvider.System);
        return run(await cache.CurrentAsync(cancellationToken));
    }

    internal static Indicator FindIndicator(ParseResult parse, Catalogue catalogue)
    {
        var key = parse.GetRequiredValue(Indicator);
        return catalogue.Find(key) ?? throw new RefusedException(ExitCode.NotFound, "indicator", "unknown-indicator", new(
            $"Er is geen indicator \"{key}\" in deze gegevens.", $"There is no indicator \"{key}\" in these data."));
    }

    internal static string CheckPeriod(string period) => FigurePeriod.FirstDay(period) is not null ? period
        : throw new RefusedException(ExitCode.Refused, "period", "invalid-period", new(
            $"\"{period}\" is geen periode zoals 2022, 2022Q1, 2022M06, 2022-01-01 of 2015/2019.", $"\"{period}\" is not a period such as 2022, 2022Q1, 2022M06, 2022-01-01 or 2015/2019."));

    internal static string FindRegion(ParseResult parse, Catalogue catalogue)
    {
        var key = parse.GetRequiredValue(RegisterOptions.Region);
        return catalogue.Regions.Find(key) is not null || catalogue.Cubes.Any(cube => cube.RegionAt(key) >= 0)
            ? key
            : throw new RefusedException(ExitCode.NotFound, "region", "unknown-region", new(
                $"Er is geen regio \"{key}\" in deze gegevens.", $"There is no region \"{key}\" in these data."));
    }

    internal static string ReadPeers(ParseResult parse)
    {
        var peers = parse.GetRequiredValue(Peers);
        return Vocabulary.RegionTypes.Contains(peers) || (peers.Length == 2 && peers.All(char.IsAsciiLetterUpper))
            ? peers
            : throw new RefusedException(ExitCode.Refused, "peers", "unknown-peers", new(
                $"\"{peers}\" is geen soort regio; kies uit {string.Join(", ", Vocabulary.RegionTypes.Keys)}, of het begin van hun codes, zoals WK.",
                $"\"{peers}\" is not a type of region; choose from {string.Join(", ", Vocabulary.RegionTypes.Keys)}, or the beginning of their codes, such as WK."));
    }

    internal static string NameOf(Catalogue catalogue, string region) => catalogue.Regions.Find(region)?.Name ?? region;

    internal static Words NoFigures(Indicator indicator, string period) => new(
        $"Van \"{indicator.Key}\" zijn er geen cijfers over {period}.", $"There are no figures of \"{indicator.Key}\" for {period}.");
}
