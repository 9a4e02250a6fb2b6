using Naober.Core;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;
using Naober.Network.RankRegions;
using Naober.Regions;

namespace Naober.Network.CompareRegions;

/// <summary>One region on one measure: what Naober computes, where that stands among its peers, and what sources publish.</summary>
/// <param name="Value">With the fraction it came from.</param>
/// <param name="WhyNot">Why there is no value.</param>
/// <param name="Position">Among all regions of its type; null for a part of a measure and for coverage.</param>
/// <param name="Peers">Number of regions of its type with a value.</param>
/// <param name="Published">Of whatever period, by source; not made equal.</param>
public sealed record ComparedValue(
    MeasureValue Value, Words? WhyNot, RegionPosition? Position, int Peers, IReadOnlyList<PublishedValue> Published);

/// <summary>A measure, or one legal form, domain or scale level of it, with a value per region.</summary>
public sealed record ComparedRow(Measure Measure, string? Part, IReadOnlyList<ComparedValue> Values);

/// <summary>Regions side by side on every measure, as in BRE table 3.</summary>
public sealed record NetworkComparison(
    DateOnly Date, InclusionRule Rule, Share Coverage, IReadOnlyList<RegionNetwork> Networks, IReadOnlyList<ComparedRow> Rows)
{
    public const int Fewest = 2;

    /// <summary>More do not fit beside each other.</summary>
    public const int Most = 12;

    /// <param name="results">Of the register to compare on.</param>
    /// <param name="regions">Keys of the regions, in the order to show them.</param>
    /// <param name="date">The reference date.</param>
    /// <param name="rule">Which partnerships count.</param>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public static NetworkComparison Of(RegisterResults results, IReadOnlyList<string> regions, DateOnly date, InclusionRule rule)
    {
        IReadOnlyList<RegionNetwork> networks = [.. regions.Select(region => results.NetworkOf(region, date, rule))];
        var positions = networks.Select(network => network.Region.Type).Distinct(StringComparer.Ordinal)
            .ToDictionary(type => type, type => results.PositionsOf(type, date, rule), StringComparer.Ordinal);
        var published = results.Register.Published.ToLookup(value => (value.Measure, value.Region, value.Part));
        return new(date, rule, results.OnDate(date).Coverage, networks, [.. NetworkMeasures.All.SelectMany(Measured)]);

        IEnumerable<ComparedRow> Measured(Measure measure)
        {
            if (PartsOf(measure) is not { } parts)
            {
                return [];
            }

            var computed = networks.Select(measure.Compute).ToList();
            return parts.Select(part => new ComparedRow(
                measure, part, [.. networks.Select((network, n) => Compared(measure, computed[n].First(value => value.Part == part), network))]));
        }

        ComparedValue Compared(Measure measure, MeasureValue computed, RegionNetwork network)
        {
            var (value, whyNot) = UnknownValue.Answer(measure, computed, network);
            var ranking = value.Part is null ? positions[network.Region.Type].Of(measure.Id) : null;
            return new(
                value, whyNot, ranking?.Of(network.Region.Key), ranking?.WithValue ?? 0,
                [.. published[(measure.Id, network.Region.Key, value.Part)]]);
        }
    }

    /// <summary>Regions that a source compares, the one it says most about first, or else the provinces that exist: what there is to see when nobody has chosen yet.</summary>
    public static IReadOnlyList<string> Usual(Register register, DateOnly date)
    {
        string[] compared = [.. register.Published.Where(value => value is { Measure: "partnerships", Part: null }).Select(value => value.Region).Distinct(StringComparer.Ordinal)
            .OrderByDescending(region => register.Published.Count(value => value.Region == region))];
        return [.. (compared.Length >= Fewest ? compared : register.Regions.OfType(Region.Province, date).Select(region => region.Key)).Take(Most)];
    }

    /// <summary>The parts that mean the same in every region: one for the whole region, or those of a vocabulary. Null for others.</summary>
    private static IEnumerable<string?>? PartsOf(Measure measure) => measure.Part switch
    {
        MeasurePart.None => Enumerable.Repeat((string?)null, 1),
        MeasurePart.LegalForm => Vocabulary.LegalForms.Keys,
        MeasurePart.Domain => Vocabulary.Domains.Keys,
        MeasurePart.Scale => Vocabulary.Scales.Keys,
        _ => null,
    };
}
