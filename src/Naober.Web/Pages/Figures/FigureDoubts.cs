using System.Globalization;
using System.Text.RegularExpressions;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.CheckConsistency;
using Naober.Indicators.TraceFigures;
using Naober.Network;
using Naober.Regions;

namespace Naober.Web.Pages.Figures;

/// <summary>Something that speaks against a figure of a region, or against that of the Netherlands beside it.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Address">Where it is told.</param>
internal sealed record FigureDoubt(Words Title, Words Address);

/// <summary>Finds what speaks against the figures of a region.</summary>
internal static partial class FigureDoubts
{
    private const int Patience = 1000;

    /// <summary>Per indicator: the contradictions in which its figure is quoted, and what rules of arithmetic found.</summary>
    /// <param name="catalogue">All figures.</param>
    /// <param name="region">The code of the region.</param>
    /// <param name="cited">Where the figures of the region and of the Netherlands stand.</param>
    /// <param name="register">With the contradictions of the sources.</param>
    /// <param name="findings">Of the rules.</param>
    internal static ILookup<string, FigureDoubt> Of(Catalogue catalogue, string region, CitedFigures cited, Register register, ConsistencyFindings findings)
    {
        var statements = register.Contradictions.SelectMany(contradiction => contradiction.Statements, (contradiction, said) => (contradiction, said)).ToList();
        var quoted =
            from figure in cited.All
            let indicator = catalogue.Find(figure.Indicator)
            let value = catalogue.FiguresOf(indicator)?[figure.Region, figure.Period]
            where value is not null
            from statement in statements
            where IsAt(statement.said.Citation, figure.Citation) && IsQuoted(statement.said.Statement, value.Value, indicator.Unit == "percent")
            select (Key: figure.Indicator, Doubt: new FigureDoubt(statement.contradiction.Title, Below(Routes.Doubts, statement.contradiction.Key)));
        var computed =
            from finding in findings.Found
            from figure in finding.Rule == ConsistencyRule.Parts ? finding.Figures.Take(1) : finding.Figures
            where figure.Region == region || figure.Region == Region.Netherlands
            select (Key: figure.Indicator, Doubt: new FigureDoubt(finding.Rule.Title, new($"{Routes.Inconsistencies.Dutch}?code={finding.Rule.Code}", $"{Routes.Inconsistencies.English}?code={finding.Rule.Code}")));
        return quoted.Concat(computed).Distinct().ToLookup(of => of.Key, of => of.Doubt, StringComparer.Ordinal);
    }

    /// <summary>A contradiction may say in brackets which of several sentences at a place it means.</summary>
    private static bool IsAt(Citation statement, Citation figure) => statement.Source == figure.Source && Bare(statement.Place) == Bare(figure.Place);

    private static string? Bare(string? place) => place is null ? null : InBrackets().Replace(place, "");

    /// <summary>Whether a number stands in a text as sources print it, with or without points between thousands.</summary>
    private static bool IsQuoted(string text, decimal value, bool isPercentage) =>
        Numbers().Matches(text).Any(found => (isPercentage || text.ElementAtOrDefault(found.Index + found.Length) != '%') && decimal.TryParse(
            found.Value.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == value);

    private static Words Below(Words route, string key) => new($"{route.Dutch}#{key}", $"{route.English}#{key}");

    [GeneratedRegex(@" \([^)]*\)$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"-?\d{1,3}(\.\d{3})+(,\d+)?|-?\d+(,\d+)?", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Numbers();
}
