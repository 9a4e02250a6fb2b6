using Naober.Indicators;
using Naober.Indicators.TraceFigures;

namespace Naober.Web.Api.Resources;

/// <summary>De versie van een gegevensverzameling waar cijfers uit komen, met de bronnen die zij ervoor noemt.</summary>
/// <param name="Gegevensverzameling">Wat samen is geladen.</param>
/// <param name="Versie">Nummer van de versie; te gebruiken als versie bij vragen om cijfers.</param>
/// <param name="GeladenOp">Wanneer deze versie is gemaakt.</param>
/// <param name="Oorsprong">Adres of naam van wat is geladen.</param>
/// <param name="Licentie">Voorwaarden voor hergebruik, voor zover bekend.</param>
/// <param name="Bronnen">De bronnen die zij voor deze cijfers noemt; leeg als de gegevensverzameling zelf de bron is, zoals een tabel van het CBS.</param>
public sealed record HerkomstVanCijfers(
    Sleutel Gegevensverzameling, int Versie, DateTimeOffset GeladenOp, string Oorsprong, string? Licentie, IReadOnlyList<Sleutel> Bronnen);

internal static class FigureOriginResource
{
    internal static IReadOnlyList<HerkomstVanCijfers> Of(IEnumerable<FigureOrigin> origins, Catalogue catalogue) => [.. origins.Select(origin => new HerkomstVanCijfers(
        new(origin.Version.Load.DataSet, origin.Version.Load.Title), origin.Version.Number, origin.Version.LoadedAt, origin.Version.Load.Origin, origin.Version.Load.Licence,
        [.. origin.Sources.Select(key => new Sleutel(key, catalogue.Sources.FirstOrDefault(source => source.Key == key)?.Title ?? key))]))];

    /// <summary>Columns with those of the origins after them, of several versions with a bar between; what a row has of its own goes before.</summary>
    internal static CsvColumn<T>[] After<T>(IReadOnlyList<CsvColumn<T>> own, Func<T, IReadOnlyList<HerkomstVanCijfers>> originsOf)
    {
        CsvColumn<T>[] columns =
        [
            new("bronnen", of => originsOf(of).SelectMany(origin => origin.Bronnen).Select(source => source.Code!).Distinct()),
            new("gegevensverzameling", of => originsOf(of).Select(origin => origin.Gegevensverzameling.Code!)),
            new("versie", of => originsOf(of).Select(origin => FormattableString.Invariant($"{origin.Versie}"))),
            new("geladenOp", of => originsOf(of).Select(origin => Csv.Moment(origin.GeladenOp))),
            new("oorsprong", of => originsOf(of).Select(origin => origin.Oorsprong)),
            new("licentie", of => originsOf(of).Select(origin => origin.Licentie).OfType<string>()),
        ];
        return [.. own, .. columns.ExceptBy(own.Select(column => column.Name), column => column.Name)];
    }

    /// <summary>The same where all rows have the same origins: their text is made once.</summary>
    internal static CsvColumn<T>[] After<T>(IReadOnlyList<CsvColumn<T>> own, IReadOnlyList<HerkomstVanCijfers> origins) =>
        [.. After(own, _ => origins).Select((column, i) => i < own.Count ? column : column with { Same = Csv.Text(column.Cell(default!)) })];
}
