using Naober.Core;
using Naober.Network.Measures;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions.Pictures;

/// <summary>Cohesion of the subregions: the COROP regions and custom regions that lie inside the region.</summary>
internal static class CohesionPicture
{
    internal static PictureContent? Draw(RegionPictureInput input)
    {
        var (network, regions) = (input.Network, input.Register.Regions);
        var custom = regions.Within(network.Region.Key, Region.Custom, network.Date).Where(region => regions.MunicipalitiesOf(region.Key, network.Date).Count > 1).Select(region => region.Key);
        var cohesion = network.CohesionOf(custom).Where(c => c.Region != network.Region.Key || regions.Find(c.Region)!.Type == Region.Corop).ToList();
        if (cohesion.Count == 0)
        {
            return null;
        }

        var published = cohesion.ToDictionary(
            c => c.Region, c => input.Register.PublishedOf("cohesion", network.Region.Key, c.Region).FirstOrDefault(), StringComparer.Ordinal);
        var label = published.Values.FirstOrDefault(value => value is not null) is { } some ? new Words($"gepubliceerd {some.Period}", $"published {some.Period}").In(input.Language) : null;
        var data = new CohesionBarsData(
            [.. cohesion.Select(c => new CohesionBar(
                input.NameOf(c.Region), c.Share, input.Register.PublishedShareOf("cohesion", network.Region.Key, c.Region), input.Url(Routes.Region(c.Region))))],
            label);
        return PictureContent.Of<CohesionBars, CohesionBarsData>(input, data, Describe(input), new(
            new("Subregionale samenhang", "Subregional cohesion"),
            [
                new("region", new("Subregio", "Subregion")),
                new("municipalities", new("Gemeenten", "Municipalities")),
                new("cohesion", new("Samenhang", "Cohesion"), CellKind.Share),
                new("published", new("Gepubliceerd", "Published")),
            ],
            [.. cohesion.Select(c => new SheetRow(
            [
                input.NameOf(c.Region), string.Join(", ", regions.MunicipalitiesOf(c.Region, network.Date).Select(input.NameOf)), c.Share,
                published[c.Region] is { } value ? MeasureText.Of(value, input.Language) : "–",
            ], Routes.Region(c.Region)))]));
    }

    private static string Describe(RegionPictureInput input) => new Words(
        $"Van de samenwerkingsverbanden met ten minste één gemeente van de subregio: het deel waaraan al haar gemeenten deelnemen.",
        $"Of the partnerships with at least one municipality of the subregion: the share in which all of its municipalities take part.").In(input.Language);
}
