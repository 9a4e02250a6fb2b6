using Naober.Core;
using Naober.Network;
using Naober.Network.ListActors;
using Naober.Network.Search;
using Naober.Web.Pages.Partnerships;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Actors;

/// <summary>What the address of the list of actors asks: kinds, participation, search and sort.</summary>
public sealed record ActorQuery(ActorFilter Filter, string Text, string? Sort)
{
    private const int SearchLimit = 5_000;

    /// <exception cref="BadHttpRequestException">There is no such sort.</exception>
    public static ActorQuery Read(IQueryCollection query) => new(
        new(Values(query, "kind"), Values(query, "partnerships")), query["q"].ToString().Trim(), RegisterView.ReadSort(query, ActorList.SortKeys));

    public async Task<ActorList> FindAsync(Register register, DateOnly date, RegisterSearch search, CancellationToken cancellationToken)
    {
        var hits = Text.Length == 0 ? null : await search.FindAsync(register, Text, SearchLimit, cancellationToken);
        return ActorList.Find(register, date, Filter, hits?.Where(hit => hit.Kind == "actor").Select(hit => hit.Key).ToList(), Sort);
    }

    /// <summary>The file of the list: every row, whatever the page.</summary>
    public static async ValueTask<Sheet?> SheetAsync(SheetRequest request)
    {
        var list = await Read(request.Query).FindAsync(request.Register, request.Date, request.Service<RegisterSearch>(), request.Http.RequestAborted);
        return new(
            new("Actoren", "Actors"),
            [
                new("name", new("Naam", "Name")),
                new("actor", new("Sleutel", "Key")),
                new("aliases", new("Andere namen", "Other names")),
                new("kind", Vocabulary.ActorKinds.Title),
                new("region", new("Regio", "Region")),
                new("ecosystems", Vocabulary.Ecosystems.Title),
                new("partnerships", new("Samenwerkingsverbanden", "Partnerships"), CellKind.Count),
                new("source", new("Bron", "Source")),
                new("place", new("Vindplaats", "Place")),
            ],
            [.. list.Items.Select(row => new SheetRow(
            [
                row.Actor.Name, row.Actor.Key, PartnershipSheet.Join(row.Actor.Aliases), row.Actor.Kind, row.Actor.Region,
                PartnershipSheet.Join(row.Actor.Ecosystems), row.Partnerships, row.Actor.Citation.Source, row.Actor.Citation.Place,
            ], Routes.Actor(row.Actor.Key)))]);
    }

    private static IReadOnlyList<string> Values(IQueryCollection query, string key) =>
        [.. query[key].OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
}
