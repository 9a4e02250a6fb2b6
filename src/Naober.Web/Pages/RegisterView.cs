using System.Globalization;
using Microsoft.AspNetCore.Components;
using Naober.Network;
using Naober.Network.MeasureRegion;

namespace Naober.Web.Pages;

/// <summary>Base of every page about the register: the register, the reference date and the inclusion rule of the URL.</summary>
public abstract class RegisterView : View
{
    [Inject]
    public required RegisterCache Cache { get; set; }

    protected Register Register { get; private set; } = null!;

    /// <summary>From <c>?date=2021-09-01</c>; without it the date of the data.</summary>
    protected DateOnly Date { get; private set; }

    /// <summary>From <c>?rule=interlocal</c>; without it any.</summary>
    protected InclusionRule Rule { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        var query = Http!.Request.Query;
        Register = await Cache.CurrentAsync(Http.RequestAborted);
        Date = ReadDate(query) ?? Cache.DefaultDate(Register);
        Rule = ReadRule(query);
        await PrepareAsync(Http.RequestAborted);
    }

    /// <summary>Looks up what the page shows; calls <see cref="View.NotFound"/> when there is no such thing.</summary>
    protected abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <exception cref="BadHttpRequestException">The value is not a date.</exception>
    public static DateOnly? ReadDate(IQueryCollection query) => query["date"].ToString() switch
    {
        "" => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw new BadHttpRequestException("date"),
    };

    /// <exception cref="BadHttpRequestException">The value is not an inclusion rule.</exception>
    public static InclusionRule ReadRule(IQueryCollection query) => query["rule"].ToString() switch
    {
        "" or "any" => InclusionRule.Any,
        "interlocal" => InclusionRule.Interlocal,
        _ => throw new BadHttpRequestException("rule"),
    };

    /// <summary>Page number of <c>?page=2</c>, from 1.</summary>
    /// <exception cref="BadHttpRequestException">Not a page of this list.</exception>
    protected int ReadPage(int count, int pageSize)
    {
        var text = Http!.Request.Query["page"].ToString();
        var last = Math.Max(1, (count + pageSize - 1) / pageSize);
        return text.Length == 0 ? 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= 1 && page <= last ? page
            : throw new BadHttpRequestException("page");
    }
}
