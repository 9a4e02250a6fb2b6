using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Indicators.Publish;
using Npgsql;

namespace Naober.Web.Api.Resources;

/// <summary>Cijfers die samen worden geladen: een regiopakket, een tabel van het CBS, een bestand.</summary>
/// <param name="Code">Vaste sleutel.</param>
/// <param name="Titel">De titel.</param>
/// <param name="Versie">Nummer van de versie die geldt; null als er geen geldt.</param>
/// <param name="Versies">Aantal versies.</param>
/// <param name="Links">De versies, en welke er wanneer gold.</param>
public sealed record Gegevensverzameling(string Code, string Titel, int? Versie, int Versies, [property: JsonPropertyName("_links")] Links Links);

/// <summary>Wat in een keer is geladen; het verandert daarna nooit.</summary>
/// <param name="Nummer">Over alle gegevensverzamelingen heen; te gebruiken als versie bij vragen om cijfers.</param>
/// <param name="GeladenOp">Wanneer.</param>
/// <param name="GeladenDoor">Door wie, voor zover bekend.</param>
/// <param name="Herkomst">Adres of naam van wat is geladen.</param>
/// <param name="Controlegetal">SHA-256 van wat is gelezen; gelijke cijfers hebben hetzelfde.</param>
/// <param name="Licentie">Voorwaarden voor hergebruik, voor zover bekend.</param>
/// <param name="Waarnemingen">Aantal rijen met een cijfer.</param>
/// <param name="Stromen">Aantal rijen met een stroom.</param>
/// <param name="Posities">Aantal rijen met een gepubliceerde positie.</param>
/// <param name="VolgtOp">Nummer van de versie die gold toen deze werd geladen; null van de eerste.</param>
/// <param name="Toegevoegd">Cijfers, stromen en posities die de versie ervoor niet had.</param>
/// <param name="Herzien">Die met een andere waarde of status dan in de versie ervoor.</param>
/// <param name="Vervallen">Die alleen de versie ervoor had.</param>
/// <param name="Geldt">Of dit de versie is die iedereen ziet.</param>
/// <param name="Links">De wijzigingen.</param>
public sealed record VersieVanGegevens(
    int Nummer, DateTimeOffset GeladenOp, string? GeladenDoor, string Herkomst, string Controlegetal, string? Licentie, long Waarnemingen, long Stromen, long Posities, int? VolgtOp,
    long Toegevoegd, long Herzien, long Vervallen, bool Geldt, [property: JsonPropertyName("_links")] Links Links);

/// <summary>Een versie die ging gelden.</summary>
/// <param name="Sinds">Wanneer.</param>
/// <param name="Door">Wie het deed, voor zover bekend.</param>
/// <param name="Versie">Haar nummer.</param>
/// <param name="Daarvoor">De versie die tot dan gold; null als er geen was.</param>
/// <param name="Teruggezet">Of zij eerder had gegolden: er is dan niets geladen, maar iemand is ernaar teruggegaan.</param>
public sealed record PublicatieVanVersie(DateTimeOffset Sinds, string? Door, int Versie, int? Daarvoor, bool Teruggezet);

internal static class DataSetResource
{
    internal const string UnknownDataSet = "Er is geen gegevensverzameling met deze code.";

    private static readonly CsvColumn<Gegevensverzameling>[] Columns =
    [
        new("code", of => of.Code), new("titel", of => of.Titel), new("versie", of => of.Versie), new("versies", of => of.Versies),
    ];

    private static readonly CsvColumn<VersieVanGegevens>[] VersionColumns =
    [
        new("nummer", of => of.Nummer), new("geladenOp", of => Csv.Moment(of.GeladenOp)), new("geladenDoor", of => of.GeladenDoor),
        new("herkomst", of => of.Herkomst), new("controlegetal", of => of.Controlegetal), new("licentie", of => of.Licentie), new("waarnemingen", of => of.Waarnemingen),
        new("stromen", of => of.Stromen), new("posities", of => of.Posities), new("volgtOp", of => of.VolgtOp),
        new("toegevoegd", of => of.Toegevoegd), new("herzien", of => of.Herzien), new("vervallen", of => of.Vervallen), new("geldt", of => of.Geldt),
    ];

    private static readonly CsvColumn<PublicatieVanVersie>[] PublicationColumns =
    [
        new("sinds", of => Csv.Moment(of.Sinds)), new("door", of => of.Door), new("versie", of => of.Versie), new("daarvoor", of => of.Daarvoor), new("teruggezet", of => of.Teruggezet),
    ];

    /// <summary>Gegevensverzamelingen</summary>
    /// <remarks>Waar de cijfers van indicatoren in worden geladen, elk met de versie die geldt.</remarks>
    internal static async Task<ListResult<Gegevensverzameling>> List(ApiRequest request, NpgsqlDataSource database)
    {
        var sets = (await ReadAsync(request, database)).GroupBy(version => version.Load.DataSet).OrderBy(set => set.Key, StringComparer.Ordinal).ToList();
        return ListResult<Gegevensverzameling>.Of(
            request, sets,
            set => new(
                set.Key, set.First().Load.Title, set.FirstOrDefault(version => version.IsCurrent)?.Number, set.Count(),
                new Links { ["versies"] = Shared.To("/gegevensverzamelingen", set.Key, "versies"), ["publicaties"] = Shared.To("/gegevensverzamelingen", set.Key, "publicaties") }),
            Columns);
    }

    /// <summary>Versies van een gegevensverzameling</summary>
    /// <remarks>De nieuwste voorop, met wat er sinds de versie ervoor is veranderd.</remarks>
    internal static async Task<Results<ListResult<VersieVanGegevens>, ProblemHttpResult>> Versions(ApiRequest request, string code, NpgsqlDataSource database)
    {
        var versions = (await ReadAsync(request, database)).Where(version => version.Load.DataSet == code).ToList();
        return versions.Count == 0 ? ApiProblem.NotFound(UnknownDataSet) : ListResult<VersieVanGegevens>.Of(
            request, versions,
            version => new(
                version.Number, version.LoadedAt, version.Load.LoadedBy, version.Load.Origin, version.Load.Checksum, version.Load.Licence,
                version.Observations, version.Flows, version.Positions, version.Follows, version.Changes.Added, version.Changes.Revised, version.Changes.Withdrawn, version.IsCurrent,
                new Links { ["wijzigingen"] = Shared.To("/gegevensverzamelingen", code, "versies", $"{version.Number}", "wijzigingen") }),
            VersionColumns);
    }

    /// <summary>Welke versie wanneer gold</summary>
    /// <remarks>De laatste voorop: elke keer dat een versie werd geladen of teruggezet.</remarks>
    internal static async Task<Results<ListResult<PublicatieVanVersie>, ProblemHttpResult>> Publications(ApiRequest request, string code, NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync(request.Cancelled);
        var publications = await DataSetHistory.OfAsync(connection, code, request.Cancelled);
        return publications.Count == 0
            ? ApiProblem.NotFound(UnknownDataSet)
            : ListResult<PublicatieVanVersie>.Of(request, publications, of => new(of.At, of.By, of.Version, of.Before, of.IsAgain), PublicationColumns);
    }

    private static async Task<IReadOnlyList<DataSetVersion>> ReadAsync(ApiRequest request, NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync(request.Cancelled);
        return await DataSets.ListAsync(connection, request.Cancelled);
    }
}
