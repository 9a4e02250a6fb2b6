using System.CommandLine;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.CheckConsistency;
using Naober.Indicators.Publish;

namespace Naober.Cli.Commands.Indicators;

/// <summary><c>naober indicators check</c>: figures that cannot all be right, by rule, with every value and its place.</summary>
internal static class IndicatorsCheckCommand
{
    internal static Command Create()
    {
        var command = new Command("check", "Cijfers die niet samen kunnen kloppen / figures that cannot all be right") { RegisterOptions.Package };
        command.Runs(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        if (parse.GetValue(RegisterOptions.Package) is { } path)
        {
            var package = PackageInput.Read(path);
            using var cube = new PackageFigures(package).ToCube();
            var catalogue = new Catalogue(package, [cube]);
            Show(output, catalogue, ConsistencyReport.Of(catalogue, StatedFigure.From(package["observations"])));
            return ExitCode.Done;
        }

        await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
        using var cache = new CatalogueCache(database.DataSource, GlobalOptions.Cubes(parse), TimeProvider.System);
        var current = await cache.CurrentAsync(cancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        Show(output, current, (await ConsistencyFindings.ReadAsync(connection, current, cancellationToken)).Found);
        return ExitCode.Done;
    }

    private static void Show(Output output, Catalogue catalogue, IReadOnlyList<Inconsistency> found)
    {
        if (output.Json)
        {
            output.Document(new
            {
                Inconsistencies = found.Select(one => new
                {
                    Rule = one.Rule.Code,
                    one.Indicator,
                    one.Region,
                    one.Period,
                    Statement = one.Statement.In(output.Language),
                    Figures = one.Figures.Select(figure => new
                    {
                        figure.Indicator, figure.Region, figure.Period, figure.Value, Status = figure.States.ToTerms(), figure.DataSet, figure.Citation.Source, figure.Citation.Place,
                    }),
                }),
            });
            return;
        }

        foreach (var rule in found.GroupBy(one => one.Rule))
        {
            output.Line(rule.Key.Title.In(output.Language));
            foreach (var one in rule)
            {
                output.Line($"  {catalogue.Find(one.Indicator)?.Name.In(output.Language) ?? one.Indicator}, {CatalogueOptions.NameOf(catalogue, one.Region)}, {one.Period}: {one.Statement.In(output.Language)}");
                foreach (var figure in one.Figures)
                {
                    output.Line($"    {figure.Indicator}, {CatalogueOptions.NameOf(catalogue, figure.Region)}, {figure.Period}: {Formats.Number(figure.Value, figure.Value.Scale, output.Language)} ({(figure.Citation.Source is { } source ? $"{source}, {figure.Citation.Place}" : figure.DataSet)})");
                }
            }
        }

        output.Line(output.Say($"{found.Count} gevonden.", $"{found.Count} found."));
    }
}
