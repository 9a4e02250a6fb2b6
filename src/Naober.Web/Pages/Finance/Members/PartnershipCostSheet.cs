using Naober.Core;
using Naober.Finance;
using Naober.Finance.AllocatePartnership;
using Naober.Indicators;
using Naober.Web.Hosting;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Members;

/// <summary>What every member of a partnership pays, as a table and as a file.</summary>
internal static class PartnershipCostSheet
{
    internal static async ValueTask<Sheet?> OfAsync(SheetRequest request)
    {
        if (request.Register.FindPartnership(request.Route("key")) is not { } partnership)
        {
            return null;
        }

        var book = await request.Service<MoneyBookCache>().CurrentAsync(request.Http.RequestAborted);
        var catalogue = await request.Service<CatalogueCache>().CurrentAsync(request.Http.RequestAborted);
        var (allocation, problems) = PartnershipCostQuery.Read(request.Query, partnership, request.Date, book, request.Register, catalogue).Divide(request.Register, catalogue, partnership);
        return allocation is not null ? Of(allocation) : throw new RefusedQueryException([.. problems.Select(problem => new RefusedValue(problem.Part, problem.Message))]);
    }

    internal static Sheet Of(PartnershipAllocation allocation)
    {
        var days = allocation.Members.ToDictionary(member => member.Actor.Key, member => member.Days, StringComparer.Ordinal);
        return new(
            new($"Wat ieder betaalt in {allocation.Cost.Year}", $"What everybody pays in {allocation.Cost.Year}"),
            [
                new("name", new("Deelnemer", "Member")),
                new("actor", new("Code", "Code")),
                new("days", new($"Dagen (van {allocation.DaysOfYear})", $"Days (of {allocation.DaysOfYear})"), CellKind.Count),
                new("inhabitants", new("Inwoners", "Inhabitants"), CellKind.Count),
                new("weight", new("Gewicht", "Weight")),
                new("exact", new("Precies, in euro's", "Exactly, in euros")),
                new("amount", new("Bedrag", "Amount"), CellKind.Amount),
            ],
            [.. allocation.Allocation.Shares.Select(share => new SheetRow(
            [
                share.Name, share.Part.Actor, days[share.Part.Key], share.Inhabitants is { } inhabitants ? (long)inhabitants : null,
                $"{share.Portion.Part.Weight}", $"{share.Portion.Exact / new Fraction(100, 1)}", share.Amount,
            ],
            Routes.Actor(share.Part.Key)))]);
    }
}
