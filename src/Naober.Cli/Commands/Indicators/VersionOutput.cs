using System.Globalization;
using Naober.Indicators.Publish;

namespace Naober.Cli.Commands.Indicators;

/// <summary>Says which version of a data set became current and what changed since the one before.</summary>
internal static class VersionOutput
{
    private const int MostShown = 10;

    internal static object ForJson(string dataSet, NewVersion? version) => new
    {
        Key = dataSet,
        Version = version?.Number,
        version?.Before,
        version?.Changes,
        Figures = version?.Figures,
    };

    internal static void Show(Output output, string dataSet, NewVersion? version)
    {
        if (version is null)
        {
            output.Line(output.Say($"De cijfers van {dataSet} zijn die van de huidige versie; er is niets veranderd.", $"The figures of {dataSet} are those of the current version; nothing has changed."));
            return;
        }

        var changes = version.Changes;
        output.Line(output.Say(
            $"Versie {version.Number} van {dataSet}: {changes.Added} cijfers nieuw, {changes.Revised} herzien, {changes.Withdrawn} ingetrokken.",
            $"Version {version.Number} of {dataSet}: {changes.Added} figures new, {changes.Revised} revised, {changes.Withdrawn} withdrawn."));
        foreach (var figure in version.Figures.Take(MostShown))
        {
            output.Line($"  {figure.Indicator}, {figure.Region}, {figure.Period}: {Value(output, figure.Before)} -> {Value(output, figure.After)}");
        }

        if (changes.Added + changes.Revised + changes.Withdrawn - MostShown is > 0 and var more && version.Figures.Count > 0)
        {
            output.Line(output.Say($"  … en nog {more}; --json noemt de eerste {NewVersion.MostFigures}", $"  … and {more} more; --json names the first {NewVersion.MostFigures}"));
        }
    }

    private static string Value(Output output, decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? output.Say("geen", "none");
}
