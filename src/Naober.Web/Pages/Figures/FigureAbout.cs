using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Indicators.TraceFigures;
using Naober.Web.Sheets;
using Npgsql;

namespace Naober.Web.Pages.Figures;

/// <summary>What a file of figures tells beside them: definition, unit, sources, and the version of the data.</summary>
internal static class FigureAbout
{
    internal static Words VersionTerm { get; } = new("Versie van de gegevens", "Version of the data");

    /// <summary>The sheet with what belongs to its figures; null stays null.</summary>
    internal static async ValueTask<Sheet?> WithAboutAsync(this Sheet? sheet, SheetRequest request, Catalogue catalogue, params Indicator[] indicators)
    {
        if (sheet is null)
        {
            return null;
        }

        var about = new List<(Words Term, string? Text)>();
        foreach (var indicator in indicators)
        {
            about.Add((new("Indicator", "Indicator"), indicator.Name.In(request.Language)));
            about.Add((new("Definitie", "Definition"), indicator.Definition));
            about.Add((Vocabulary.IndicatorUnits.Title, Vocabulary.IndicatorUnits.Label(indicator.Unit, request.Language)));
            about.Add((new("Formule", "Formula"), indicator.Formula));
            about.Add((new("Bron", "Source"), string.Join("; ", await SourcesAsync(request, catalogue, indicator))));
        }

        about.AddRange((await VersionsAsync(request, catalogue, indicators)).Select(version => (VersionTerm, version))!);
        return sheet with { About = [.. sheet.About, .. about] };
    }

    /// <summary>The versions that figures are of, with when and from where they came; without indicators those of all.</summary>
    internal static async Task<IReadOnlyList<string>> VersionsAsync(SheetRequest request, Catalogue catalogue, IReadOnlyList<Indicator> indicators)
    {
        var numbers = indicators.Count == 0 ? catalogue.Cubes.Select(cube => cube.Directory.Version) : indicators.SelectMany(catalogue.VersionsOf);
        return await VersionsAsync(request, numbers);
    }

    /// <summary>The same of versions by their numbers.</summary>
    internal static async Task<IReadOnlyList<string>> VersionsAsync(SheetRequest request, IEnumerable<int> numbers) =>
        [.. (await FigureVersions.OfAsync(request.Http, numbers.ToHashSet())).Select(version => Say(version, request.Language))];

    /// <summary>The titles of those that state the figures, and the definition.</summary>
    internal static async Task<IReadOnlyList<string>> SourcesAsync(SheetRequest request, Catalogue catalogue, Indicator indicator)
    {
        IReadOnlyList<TracedFigure> traced = [];
        if (catalogue.FiguresOf(indicator) is { } figures)
        {
            await using var connection = await request.Service<NpgsqlDataSource>().OpenConnectionAsync(request.Http.RequestAborted);
            traced = await TracedFigure.ReadAsync(connection, figures, request.Http.RequestAborted);
        }

        return [.. traced.Select(figure => figure.Citation.Source).Append(indicator.Citation.Source).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(source => catalogue.Sources.FirstOrDefault(known => known.Key == source)?.Title ?? source)];
    }

    private static string Say(DataSetVersion version, Language language)
    {
        var licence = version.Load.Licence ?? Formats.Unknown.In(language);
        var day = Formats.Date(DateOnly.FromDateTime(version.LoadedAt.UtcDateTime), language);
        return new Words(
            $"{version.Load.Title}, versie {version.Number}, geladen op {day} uit {version.Load.Origin}; licentie: {licence}",
            $"{version.Load.Title}, version {version.Number}, loaded on {day} from {version.Load.Origin}; licence: {licence}").In(language);
    }
}
