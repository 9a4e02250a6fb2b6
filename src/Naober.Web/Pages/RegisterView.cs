using System.Globalization;
using Microsoft.AspNetCore.Components;
using Naober.Core;
using Naober.Network;
using Naober.Network.MeasureRegion;

namespace Naober.Web.Pages;

/// <summary>Base of every page about the register: the register, the reference date and the inclusion rule of the URL.</summary>
public abstract class RegisterView : View
{
    [Inject]
    public required RegisterCache Cache { get; set; }

    /// <summary>As it is known now, or was known at the moment of <c>?known=2026-01-01</c>.</summary>
    protected Register Register { get; private set; } = null!;

    /// <summary>From <c>?date=2021-09-01</c>; without it the date of the data.</summary>
    protected DateOnly Date { get; private set; }

    /// <summary>From <c>?rule=interlocal</c>; without it any.</summary>
    protected InclusionRule Rule { get; private set; }

    /// <summary>Prepares before the first render, so that a page never shows itself half-made.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await CheckAsync();
        (Register, var time) = await PastRegister.ReadAsync(Http!, Cache);
        Date = time.Date ?? Cache.DefaultDate(Register);
        Rule = ReadRule(Http!.Request.Query);
        await PrepareAsync(Http.RequestAborted);
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Refuses all values of the address together, before the first of them is read; for a page with many.</summary>
    protected virtual Task CheckAsync() => Task.CompletedTask;

    /// <summary>Looks up what the page shows; calls <see cref="View.NotFound"/> when there is no such thing.</summary>
    protected abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>The short title of a source; null when a fact has none.</summary>
    protected string? SourceTitle(Citation citation) => citation.Source is { } key ? Register.FindSource(key)?.ShortTitle : null;

    /// <summary>The sort of <c>?sort=-name</c>; null without one.</summary>
    /// <exception cref="BadHttpRequestException">Not one of the keys.</exception>
    public static string? ReadSort(IQueryCollection query, IReadOnlyList<string> keys) => query["sort"].ToString() switch
    {
        "" => null,
        var sort when keys.Contains(sort.StartsWith('-') ? sort[1..] : sort, StringComparer.Ordinal) => sort,
        _ => throw new BadHttpRequestException("sort"),
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
