using Naober.Network;

namespace Naober.Web.Api.Resources;

/// <summary>Bronnen die elkaar of zichzelf tegenspreken; Naober kiest niet.</summary>
/// <param name="Code">Vaste sleutel.</param>
/// <param name="Titel">Waarover het gaat.</param>
/// <param name="Toelichting">Wat er niet klopt en hoe Naober ermee omgaat.</param>
/// <param name="Uitspraken">Wat de bronnen zeggen, naast elkaar.</param>
public sealed record Tegenstrijdigheid(string Code, string Titel, string Toelichting, IReadOnlyList<Vermelding> Uitspraken);

internal static class ContradictionResource
{
    private static readonly CsvColumn<Tegenstrijdigheid>[] Columns =
    [
        new("code", item => item.Code), new("titel", item => item.Titel), new("toelichting", item => item.Toelichting),
        new("uitspraken", item => item.Uitspraken.Select(statement => statement.Tekst)),
        new("bronnen", item => item.Uitspraken.Select(statement => statement.Citaat.Bron?.Code ?? "")),
        new("plaatsen", item => item.Uitspraken.Select(statement => statement.Citaat.Plaats ?? "")),
    ];

    /// <summary>Tegenstrijdigheden</summary>
    /// <remarks>Waar bronnen niet met elkaar kloppen, naast elkaar en met hun plaats.</remarks>
    internal static ListResult<Tegenstrijdigheid> List(ApiRequest request) =>
        ListResult<Tegenstrijdigheid>.Of(request, request.Register.Contradictions, item => Of(item, request.Register), Columns);

    private static Tegenstrijdigheid Of(Contradiction item, Register register) => new(
        item.Key, item.Title.Dutch, item.Explanation.Dutch,
        [.. item.Statements.Select(statement => new Vermelding(statement.Statement, Shared.Of(statement.Citation, register)))]);
}
