using System.Globalization;

namespace Naober.Network.Reconcile;

/// <summary>
/// Recognises what comes in among what is there: by decision, by code, by equal name; what only looks alike, or could be more than one,
/// is left open. One thing is never linked to two, and two never to one, except where a person decided so.
/// </summary>
internal sealed class Matcher(string kind, IReadOnlyList<MatchSubject> incoming, IReadOnlyList<MatchSubject> present, IReadOnlyDictionary<string, MatchDecision> decisions)
{
    private const int MostCandidates = 3;
    private const double AlikeEnough = 0.6;
    private const double AlikeEnoughWithMembers = 0.3;
    private const decimal MuchLess = 0.2m;
    private const int ShortName = 6;

    private readonly List<Match> matches = [];
    private readonly HashSet<string> settled = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public IReadOnlyList<Match> Run()
    {
        var keys = present.Select(subject => subject.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var subject in incoming.Where(subject => keys.Contains(subject.Key)))
        {
            settled.Add(subject.Key);
            taken.Add(subject.Key);
        }

        foreach (var subject in incoming)
        {
            if (decisions.GetValueOrDefault(subject.Key) is { SameAs: { } other } && keys.Contains(other) && settled.Add(subject.Key))
            {
                taken.Add(other);
                matches.Add(new(kind, subject.Key, other, subject.Name, "decision", Match.Linked, null, []));
            }
        }

        LinkBy(subject => subject.Codes, (a, b) => a.ContradictingScheme(b) is null or "kvk" or "rsin" or "oin" or "owms", code => code.Split(':')[0]);
        LinkBy(subject => subject.Names.Where(name => name.Length > ShortName), (a, b) => a.CanBe(b), _ => "name");
        LinkBy(subject => subject.Names, (a, b) => a.Nature == b.Nature && a.CanBe(b), _ => "name");
        FindAlike();
        return matches;
    }

    /// <summary>Links where a value leads from one to one and back, and no decision keeps them apart.</summary>
    private void LinkBy(Func<MatchSubject, IEnumerable<string>> valuesOf, Func<MatchSubject, MatchSubject, bool> canBe, Func<string, string> ruleOf)
    {
        var there = present.Where(subject => !taken.Contains(subject.Key)).SelectMany(subject => valuesOf(subject).Select(value => (value, subject))).ToLookup(entry => entry.value, entry => entry.subject, StringComparer.Ordinal);
        var owners = incoming.Where(IsUnsettled).SelectMany(subject => valuesOf(subject).Select(value => (value, subject))).ToLookup(entry => entry.value, entry => entry.subject, StringComparer.Ordinal);
        foreach (var subject in incoming.Where(IsUnsettled))
        {
            foreach (var value in valuesOf(subject))
            {
                var candidates = there[value].Where(other => !taken.Contains(other.Key)).ToList();
                if (candidates is [var only] && owners[value].Count() == 1 && canBe(subject, only))
                {
                    settled.Add(subject.Key);
                    taken.Add(only.Key);
                    matches.Add(new(kind, subject.Key, only.Key, subject.Name, ruleOf(value), Match.Linked, null, Evidence(subject, only, ruleOf(value) == "name" ? "name:" + value : value)));
                    break;
                }
            }
        }
    }

    private void FindAlike()
    {
        var free = present.Where(subject => !taken.Contains(subject.Key)).ToList();
        var index = free.SelectMany(subject => subject.Trigrams.SelectMany(trigrams => trigrams).Concat(subject.Abbreviations).Distinct(StringComparer.Ordinal).Select(part => (part, subject)))
            .ToLookup(entry => entry.part, entry => entry.subject, StringComparer.Ordinal);
        foreach (var subject in incoming.Where(subject => !settled.Contains(subject.Key)))
        {
            var near = subject.Trigrams.SelectMany(trigrams => trigrams).Concat(subject.Abbreviations).Distinct(StringComparer.Ordinal).SelectMany(part => index[part]).Distinct();
            var found = near.Select(other => Judge(subject, other)).OfType<Match>()
                .OrderByDescending(match => match.Score).ThenBy(match => match.Other, StringComparer.Ordinal).Take(MostCandidates).ToList();
            matches.AddRange(found.Where(match => match.Score >= found[0].Score - MuchLess));
        }
    }

    /// <summary>Whether a person should look; null when the two are not alike enough.</summary>
    private Match? Judge(MatchSubject subject, MatchSubject other)
    {
        // The TOOI code is the identity of a government organisation: another code is another organisation.
        if (subject.ContradictingScheme(other) == "tooi")
        {
            return null;
        }

        var (alike, shared) = (subject.Similarity(other), subject.Shared(other));
        var sharesName = subject.Names.Intersect(other.Names, StringComparer.Ordinal).FirstOrDefault();
        var sharesCode = subject.Codes.Intersect(other.Codes, StringComparer.Ordinal).FirstOrDefault();
        var sharesAbbreviation = subject.Abbreviations.Intersect(other.Abbreviations, StringComparer.Ordinal).FirstOrDefault();
        var sharesMembers = shared.Count >= 3 && shared.Value >= 0.5;
        if (sharesName is null && sharesCode is null && alike < AlikeEnough
            && !(sharesMembers && (alike >= AlikeEnoughWithMembers || sharesAbbreviation is not null)))
        {
            return null;
        }

        var what = sharesCode ?? (sharesName is not null ? "name:" + sharesName : sharesAbbreviation is not null ? "abbreviation:" + sharesAbbreviation : null);
        return new(
            kind, subject.Key, other.Key, subject.Name, (sharesName ?? sharesCode) is not null ? "several" : "similar",
            decisions.ContainsKey(subject.Key) ? Match.Apart : Match.Open, Math.Round((decimal)alike, 2), Evidence(subject, other, what));
    }

    private bool IsUnsettled(MatchSubject subject) => !settled.Contains(subject.Key) && !decisions.ContainsKey(subject.Key);

    private static List<string> Evidence(MatchSubject subject, MatchSubject other, string? what)
    {
        var shared = subject.Shared(other);
        return
        [
            .. what is null ? (IEnumerable<string>)[] : [what],
            .. shared.Of > 0 ? (IEnumerable<string>)[string.Create(CultureInfo.InvariantCulture, $"shared:{shared.Count}/{shared.Of}")] : [],
            .. subject.ContradictingScheme(other) is { } scheme ? (IEnumerable<string>)["differs:" + scheme] : [],
            .. subject.Nature != other.Nature ? (IEnumerable<string>)[$"nature:{subject.Nature}/{other.Nature}"] : [],
        ];
    }
}
