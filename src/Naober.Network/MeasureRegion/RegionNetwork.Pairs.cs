using Naober.Analysis;
using Naober.Core;

namespace Naober.Network.MeasureRegion;

/// <summary>Two municipalities, A before B in order of key, with the number of partnerships in which both take part.</summary>
public readonly record struct PairCount(string A, string B, int Shared);

/// <summary>The extreme number of shared partnerships and every pair that has it.</summary>
public sealed record PairExtreme(int Value, IReadOnlyList<(string A, string B)> Pairs);

/// <summary>Pairs grow with the square of the actors: of more than this nobody can ask all pairs at once.</summary>
public sealed class TooManyPairsException(string region, int actors) : Exception($"{region}: {actors} actors")
{
    public Words Words { get; } = new(
        $"{region} heeft {actors} actoren van deze soort; paren worden geteld tot {RegionNetwork.MostPaired}. Vraag een kleinere regio.",
        $"{region} has {actors} actors of these kinds; pairs are counted up to {RegionNetwork.MostPaired}. Ask for a smaller region.");
}

/// <summary>Measures of who meets whom: shared partnerships of pairs.</summary>
public sealed partial class RegionNetwork
{
    /// <summary>More than twice the municipalities the Netherlands ever had: a package by mistake or malice may not take the machine.</summary>
    public const int MostPaired = 3_000;

    private PairCounts? municipalityPairs;
    private IReadOnlyList<PairCount>? pairs;

    /// <summary>Shared partnerships of every pair of municipalities of the region, also pairs that share nothing; highest first, then by key.</summary>
    /// <exception cref="TooManyPairsException">More than <see cref="MostPaired"/> municipalities.</exception>
    public IReadOnlyList<PairCount> Pairs => pairs ??= MunicipalityPairs.HighestFirst();

    /// <summary>The highest number of shared partnerships; null with fewer than two municipalities, or with too many.</summary>
    public PairExtreme? MaxShared => CanPair ? MunicipalityPairs.Extreme(highest: true) : null;

    /// <summary>The lowest number of shared partnerships; null with fewer than two municipalities, or with too many.</summary>
    public PairExtreme? MinShared => CanPair ? MunicipalityPairs.Extreme(highest: false) : null;

    /// <summary>
    /// Shared partnerships of every pair of actors of the given kinds: the governments of the region, and actors of another kind
    /// that take part in its partnerships; also pairs that share nothing. Highest first, then by key.
    /// </summary>
    /// <param name="kinds">Terms of <see cref="Vocabulary.ActorKinds"/>.</param>
    /// <exception cref="TooManyPairsException">More than <see cref="MostPaired"/> actors.</exception>
    public IReadOnlyList<PairCount> PairsOf(IReadOnlyCollection<string> kinds) => CountPairs(
    [
        .. kinds.Contains(Regions.Region.Municipality) ? Governments.Municipalities : [],
        .. kinds.Contains(Regions.Region.Province) ? Governments.Provinces : [],
        .. kinds.Contains(Regions.Region.WaterAuthority) ? Governments.WaterAuthorities : [],
        .. Participations.SelectMany(p => p.Members).Where(actor => !actor.IsDecentralGovernment && kinds.Contains(actor.Kind))
            .Select(actor => actor.Key),
    ], kinds).HighestFirst();

    private bool CanPair => Governments.Municipalities.Count is >= 2 and <= MostPaired;

    private PairCounts MunicipalityPairs => municipalityPairs ??= CountPairs(Governments.Municipalities, [Regions.Region.Municipality]);

    private PairCounts CountPairs(IEnumerable<string> actors, IReadOnlyCollection<string> kinds)
    {
        string[] keys = [.. actors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (keys.Length > MostPaired)
        {
            throw new TooManyPairsException(Region.Key, keys.Length);
        }

        var index = keys.Select((key, i) => (key, i)).Where(entry => Register.FindActor(entry.key) is { } actor && kinds.Contains(actor.Kind)).ToDictionary(StringComparer.Ordinal);
        return new(keys, SharedCounts.OfPairs(
            keys.Length, Participations.Select(p => p.Members.Where(actor => index.ContainsKey(actor.Key)).Select(actor => index[actor.Key]).ToArray())));
    }
}
