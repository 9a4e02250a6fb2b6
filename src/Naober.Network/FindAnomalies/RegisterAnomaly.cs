using Naober.Core;

namespace Naober.Network.FindAnomalies;

/// <summary>Something odd in the register.</summary>
/// <param name="Rule">Why it is odd.</param>
/// <param name="Kind">What it is about: partnership or actor.</param>
/// <param name="Key">Of what it is about.</param>
/// <param name="Name">Of what it is about.</param>
/// <param name="Statement">What stands there.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record RegisterAnomaly(AnomalyRule Rule, string Kind, string Key, string Name, Words Statement, Citation Citation)
{
    /// <summary>Everything odd, in the order of <see cref="AnomalyRule.All"/> and then by key.</summary>
    public static IReadOnlyList<RegisterAnomaly> In(Register register) =>
    [
        .. MemberAnomalies.In(register).Concat(VersionAnomalies.In(register)).Concat(ActorAnomalies.In(register))
            .OrderBy(anomaly => Order[anomaly.Rule.Code]).ThenBy(anomaly => anomaly.Key, StringComparer.Ordinal),
    ];

    /// <summary>As a load reports it.</summary>
    public Anomaly ToAnomaly() => new(Rule.Code, Key, new($"{Name}: {Statement.Dutch}", $"{Name}: {Statement.English}"));

    internal static RegisterAnomaly About(AnomalyRule rule, Partnership partnership, Words statement, Citation citation) =>
        new(rule, "partnership", partnership.Key, partnership.Name, statement, citation);

    internal static RegisterAnomaly About(AnomalyRule rule, Actor actor, Words statement, Citation citation) =>
        new(rule, "actor", actor.Key, actor.Name, statement, citation);

    internal static Words Say(Func<Language, string> say) => new(say(Language.Dutch), say(Language.English));

    private static Dictionary<string, int> Order { get; } = AnomalyRule.All.Index().ToDictionary(entry => entry.Item.Code, entry => entry.Index, StringComparer.Ordinal);
}
