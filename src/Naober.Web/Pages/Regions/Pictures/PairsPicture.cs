using Naober.Core;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions.Pictures;

/// <summary>Matrix of shared partnerships (BRE figure 21), municipalities grouped by COROP region.</summary>
internal static class PairsPicture
{
    /// <summary>More municipalities than this make a matrix that nobody can read.</summary>
    private const int MostMunicipalities = 30;

    internal static PictureContent? Draw(RegionPictureInput input)
    {
        var network = input.Network;
        if (network.Governments.Municipalities.Count is < 2 or > MostMunicipalities)
        {
            return null;
        }

        var degree = network.Degree.ToDictionary(count => count.Actor, count => count.Partnerships, StringComparer.Ordinal);
        var subregion = input.Register.Regions.Within(network.Region.Key, Region.Corop, network.Date)
            .SelectMany(corop => input.Register.Regions.MunicipalitiesOf(corop.Key, network.Date).Select(key => (key, corop.Name)))
            .DistinctBy(entry => entry.key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var members = network.Governments.Municipalities
            .Select(key => new PairMatrixMember(key, input.NameOf(key), subregion.GetValueOrDefault(key, ""), degree[key], input.Url(Routes.Actor(key))))
            .OrderBy(member => member.Group, StringComparer.Ordinal).ThenBy(member => member.Name, StringComparer.Ordinal);
        var data = new PairMatrixData([.. members], [.. network.Pairs.Select(pair => new PairMatrixPair(pair.A, pair.B, pair.Shared))]);
        return PictureContent.Of<PairMatrix, PairMatrixData>(input, data, Describe(input), Table(input));
    }

    private static string Describe(RegionPictureInput input)
    {
        var (most, least) = (input.Network.Pairs[0], input.Network.MinShared!);
        return new Words(
            $"{input.NameOf(most.A)} en {input.NameOf(most.B)} delen de meeste samenwerkingsverbanden: {most.Shared}. Het minimum is {least.Value}.",
            $"{input.NameOf(most.A)} and {input.NameOf(most.B)} share the most partnerships: {most.Shared}. The minimum is {least.Value}.").In(input.Language);
    }

    private static Sheet Table(RegionPictureInput input) => new(
        new("Gedeelde samenwerkingsverbanden per paar gemeenten", "Shared partnerships per pair of municipalities"),
        [
            new("pair", new("Paar", "Pair")),
            new("a", new("Code", "Code")),
            new("b", new("Code", "Code")),
            new("shared", new("Gedeeld", "Shared"), CellKind.Count),
        ],
        [.. input.Network.Pairs.Select(pair => new SheetRow([$"{input.NameOf(pair.A)} – {input.NameOf(pair.B)}", pair.A, pair.B, pair.Shared]))]);
}
