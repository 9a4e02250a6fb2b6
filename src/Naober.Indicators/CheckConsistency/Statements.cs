using System.Globalization;
using Naober.Core;

namespace Naober.Indicators.CheckConsistency;

/// <summary>All stated figures, to be found by what they are about.</summary>
internal sealed class Statements
{
    private readonly ILookup<(string Indicator, string Region, string? Period, CellStates Kind), StatedFigure> found;

    public Statements(Catalogue catalogue, IReadOnlyList<StatedFigure> figures)
    {
        (Catalogue, Figures) = (catalogue, figures);
        found = figures.ToLookup(figure => (figure.Indicator, figure.Region, figure.Period, figure.Kind));
    }

    public Catalogue Catalogue { get; }

    public IReadOnlyList<StatedFigure> Figures { get; }

    /// <summary>Per indicator, region, period and kind every place where the figure stands.</summary>
    public IEnumerable<IReadOnlyList<StatedFigure>> Groups => found.Select(group => (IReadOnlyList<StatedFigure>)[.. group]);

    /// <summary>The same figure of another indicator, region or period.</summary>
    public IReadOnlyList<StatedFigure> Of(StatedFigure like, string? indicator = null, string? region = null, string? period = null) =>
        [.. found[(indicator ?? like.Indicator, region ?? like.Region, period ?? like.Period, like.Kind)]];

    /// <summary>A number as it may stand in a sentence, with the digits that it has and four decimals at most.</summary>
    public static string Show(decimal value, Language language)
    {
        var rounded = Math.Round(value, 4, MidpointRounding.AwayFromZero);
        var text = rounded.ToString("0.####", CultureInfo.InvariantCulture);
        return Formats.Number(rounded, text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0, language);
    }

    /// <summary>A sentence in both languages around numbers.</summary>
    public static Words Say(Func<Func<decimal, string>, string> dutch, Func<Func<decimal, string>, string> english) =>
        new(dutch(value => Show(value, Language.Dutch)), english(value => Show(value, Language.English)));
}
