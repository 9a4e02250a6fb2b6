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
}
