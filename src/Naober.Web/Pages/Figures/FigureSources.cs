using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Indicators.TraceFigures;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures;

/// <summary>Where figures come from, as people and files read it.</summary>
internal static class FigureSources
{
    /// <summary>The last columns of every file of figures.</summary>
    internal static IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("sources", new("Bronnen", "Sources")),
        new("dataSet", new("Gegevensset", "Data set")),
        new("version", new("Versie", "Version")),
        new("loadedOn", new("Geladen op", "Loaded on")),
        new("origin", new("Geladen uit", "Loaded from")),
        new("licence", new("Licentie", "Licence")),
    ];

    /// <summary>One cell per column; of several versions with a bar between them.</summary>
    internal static IEnumerable<object?> Cells(IReadOnlyList<FigureOrigin> origins) =>
    [
        List(origins.SelectMany(origin => origin.Sources)), List(origins.Select(origin => origin.Version.Load.DataSet)),
        origins is [var only] ? only.Version.Number : List(origins.Select(origin => $"{origin.Version.Number}")),
        List(origins.Select(origin => Formats.Iso(DayOf(origin.Version)))), List(origins.Select(origin => origin.Version.Load.Origin)),
        List(origins.Select(origin => origin.Version.Load.Licence).OfType<string>()),
    ];

    /// <summary>Each version once, with all that it cites.</summary>
    internal static IReadOnlyList<FigureOrigin> Together(IEnumerable<FigureOrigin> origins) =>
    [
        .. origins.GroupBy(origin => origin.Version.Number).OrderBy(version => version.Key)
            .Select(version => new FigureOrigin(version.First().Version, [.. version.SelectMany(origin => origin.Sources).Distinct(StringComparer.Ordinal)])),
    ];

    /// <summary>As the line below a picture.</summary>
    internal static string Line(Catalogue catalogue, IEnumerable<FigureOrigin> origins, Language language) =>
        $"{new Words("Bron", "Source").In(language)}: {Say(catalogue, origins, language)}. Naober.";

    /// <summary>Sources and versions in short.</summary>
    internal static string Say(Catalogue catalogue, IEnumerable<FigureOrigin> origins, Language language) => Together(origins) is { Count: > 0 } known
        ? string.Join("; ", known.Select(origin => Short(catalogue, origin, language)))
        : Formats.Unknown.In(language);

    /// <summary>A version with when and from where it came.</summary>
    internal static string Say(DataSetVersion version, Language language)
    {
        var licence = version.Load.Licence ?? Formats.Unknown.In(language);
        var day = Formats.Date(DayOf(version), language);
        return new Words(
            $"{version.Load.Title}, versie {version.Number}, geladen op {day} uit {version.Load.Origin}; licentie: {licence}",
            $"{version.Load.Title}, version {version.Number}, loaded on {day} from {version.Load.Origin}; licence: {licence}").In(language);
    }

    /// <summary>Everything that is known of a source, to find it back.</summary>
    internal static string Full(Catalogue catalogue, string key) => catalogue.Sources.FirstOrDefault(source => source.Key == key) is { } source
        ? string.Join(", ", new[] { source.Title, source.Publisher, source.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), source.Url, source.Licence }.Where(part => !string.IsNullOrEmpty(part)))
        : key;

    /// <summary>Null without a source.</summary>
    internal static string? Place(Catalogue catalogue, Citation citation) => citation.Source is not { } key ? null
        : string.Join(", ", new[] { FigureText.SourceTitle(catalogue, key) ?? key, citation.Place }.OfType<string>());

    internal static DateOnly DayOf(DataSetVersion version) => DateOnly.FromDateTime(version.LoadedAt.UtcDateTime);

    private static string Short(Catalogue catalogue, FigureOrigin origin, Language language)
    {
        var (load, day) = (origin.Version.Load, Formats.Date(DayOf(origin.Version), language));
        var licence = load.Licence is { } known ? new Words($"; licentie: {known}", $"; licence: {known}").In(language) : "";
        return origin.Sources.Count == 0
            ? new Words(
                $"{load.Title} (versie {origin.Version.Number}, geladen op {day} uit {load.Origin}{licence})",
                $"{load.Title} (version {origin.Version.Number}, loaded on {day} from {load.Origin}{licence})").In(language)
            : $"{string.Join(", ", origin.Sources.Select(key => FigureText.SourceTitle(catalogue, key) ?? key))} "
                + new Words(
                    $"(gegevensset {load.Title}, versie {origin.Version.Number}, geladen op {day}{licence})",
                    $"(data set {load.Title}, version {origin.Version.Number}, loaded on {day}{licence})").In(language);
    }

    private static string? List(IEnumerable<string> parts) => string.Join('|', parts) is { Length: > 0 } text ? text : null;
}
