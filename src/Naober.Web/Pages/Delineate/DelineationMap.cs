using Naober.Core;
using Naober.Network.DelineateRegions;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Pages.Maps;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Delineate;

/// <summary>The communities as a map of municipalities.</summary>
internal static class DelineationMap
{
    private static readonly Words Title = new("Gemeenschappen van gemeenten", "Communities of municipalities");

    /// <summary>Null when no boundaries are loaded, or no two municipalities share anything.</summary>
    internal static async ValueTask<PictureContent?> DrawAsync(SheetRequest request, Delineation outcome)
    {
        var communities = outcome.Communities.Where(community => community.Members.Count > 1).ToList();
        var layer = await request.Service<MapLayers>().FindAsync(
            request.Register, new(Region.Municipality, default, []), outcome.Network.Region.Key, request.Date, request.Http.RequestAborted);
        if (layer is null || communities.Count == 0)
        {
            return null;
        }

        var language = request.Language;
        var names = communities.Select(community => new Words(
            $"{community.Id}. {outcome.NameOf(community.Centre)} e.o.", $"{community.Id}. {outcome.NameOf(community.Centre)} and surroundings").In(language)).ToList();
        var data = new ChoroplethData(
            layer.Shapes,
            [.. outcome.Municipalities.Select(member => Area(member, member.Community <= names.Count ? names[member.Community - 1] : null))],
            [.. names.Select(name => new ChoroplethClass(name))],
            layer.ProvinceBorders,
            Title.In(language),
            IsCategorical: true,
            WithoutClass: new Words("deelt met geen andere iets", "shares nothing with any other").In(language));
        var lead = new Words(
            $"De {communities.Count} gemeenschappen van gemeenten in {outcome.Network.Region.Name} die meer met elkaar delen dan met andere. Een vraagteken is een onzekere gemeente; dikke lijnen zijn provinciegrenzen.",
            $"The {communities.Count} communities of municipalities in {outcome.Network.Region.Name} that share more with each other than with others. A question mark is an uncertain municipality; thick lines are borders of provinces.").In(language);
        var conditions = new Words(
            $"{Formats.Date(request.Date, language)}, {RegionPictureInput.RuleName(request.Rule).Dutch}, {DelineationOptions.NameOf(outcome.Options.Weight).Dutch}, resolutie {Formats.Number(outcome.Options.Resolution, 2, language)}.",
            $"{Formats.Date(request.Date, language)}, {RegionPictureInput.RuleName(request.Rule).English}, {DelineationOptions.NameOf(outcome.Options.Weight).English}, resolution {Formats.Number(outcome.Options.Resolution, 2, language)}.").In(language);
        return PictureContent.Of<Choropleth, ChoroplethData>(conditions, data, lead, DelineationSheets.Municipalities(outcome));

        ChoroplethArea Area(CommunityMember member, string? community) => new(
            member.Key, outcome.NameOf(member.Key),
            community is null
                ? new Words("deelt met geen andere gemeente iets", "shares nothing with any other municipality").In(language)
                : $"{community}, {new Words("stabiliteit", "stability").In(language)} {Formats.Number(member.Stability, 2, language)}",
            community is null ? null : member.Community - 1,
            community is null ? null : member.Stability < Delineation.Certain ? $"{member.Community}?" : $"{member.Community}");
    }

    /// <summary>The picture of an address; null when there is none.</summary>
    internal static async ValueTask<(string Title, PictureContent Content)?> SvgAsync(SheetRequest request) =>
        DelineationSheets.Find(request) is { } outcome && await DrawAsync(request, outcome) is { } content ? (Title.In(request.Language), content) : null;
}
