using System.Globalization;
using Naober.Analysis.Apportionment;
using Naober.Finance;
using Naober.Finance.AllocateKey;
using Naober.Indicators;
using Naober.Network;
using Naober.Web.Hosting;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Keys;

/// <summary>An allocation key and what was found about it: how it works out, or why it does not.</summary>
internal sealed record WorkedKey(AllocationKey Key, KeyChoice Choice, KeyAllocation? Allocation, IReadOnlyList<AllotmentProblem> Problems)
{
    internal static WorkedKey Of(AllocationKey key, KeyChoice choice, Register register, Catalogue catalogue)
    {
        try
        {
            return new(key, choice, KeyAllocation.Of(key, choice, register, catalogue), []);
        }
        catch (AllotmentException failure)
        {
            return new(key, choice, null, failure.Problems);
        }
    }

    /// <summary>For a file, which has no place for a story.</summary>
    /// <exception cref="RefusedQueryException">The key does not work out; holds every reason.</exception>
    internal KeyAllocation OrRefused() => Allocation ?? throw new RefusedQueryException([.. Problems.Select(problem => new RefusedValue(problem.Part, problem.Message))]);
}

/// <summary>What the address of a page about an allocation key asks.</summary>
internal static class KeyRequest
{
    /// <summary>The year of <c>?year=2012</c>; the first of the key without it.</summary>
    /// <exception cref="RefusedQueryException">Not a year of the key.</exception>
    internal static int Year(IQueryCollection query, AllocationKey key) => ReadYear(query, "year", key, out var refused) is { } year
        ? year
        : throw new RefusedQueryException([refused!]);

    internal static int? ReadYear(IQueryCollection query, string name, AllocationKey key, out RefusedValue? refused)
    {
        var last = key.LastYear ?? AllocationKey.LastYearThere;
        var text = query[name].ToString();
        refused = null;
        if (text.Length == 0)
        {
            return key.FirstYear;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= key.FirstYear && year <= last)
        {
            return year;
        }

        refused = new(name, new($"een jaar van {key.FirstYear} tot en met {last}", $"a year from {key.FirstYear} up to and including {last}"));
        return null;
    }

    /// <summary>The key of the path, worked out as it is laid down; null when there is no such key.</summary>
    internal static async ValueTask<WorkedKey?> FindAsync(SheetRequest request)
    {
        var book = await request.Service<MoneyBookCache>().CurrentAsync(request.Http.RequestAborted);
        return book.FindKey(request.Route("key")) is { } key
            ? WorkedKey.Of(key, new(Year(request.Query, key)), request.Register, await request.Service<CatalogueCache>().CurrentAsync(request.Http.RequestAborted))
            : null;
    }
}
