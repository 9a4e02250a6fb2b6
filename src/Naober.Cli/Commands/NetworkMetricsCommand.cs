using System.CommandLine;
using Naober.Core;
using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;

namespace Naober.Cli.Commands;

/// <summary><c>naober network metrics</c>: every measure of the network of a region.</summary>
internal static class NetworkMetricsCommand
{
    private static readonly Option<string> Subregions = new("--subregions")
    {
        Description = "Subregio's voor de samenhang, met komma's ertussen / subregions for cohesion, separated by commas",
        HelpName = "K1,K2",
    };

    internal static Command Create()
    {
        var command = new Command("metrics", "De maten van het netwerk van een regio / the measures of the network of a region")
        {
            RegisterOptions.Region, RegisterOptions.Date, RegisterOptions.Rule, RegisterOptions.Package, Subregions,
        };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            var register = await RegisterOptions.ReadRegisterAsync(parse, cancellationToken);
            var network = RegisterOptions.Network(parse, register);
            var subregions = (parse.GetValue(Subregions) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var key in subregions)
            {
                RegisterOptions.RegionMustExist(register, key);
            }

            if (output.Json)
            {
                output.Document(Answer(network, subregions));
            }
            else
            {
                Show(network, register, output);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static object Answer(RegionNetwork network, string[] subregions) => new
    {
        Region = network.Region.Key,
        Date = Formats.Iso(network.Date),
        Rule = network.Rule == InclusionRule.Any ? "any" : "interlocal",
        Municipalities = network.Governments.Municipalities.Count,
        Partnerships = network.Participations.Count,
        network.Coverage,
        network.WithTwoOrMoreMunicipalities,
        network.MeanMunicipalities,
        network.MinShared,
        network.MaxShared,
        network.Degree,
        network.Congruence,
        Cohesion = network.CohesionOf(subregions),
        network.External,
        network.Province,
        network.WaterAuthority,
        network.WaterAuthorities,
        network.ProvinceWithoutMunicipality,
        network.WaterAuthorityWithoutMunicipality,
        network.AllMunicipalitiesAndProvince,
        network.AllMunicipalitiesProvinceAndWaterAuthorities,
        network.LegalForms,
        network.Domains,
        network.MultiDomain,
        network.DomainPairs,
        network.Scales,
    };

    private static void Show(RegionNetwork network, Register register, Output output)
    {
        var rule = network.Rule == InclusionRule.Any ? "any" : "interlocal";
        output.Line($"{network.Region.Name} ({network.Region.Key}), {Formats.Date(network.Date, output.Language)}, {output.Say("inclusieregel", "inclusion rule")} {rule}");
        output.Line();
        output.Table([.. NetworkMeasures.All.Where(measure => measure.Part == MeasurePart.None)
            .Select(measure => new[] { measure.Name.In(output.Language), MeasureText.Of(measure, measure.Compute(network)[0], output.Language) })]);
        foreach (var measure in NetworkMeasures.All.Where(measure => measure.Part != MeasurePart.None && measure.Id != "shared"))
        {
            var values = measure.Compute(network).Where(value => value.Fraction is not { Count: 0 }).Take(12).ToList();
            if (values.Count > 0)
            {
                output.Line();
                output.Line(measure.Name.In(output.Language));
                output.Table([.. values.Select(value => new[]
                {
                    MeasureText.PartLabel(measure, value.Part, register, output.Language), MeasureText.Of(measure, value, output.Language),
                })]);
            }
        }
    }
}
