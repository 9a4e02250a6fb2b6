using Naober.Core;

namespace Naober.Network.Reconcile;

/// <summary>A match with what stands on both sides, and what a person decided about it.</summary>
/// <param name="Match">As the last load left it.</param>
/// <param name="OtherName">Of what was there; its key when it is gone.</param>
/// <param name="Decision">Null when nobody decided.</param>
public sealed record ListedMatch(Match Match, string OtherName, MatchDecision? Decision)
{
    /// <summary>Whether the next load of the register will do something else than the last.</summary>
    public bool IsPending => Decision is null
        ? Match.State == Match.Apart || Match.Rule == "decision"
        : (Decision.SameAs == Match.Other) != (Match.State == Match.Linked);
}

/// <summary>What registers have that was recognised: first what a person should decide about, then what was decided, then the rest.</summary>
public static class MatchList
{
    public static IReadOnlyList<ListedMatch> Of(Register register, IReadOnlyList<MatchDecision> decisions)
    {
        var bySubject = decisions.ToDictionary(decision => (decision.Kind, decision.Subject));
        return
        [
            .. register.Matches
                .Select(match => new ListedMatch(match, NameOf(register, match), bySubject.GetValueOrDefault((match.Kind, match.Subject))))
                .OrderBy(listed => listed.Decision is not null ? 1 : listed.Match.State == Match.Open ? 0 : 2)
                .ThenBy(listed => listed.Match.Name, StringComparer.OrdinalIgnoreCase).ThenByDescending(listed => listed.Match.Score),
        ];
    }

    /// <summary>What supports or contradicts a match, in words.</summary>
    public static IEnumerable<Words> EvidenceOf(Match match) => match.Evidence.Select(item => item.Split(':', 2) switch
    {
        ["shared", var share] => new($"{share.Replace("/", " van ", StringComparison.Ordinal)} deelnemers gelijk", $"{share.Replace("/", " of ", StringComparison.Ordinal)} members the same"),
        ["name", var name] => new($"zelfde naam: {name}", $"same name: {name}"),
        ["abbreviation", var name] => new($"zelfde afkorting: {name}", $"same abbreviation: {name}"),
        ["differs", var scheme] => new($"verschillende {scheme}", $"different {scheme}"),
        ["nature", var both] => NatureOf(both.Split('/')),
        _ => new Words(item, item),
    });

    private static Words NatureOf(string[] both)
    {
        var terms = both.All(Vocabulary.LegalForms.Contains) ? Vocabulary.LegalForms : Vocabulary.ActorKinds;
        return new(
            $"soort verschilt: {string.Join(" / ", both.Select(key => terms.Label(key, Language.Dutch)))}",
            $"kind differs: {string.Join(" / ", both.Select(key => terms.Label(key, Language.English)))}");
    }

    private static string NameOf(Register register, Match match) =>
        (match.Kind == "actor" ? register.FindActor(match.Other)?.Name : register.FindPartnership(match.Other)?.Name) ?? match.Other;
}
