using System.CommandLine;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.FindMovers;

namespace Naober.Cli.Commands.Indicators;

/// <summary><c>naober indicators movers</c>: the regions of a type whose figures changed most between two periods, per indicator.</summary>
internal static class IndicatorsMoversCommand
{
    private static readonly Option<string> From = new("--from") { Description = "Eerste periode / first period", Required = true, HelpName = "P" };

    private static readonly Option<string> To = new("--to") { Description = "Laatste periode / last period", Required = true, HelpName = "P" };

    private static readonly Option<string?> Theme = new("--theme") { Description = "Alleen dit thema / only this theme", HelpName = "T" };

    private static readonly Option<string> By = new("--by")
    {
        Description = "Naar het cijfer of naar de plaats onder de gebieden met beide cijfers / by the figure or by the rank among the regions with both figures",
        DefaultValueFactory = _ => "value",
        HelpName = "value|rank",
    };

    private static readonly Option<int> Limit = new("--limit")
    {
        Description = "Hoogstens zoveel regio's per indicator / at most so many regions per indicator",
        DefaultValueFactory = _ => 10,
        HelpName = "N",
    };

    internal static Command Create()
    {
        var command = new Command("movers", "Regio's waarvan een cijfer het meest veranderde / regions of which a figure changed most")
        {
            CatalogueOptions.Peers, From, To, By, Theme, Limit, RegisterOptions.Package,
        };
        command.Runs((parse, output, cancellationToken) => CatalogueOptions.RunOnAsync(
            parse,
            catalogue =>
            {
                Show(output, parse, Find(parse, catalogue), region => CatalogueOptions.NameOf(catalogue, region));
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    private static List<(Indicator Indicator, IReadOnlyList<Mover> Movers)> Find(ParseResult parse, Catalogue catalogue)
    {
        var (from, to, theme, limit) = (parse.GetRequiredValue(From), parse.GetRequiredValue(To), parse.GetValue(Theme), parse.GetValue(Limit));
        if (theme is not null && !Vocabulary.IndicatorThemes.Contains(theme))
        {
            throw new RefusedException(ExitCode.Refused, "theme", "unknown-theme", new(
                $"\"{theme}\" is geen thema; kies uit {string.Join(", ", Vocabulary.IndicatorThemes.Keys)}.", $"\"{theme}\" is not a theme; choose from {string.Join(", ", Vocabulary.IndicatorThemes.Keys)}."));
        }

        if (!FigurePeriod.IsChange(from, to))
        {
            throw new RefusedException(ExitCode.Refused, "period", "no-change", new(
                $"Van {from} naar {to} is geen verandering: --from hoort een eerdere periode te zijn dan --to, en even lang, zoals 2015 en 2024.",
                $"From {from} to {to} is no change: --from should be an earlier period than --to, and as long, such as 2015 and 2024."));
        }

        if (limit < 1)
        {
            throw new RefusedException(ExitCode.Refused, "limit", "out-of-range", new("--limit hoort 1 of meer te zijn.", "--limit should be 1 or more."));
        }

        var found = TopMovers.OfAll(catalogue, from, to, CatalogueOptions.ReadPeers(parse), ReadBy(parse), limit)
            .Where(of => of.Movers.Count > 0 && (theme is null || of.Indicator.Theme == theme)).ToList();
        return found.Count > 0 ? found : throw new RefusedException(ExitCode.NotFound, "period", "no-figures", new(
            $"Er is geen indicator met cijfers van deze regio's over zowel {from} als {to}.", $"There is no indicator with figures of these regions for both {from} and {to}."));
    }

    private static MoveBy ReadBy(ParseResult parse) => parse.GetRequiredValue(By) switch
    {
        "value" => MoveBy.Value,
        "rank" => MoveBy.Rank,
        var other => throw new RefusedException(ExitCode.Refused, "by", "unknown-term", new(
            $"\"{other}\" kan niet; kies uit value, rank.", $"\"{other}\" is not possible; choose from value, rank.")),
    };

    private static void Show(Output output, ParseResult parse, List<(Indicator Indicator, IReadOnlyList<Mover> Movers)> found, Func<string, string> nameOf)
    {
        if (output.Json)
        {
            output.Document(new
            {
                Peers = CatalogueOptions.ReadPeers(parse),
                From = parse.GetRequiredValue(From),
                To = parse.GetRequiredValue(To),
                Indicators = found.Select(of => new
                {
                    Indicator = of.Indicator.Key,
                    of.Indicator.Theme,
                    of.Indicator.Unit,
                    Movers = of.Movers.Select(mover => new
                    {
                        mover.Region,
                        mover.From,
                        mover.To,
                        mover.Change,
                        Territory = mover.Ground.Term(),
                        FirstRank = mover.Standing?.Then,
                        Rank = mover.Standing?.Now,
                        SharedPeers = mover.Standing?.Peers,
                        mover.Rise,
                    }),
                }),
            });
            return;
        }

        foreach (var (indicator, movers) in found)
        {
            output.Line(indicator.Name.In(output.Language));
            output.Table(
            [
                [output.Say("regio", "region"), parse.GetRequiredValue(From), parse.GetRequiredValue(To), output.Say("verandering", "change"), output.Say("plaats", "rank")],
                .. movers.Select(mover => new[]
                {
                    nameOf(mover.Region), Number(mover.From), Number(mover.To), (mover.Change > 0 ? "+" : "") + Number(mover.Change),
                    mover.Standing is { } both ? output.Say($"{both.Then} → {both.Now} van {both.Peers}", $"{both.Then} → {both.Now} of {both.Peers}") : "",
                }),
            ]);

            string Number(decimal value) => Formats.Number(value, indicator.Decimals, output.Language);
        }
    }
}
