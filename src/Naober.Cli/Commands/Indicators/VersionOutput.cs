using System.Globalization;
using Naober.Core;
using Naober.Indicators;
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
        Figures = version?.Figures.Select(ForJson),
    };

    /// <summary>A flow has a destination too, a position its peers; what is said about a figure may be all that changed.</summary>
    internal static object ForJson(VersionChange change) => new
    {
        Kind = Term(change.Kind),
        Part = Term(change.Part),
        change.Indicator,
        change.Region,
        change.Destination,
        change.Peers,
        change.Period,
        Before = change.Before?.Value,
        After = change.After?.Value,
        StatusBefore = change.Before?.States.ToTerms(),
        StatusAfter = change.After?.States.ToTerms(),
        SaidBefore = change.Before?.Said,
        SaidAfter = change.After?.Said,
    };

    internal static void Show(Output output, string dataSet, NewVersion? version)
    {
        if (version is null)
        {
            output.Line(output.Say($"De gegevens van {dataSet} zijn die van de huidige versie; er is niets veranderd.", $"The data of {dataSet} are those of the current version; nothing has changed."));
            return;
        }

        var changes = version.Changes;
        output.Line(output.Say(
            $"Versie {version.Number} van {dataSet}: {changes.Added} gegevens nieuw, {changes.Revised} herzien, {changes.Withdrawn} ingetrokken.",
            $"Version {version.Number} of {dataSet}: {changes.Added} items new, {changes.Revised} revised, {changes.Withdrawn} withdrawn."));
        foreach (var change in version.Figures.Take(MostShown))
        {
            output.Line("  " + Line(output, change));
        }

        if (changes.Added + changes.Revised + changes.Withdrawn - MostShown is > 0 and var more && version.Figures.Count > 0)
        {
            output.Line(output.Say($"  … en nog {more}; naober indicators changes --version {version.Number} --since {version.Before} noemt ze alle", $"  … and {more} more; naober indicators changes --version {version.Number} --since {version.Before} names them all"));
        }
    }

    /// <summary>What it is about, what it was and what it became.</summary>
    internal static string Line(Output output, VersionChange change)
    {
        var about = string.Join(", ", new[] { change.Indicator, change.Destination is null ? change.Region : $"{change.Region} → {change.Destination}", change.Peers, change.Period }.OfType<string>());
        return $"{about}: {Value(output, change.Before)} -> {Value(output, change.After)}";
    }

    internal static string Term<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Value(Output output, ChangedValue? value) => value switch
    {
        null => output.Say("geen", "none"),
        { States: not CellStates.None } => $"{Number(value)} ({string.Join(", ", value.States.ToTerms().Select(term => Vocabulary.ObservationStates.Label(term, output.Language)))})",
        { Said: { Count: > 0 } said } => $"{Number(value)} ({string.Join(", ", said)})",
        _ => Number(value),
    };

    private static string Number(ChangedValue value) => value.Value?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
