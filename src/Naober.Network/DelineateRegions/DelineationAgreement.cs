using Naober.Analysis.Communities;
using Naober.Core;
using Naober.Regions;

namespace Naober.Network.DelineateRegions;

/// <summary>How well the communities agree with a division that exists.</summary>
/// <param name="Type">Type of the regions of the division, or the key of a division with a name of its own.</param>
/// <param name="Name">What a division with a name of its own is called; null for a type.</param>
/// <param name="Regions">How many of them hold at least one of the municipalities.</param>
/// <param name="Compared">Municipalities that lie in exactly one of those regions, of all: only they are compared.</param>
/// <param name="AdjustedRand">1 for the same division, 0 for what chance would give.</param>
/// <param name="NormalisedMutualInformation">1 for the same division, 0 when one says nothing about the other.</param>
public sealed record DelineationAgreement(string Type, string? Name, int Regions, Share Compared, double AdjustedRand, double NormalisedMutualInformation)
{
    /// <summary>Divisions of which at least two regions hold municipalities, by adjusted Rand index, the highest first.</summary>
    internal static IReadOnlyList<DelineationAgreement> Of(Delineation delineation)
    {
        var (regions, date) = (delineation.Network.Register.Regions, delineation.Network.Date);
        var municipalities = delineation.Municipalities;
        return [.. regions.DivisionsOn(date).Append(new(Region.WaterAuthority, default, regions.OfType(Region.WaterAuthority, date)))
            .Select(division => Compare(division, [.. division.Regions.Select(region => regions.MunicipalitiesOf(region.Key, date))]))
            .OfType<DelineationAgreement>()
            .OrderByDescending(agreement => agreement.AdjustedRand).ThenBy(agreement => agreement.Type, StringComparer.Ordinal)];

        DelineationAgreement? Compare(Division known, IReadOnlyList<IReadOnlyList<string>> division)
        {
            var regionsOf = division.Index().SelectMany(entry => entry.Item.Select(key => (Key: key, entry.Index))).ToLookup(entry => entry.Key, entry => entry.Index, StringComparer.Ordinal);
            var compared = municipalities.Where(member => regionsOf[member.Key].Count() == 1).ToList();
            var theirs = compared.Select(member => regionsOf[member.Key].First()).ToArray();
            var ours = compared.Select(member => member.Community).ToArray();
            return theirs.Distinct().Count() < 2
                ? null
                : new(known.Key, Vocabulary.RegionTypes.Contains(known.Key) ? null : known.Name.Dutch, theirs.Distinct().Count(), new(compared.Count, municipalities.Count),
                    PartitionComparison.AdjustedRand(ours, theirs), PartitionComparison.NormalisedMutualInformation(ours, theirs));
        }
    }
}
