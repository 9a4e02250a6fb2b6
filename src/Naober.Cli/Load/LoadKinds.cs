using Naober.Cli.Commands.Indicators;

namespace Naober.Cli.Load;

/// <summary>Every kind of file that can be loaded. The first that recognises a path takes it; a region package is what is left.</summary>
internal static class LoadKinds
{
    internal static IReadOnlyList<LoadKind> All { get; } =
    [
        LoadBoundaryFile.Kind,
        LoadTooi.Kind,
        LoadRoo.Kind,
        LoadIv3.Kind,
        LoadCbs.Kind,
        LoadJsonStat.Kind,
        LoadFigures.Kind,
        LoadFlowFile.Kind,
        LoadTable.Kind,
        LoadRegionPackage.Kind,
    ];

    internal static string Names { get; } = string.Join('|', All.Select(kind => kind.Name).Prepend("auto"));

    internal static LoadKind Choose(string name, string path) => name == "auto"
        ? All.First(kind => kind.Recognises(path))
        : All.FirstOrDefault(kind => kind.Name == name) ?? throw new RefusedException(ExitCode.Refused, "kind", "unknown-kind", new(
            $"Soort \"{name}\" kan deze versie niet laden; kies uit {Names}.", $"This version cannot load the kind \"{name}\"; choose from {Names}."));

    /// <summary>Refuses what a kind cannot do with descriptions of indicators, rather than leave it undone unsaid.</summary>
    internal static void CheckIndicators(LoadKind kind, LoadOptions options)
    {
        IndicatorOutput.CheckFree("indicators-to", options.IndicatorsTo);
        var hasFigures = kind == LoadCbs.Kind || kind == LoadJsonStat.Kind || kind == LoadFigures.Kind || kind == LoadIv3.Kind || (kind == LoadTable.Kind && options.DataSet is not null);
        if ((options.Indicators is not null || options.IndicatorsTo is not null) && !hasFigures)
        {
            throw new RefusedException(ExitCode.Refused, "indicators", "no-figures", new(
                "Indicatoren worden beschreven bij cijfers van het CBS, van JSON-stat of van een tabel met --data-set; andere zeggen het zelf, of u beschrijft ze met: naober indicators describe.",
                "Indicators are described with figures of Statistics Netherlands, of JSON-stat or of a table with --data-set; others say so themselves, or you describe them with: naober indicators describe."));
        }

        if (options.IndicatorsTo is not null && kind == LoadFigures.Kind)
        {
            throw new RefusedException(ExitCode.Refused, "indicators-to", "no-preview", new(
                "Een groot bestand heeft geen voorbeeld vooraf; schrijf de omschrijvingen na het laden met: naober indicators describe SET --to BESTAND.",
                "A large file has no preview; write the descriptions after loading it with: naober indicators describe SET --to FILE."));
        }
    }
}
