using Naober.Core;

namespace Naober.Network.MeasureRegion;

/// <summary>A term of a vocabulary with its share.</summary>
public sealed record TermShare(string Key, Share Share);

/// <summary>A term of a vocabulary with its number of partnerships.</summary>
public sealed record TermCount(string Key, int Count);

/// <summary>Two domains, A before B in order of key, with the number of partnerships that have both.</summary>
public sealed record DomainPair(string A, string B, int Count);

/// <summary>Measures of what kind of partnerships there are: legal form, domain, scale.</summary>
public sealed partial class RegionNetwork
{
    /// <summary>Shares over partnerships, every legal form, in the order of the vocabulary.</summary>
    public IReadOnlyList<TermShare> LegalForms =>
        [.. Vocabulary.LegalForms.Keys.Select(key => new TermShare(key, ShareOfAll(p => p.Partnership.LegalForm == key)))];

    /// <summary>Shares over domain mentions (a partnership may have several), every domain, in the order of the vocabulary.</summary>
    public IReadOnlyList<TermShare> Domains
    {
        get
        {
            var mentions = Participations.Sum(p => p.Partnership.Domains.Count);
            return [.. Vocabulary.Domains.Keys.Select(key =>
                new TermShare(key, new(Participations.Count(p => p.Partnership.Domains.Contains(key, StringComparer.Ordinal)), mentions)))];
        }
    }

    /// <summary>Partnerships with more than one domain.</summary>
    public Share MultiDomain => ShareOfAll(p => p.Partnership.Domains.Count > 1);

    /// <summary>Pairs of domains that occur together, most frequent first, then by key.</summary>
    public IReadOnlyList<DomainPair> DomainPairs =>
        [.. Participations.SelectMany(p => PairsOf(p.Partnership.Domains)).GroupBy(pair => pair)
            .Select(group => new DomainPair(group.Key.A, group.Key.B, group.Count()))
            .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal)];

    /// <summary>Scale profile: partnerships per scale level, every level, in the order of the vocabulary.</summary>
    public IReadOnlyList<TermCount> Scales => ScalesOf(_ => true);

    /// <summary>Scale profile of the partnerships that satisfy a condition, such as one domain or ecosystem.</summary>
    public IReadOnlyList<TermCount> ScalesOf(Func<Partnership, bool> condition) =>
        [.. Vocabulary.Scales.Keys.Select(key =>
            new TermCount(key, Participations.Count(p => p.Partnership.Scale == key && condition(p.Partnership))))];

    private static IEnumerable<(string A, string B)> PairsOf(IReadOnlyList<string> domains)
    {
        var sorted = domains.Order(StringComparer.Ordinal).ToArray();
        for (var a = 0; a < sorted.Length; a++)
        {
            for (var b = a + 1; b < sorted.Length; b++)
            {
                yield return (sorted[a], sorted[b]);
            }
        }
    }
}
