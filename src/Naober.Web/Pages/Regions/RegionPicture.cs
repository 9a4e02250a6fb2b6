using Microsoft.AspNetCore.Components;
using Naober.Core;
using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Pictures;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions;

/// <summary>What a picture of a region is drawn from.</summary>
public sealed record RegionPictureInput(Register Register, RegionNetwork Network, Language Language)
{
    /// <summary>What the address asked about time, to go along in links.</summary>
    public TimeQuery Time { get; init; } = new(null, null);

    /// <summary>Borders to draw behind a map; null when none are loaded.</summary>
    public MapShapes? Background { get; init; }

    /// <summary>Region, date, rule and coverage in one sentence: no picture goes without.</summary>
    public string Conditions => new Words(
        $"{Network.Region.Name}, {Formats.Date(Network.Date, Language)}, {Rule}: {Formats.Number(Network.Participations.Count, Language)} samenwerkingsverbanden met bekende deelnemers. Van {Formats.Number(Network.WithoutKnownMembers.Count, Language)} andere zijn de deelnemers onbekend.",
        $"{Network.Region.Name}, {Formats.Date(Network.Date, Language)}, {Rule}: {Formats.Number(Network.Participations.Count, Language)} partnerships with known members. Of {Formats.Number(Network.WithoutKnownMembers.Count, Language)} others the members are unknown.").In(Language);

    public string Rule => RuleName(Network.Rule).In(Language);

    public static Words RuleName(InclusionRule rule) => rule == InclusionRule.Any
        ? new("ten minste één overheid van de regio", "at least one government of the region")
        : new("ten minste twee overheden van de regio, onder wie een gemeente", "at least two governments of the region, one a municipality");

    public string NameOf(string key) => Register.Regions.Find(key)?.Name ?? Register.FindActor(key)?.Name ?? key;

    public string Url(Words route) => Time.On(route.In(Language));

    /// <summary>
    /// The list of the partnerships that count, narrowed by more filters; null when no list shows exactly those (a filter on
    /// all governments finds what rule any finds), or when its address would be too long to share.
    /// </summary>
    public string? ListUrl(params IEnumerable<(string Key, string Value)> filters)
    {
        string[] governments = [.. Network.Governments.Municipalities, .. Network.Governments.Provinces, .. Network.Governments.WaterAuthorities];
        return Network.Rule != InclusionRule.Any || governments.Length > 30
            ? null
            : Time.On(Routes.Partnerships.In(Language), [.. governments.Select(key => ("member", key)), .. filters, ("date", Formats.Iso(Network.Date))]);
    }
}

/// <summary>One picture of the network of a region: shown on its page, on a page of its own, and as a file.</summary>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Measures">Ids of the measures that it shows; each has a method page.</param>
/// <param name="Draw">Null when there is nothing to draw for this region.</param>
public sealed record RegionPicture(Words Slug, Words Title, IReadOnlyList<string> Measures, Func<RegionPictureInput, PictureContent?> Draw)
{
    /// <summary>Also the id of its elements in a page.</summary>
    public string Id => Slug.English;
}

/// <summary>A drawn picture with its description and the same information as a table.</summary>
public sealed class PictureContent
{
    private readonly Func<string, string, PictureSize, Language, RenderFragment> draw;
    private readonly Func<string, string, Language, Task<string>> svg;

    private PictureContent(
        string lead, string conditions, Sheet table, Func<string, string, PictureSize, Language, RenderFragment> draw, Func<string, string, Language, Task<string>> svg) =>
        (Lead, Conditions, Table, this.draw, this.svg) = (lead, conditions, table, draw, svg);

    /// <summary>What there is to see.</summary>
    public string Lead { get; }

    /// <summary>Region, date, rule and coverage in a sentence.</summary>
    public string Conditions { get; }

    public Sheet Table { get; }

    /// <summary>Where its data comes from; null for the register.</summary>
    public string? Source { get; private init; }

    public PictureContent From(string source) => new(Lead, Conditions, Table, draw, svg) { Source = source };

    public static PictureContent Of<TPicture, TData>(RegionPictureInput input, TData data, string lead, Sheet table)
        where TPicture : Picture<TData>
        where TData : class => Of<TPicture, TData>(input.Conditions, data, lead, table);

    public static PictureContent Of<TPicture, TData>(string conditions, TData data, string lead, Sheet table)
        where TPicture : Picture<TData>
        where TData : class
    {
        var description = $"{lead} {conditions}";
        return new(lead, conditions, table, Render, (title, source, language) => SvgDocument.RenderAsync<TPicture>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Id"] = "picture", ["Title"] = title, ["Description"] = description, ["Data"] = data, ["Language"] = language, ["Source"] = source,
            }));

        RenderFragment Render(string id, string title, PictureSize size, Language language) => builder =>
        {
            builder.OpenComponent(0, typeof(TPicture));
            builder.AddComponentParameter(1, "Id", id);
            builder.AddComponentParameter(2, "Title", title);
            builder.AddComponentParameter(3, "Description", description);
            builder.AddComponentParameter(4, "Data", data);
            builder.AddComponentParameter(5, "Language", language);
            builder.AddComponentParameter(6, "Size", size);
            builder.CloseComponent();
        };
    }

    public RenderFragment Render(string id, string title, PictureSize size, Language language) => draw(id, title, size, language);

    public Task<string> SvgAsync(string title, string source, Language language) => svg(title, source, language);
}
