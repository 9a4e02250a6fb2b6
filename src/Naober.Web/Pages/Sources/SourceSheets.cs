using Naober.Core;
using Naober.Indicators.TraceFigures;
using Naober.Network;
using Naober.Network.DescribeSource;
using Naober.Network.Measures;
using Naober.Web.Sheets;
using Npgsql;

namespace Naober.Web.Pages.Sources;

/// <summary>The sources, and what was taken from one of them, as files and tables.</summary>
internal static class SourceSheets
{
    internal static async ValueTask<Sheet?> AllAsync(SheetRequest request) => All(request.Register, await FiguresAsync(request.Http));

    /// <summary>How many figures of each indicator cite each source.</summary>
    internal static async Task<IReadOnlyList<SourceFigures>> FiguresAsync(HttpContext http)
    {
        await using var connection = await http.RequestServices.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(http.RequestAborted);
        return await SourceFigures.ReadAsync(connection, http.RequestAborted);
    }

    internal static Sheet All(Register register, IReadOnlyList<SourceFigures> figures) => new(
        new("Bronnen", "Sources"),
        [
            new("title", new("Titel", "Title")),
            new("publisher", new("Uitgever", "Publisher")),
            new("year", new("Jaar", "Year")),
            new("partnerships", new("Samenwerkings­verbanden", "Partnerships"), CellKind.Count),
            new("actors", new("Actoren", "Actors"), CellKind.Count),
            new("memberships", new("Deelnames", "Memberships"), CellKind.Count),
            new("mentions", new("Vermeldingen", "Mentions"), CellKind.Count),
            new("published", new("Maten", "Measures"), CellKind.Count),
            new("observations", new("Cijfers", "Figures"), CellKind.Count),
            new("source", new("Sleutel", "Key")),
        ],
        [.. register.Sources.Select(source => SourceProfile.Of(register, source)).Select(profile => (Profile: profile, Figures: figures.Where(found => found.Source == profile.Source.Key).Sum(found => found.Count)))
            .OrderByDescending(of => of.Profile.FactCount + of.Figures).Select(of => new SheetRow(
        [
            of.Profile.Source.Title, of.Profile.Source.Publisher, of.Profile.Source.Year?.ToString(), of.Profile.Partnerships.Count, of.Profile.Actors.Count,
            of.Profile.Memberships.Count, of.Profile.Mentions.Count, of.Profile.Published.Count, of.Figures, of.Profile.Source.Key,
        ], Routes.Source(of.Profile.Source.Key)))]);

    /// <summary>Every fact that cites the source, a row each.</summary>
    internal static Sheet? Facts(SheetRequest request)
    {
        var register = request.Register;
        return register.FindSource(request.Route("key")) is not { } source ? null : new(
            new($"Ontleend aan {source.Title}", $"Taken from {source.Title}"),
            [
                new("table", new("Tabel", "Table")),
                new("key", new("Sleutel", "Key")),
                new("name", new("Naam", "Name")),
                new("place", new("Vindplaats", "Place")),
                new("statement", new("Wat er staat", "What it says")),
            ],
            [.. Rows(register, SourceProfile.Of(register, source))]);
    }

    private static IEnumerable<SheetRow> Rows(Register register, SourceProfile profile) =>
    [
        .. profile.Partnerships.Select(partnership => new SheetRow(["partnerships", partnership.Key, partnership.Name, partnership.Citation.Place, null])),
        .. profile.Actors.Select(actor => new SheetRow(["actors", actor.Key, actor.Name, actor.Citation.Place, null])),
        .. profile.Memberships.Select(membership => new SheetRow(
            ["memberships", $"{membership.Partnership}|{membership.Actor}", register.FindPartnership(membership.Partnership)?.Name, membership.Citation.Place, membership.Role])),
        .. profile.Mentions.Select(mention => new SheetRow(["mentions", mention.Subject, NameOf(register, mention), mention.Place, mention.Statement])),
        .. profile.Published.Select(figure => new SheetRow(
            ["published", figure.Part is null ? $"{figure.Measure}|{figure.Region}" : $"{figure.Measure}|{figure.Region}|{figure.Part}", PublishedFigure.Subject(figure, register).Dutch, figure.Citation.Place, MeasureText.Of(figure, Language.Dutch)])),
    ];

    private static string? NameOf(Register register, Mention mention) =>
        register.FindPartnership(mention.Subject)?.Name ?? register.FindActor(mention.Subject)?.Name;
}
