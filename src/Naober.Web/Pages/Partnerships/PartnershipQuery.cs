using Naober.Network;
using Naober.Network.FindPartnerships;
using Naober.Network.Search;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Partnerships;

/// <summary>What the address of the list of partnerships asks: facets, search and sort.</summary>
public sealed record PartnershipQuery(PartnershipFilter Filter, string Text, string? Sort)
{
    /// <summary>More results than there are partnerships in the country.</summary>
    private const int SearchLimit = 5_000;

    /// <exception cref="BadHttpRequestException">There is no such sort.</exception>
    public static PartnershipQuery Read(IQueryCollection query) => new(
        new(Facet.All.ToDictionary(
            facet => facet.Key,
            facet => (IReadOnlyList<string>)[.. query[facet.Key].OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)],
            StringComparer.Ordinal)),
        query["q"].ToString().Trim(),
        RegisterView.ReadSort(query, PartnershipList.SortKeys));

    public async Task<PartnershipList> FindAsync(Register register, DateOnly date, RegisterSearch search, CancellationToken cancellationToken)
    {
        var hits = Text.Length == 0 ? null : await search.FindAsync(register, Text, SearchLimit, cancellationToken);
        return PartnershipList.Find(register, date, Filter, hits?.Where(hit => hit.Kind == "partnership").Select(hit => hit.Key).ToList(), Sort);
    }

    /// <summary>The file of the list: every row, whatever the page.</summary>
    public static async ValueTask<Sheet?> SheetAsync(SheetRequest request)
    {
        var list = await Read(request.Query).FindAsync(request.Register, request.Date, request.Service<RegisterSearch>(), request.Http.RequestAborted);
        return PartnershipSheet.Of(list.Items);
    }
}
