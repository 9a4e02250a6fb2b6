using System.CommandLine;
using Naober.Core;
using Naober.Network;
using Naober.Network.CompareRegions;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;

namespace Naober.Cli.Commands;

/// <summary><c>naober network compare</c>: regions side by side on every measure.</summary>
internal static class NetworkCompareCommand
{
    private static readonly Option<string> Regions = new("--regions")
    {
        Description = "Codes van 2 tot 12 regio's, met komma's ertussen / codes of 2 to 12 regions, separated by commas",
        Required = true,
        HelpName = "A,B",
    };

    internal static Command Create()
    {
        var command = new Command("compare", "Regio's naast elkaar op iedere maat / regions side by side on every measure")
        {
            Regions, RegisterOptions.Date, RegisterOptions.Rule, RegisterOptions.Package,
        };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            var keys = ReadRegions(parse);
            var register = await RegisterOptions.ReadRegisterAsync(parse, cancellationToken);
            foreach (var key in keys)
            {
                RegisterOptions.RegionMustExist(register, key);
            }

            var (date, rule) = RegisterOptions.DateAndRule(parse, register);
            var comparison = NetworkComparison.Of(new RegisterResults(register), keys, date, rule);
            if (output.Json)
            {
                output.Document(Answer(comparison, output.Language));
            }
            else
            {
                Show(comparison, output);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string[] ReadRegions(ParseResult parse)
    {
        string[] keys = [.. parse.GetRequiredValue(Regions).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        return keys.Length is >= NetworkComparison.Fewest and <= NetworkComparison.Most
            ? keys
            : throw new RefusedException(ExitCode.Refused, "regions", "number-of-regions", new(
                $"Noem {NetworkComparison.Fewest} tot {NetworkComparison.Most} verschillende regio's; dit zijn er {keys.Length}.",
                $"Name {NetworkComparison.Fewest} to {NetworkComparison.Most} different regions; these are {keys.Length}."));
    }

    private static object Answer(NetworkComparison comparison, Language language) => new
    {
        Date = Formats.Iso(comparison.Date),
        Rule = comparison.Rule == InclusionRule.Any ? "any" : "interlocal",
        comparison.Coverage,
        Regions = comparison.Networks.Select(network => new { Region = network.Region.Key, network.Region.Name, network.Region.Type }),
        Measures = comparison.Rows.Select(row => new
        {
            Measure = row.Measure.Id,
            row.Part,
            Unit = row.Measure.Unit.ToString().ToLowerInvariant(),
            Values = row.Values.Select((value, i) => new
            {
                Region = comparison.Networks[i].Region.Key,
                value.Value.Value,
                value.Value.Fraction,
                Unknown = value.WhyNot?.In(language),
                value.Position?.Rank,
                Peers = value.Position is null ? (int?)null : value.Peers,
                value.Position?.Quarter,
                Published = value.Published.Select(published => new
                {
                    published.Period, published.Value, published.Unit, published.Count, published.Of, published.Citation.Source, published.Citation.Place,
                }),
            }),
        }),
    };

    private static void Show(NetworkComparison comparison, Output output)
    {
        output.Line($"{Formats.Date(comparison.Date, output.Language)}, {output.Say("inclusieregel", "inclusion rule")} {(comparison.Rule == InclusionRule.Any ? "any" : "interlocal")}");
        foreach (var row in comparison.Rows.Where(row => row.Part is null))
        {
            output.Line();
            output.Line(row.Measure.Name.In(output.Language));
            output.Table([.. row.Values.Select((value, i) => new[]
            {
                comparison.Networks[i].Region.Name,
                value.WhyNot is { } why ? $"{Formats.Unknown.In(output.Language)}: {why.In(output.Language)}" : MeasureText.Of(row.Measure, value.Value, output.Language),
                string.Join("; ", value.Published.Select(published => $"{output.Say("gepubliceerd", "published")} {published.Period}: {MeasureText.Of(published, output.Language)}")),
            })]);
        }
    }
}
