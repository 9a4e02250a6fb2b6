using Naober.Core;

namespace Naober.Network.FindAnomalies;

/// <summary>Memberships that cannot be: of what no longer is, from before what they are of, of who cannot be identified.</summary>
internal static class MemberAnomalies
{
    private static readonly string[] Identifying = ["tooi:", "oin:", "rsin:", "kvk:", "owms:"];

    public static IEnumerable<RegisterAnomaly> In(Register register)
    {
        var ends = DissolvedIn(register);
        foreach (var partnership in register.Partnerships)
        {
            foreach (var membership in register.MembershipsOf(partnership))
            {
                var actor = register.FindActor(membership.Actor)!;
                if (ends.TryGetValue(actor.Key, out var end) && Lasts(membership, partnership, end))
                {
                    yield return RegisterAnomaly.About(AnomalyRule.MemberOfDissolvedActor, partnership, Dissolved(actor, end, membership), membership.Citation);
                }

                if (membership.Valid.From < partnership.Valid.From)
                {
                    yield return RegisterAnomaly.About(AnomalyRule.MembershipBeforePartnership, partnership, Before(actor, membership, partnership), membership.Citation);
                }
            }

            foreach (var participation in register.VersionMembersOf(partnership).DistinctBy(participation => participation.Actor))
            {
                var actor = register.FindActor(participation.Actor)!;
                if (actor.Kind != Actor.ForeignGovernment && !actor.Identifiers.Any(code => Identifying.Any(scheme => code.StartsWith(scheme, StringComparison.Ordinal))))
                {
                    yield return RegisterAnomaly.About(AnomalyRule.ParticipantWithoutCode, actor, new(
                        $"neemt deel aan {partnership.Name}.", $"takes part in {partnership.Name}."), participation.Citation);
                }
            }
        }
    }

    /// <summary>Who no longer exists according to every source that says something about it, with the latest day that they give.</summary>
    private static Dictionary<string, DateOnly> DissolvedIn(Register register)
    {
        var dissolved = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var actor in register.Actors)
        {
            var ends = ActorAnomalies.EndsOf(register, actor).Select(end => end.Day).ToList();
            if (ends.Count > 0 && ends.All(day => day is not null) && ends.Max() is { } last && !(last > register.ReferenceDate))
            {
                dissolved[actor.Key] = last;
            }
        }

        return dissolved;
    }

    /// <summary>One day more is the difference between the last day and the first day after it.</summary>
    private static bool Lasts(Membership membership, Partnership partnership, DateOnly end)
    {
        var to = membership.Valid.To is { } own && !(own > partnership.Valid.To) ? own : partnership.Valid.To;
        return to is null || to > end.AddDays(1);
    }

    private static Words Dissolved(Actor actor, DateOnly end, Membership membership) => RegisterAnomaly.Say(language => language == Language.Dutch
        ? $"{actor.Name} bestaat niet meer sinds {Formats.Date(end, language)}, maar neemt deel: {Formats.Period(membership.Valid, language)}."
        : $"{actor.Name} no longer exists since {Formats.Date(end, language)}, but takes part: {Formats.Period(membership.Valid, language)}.");

    private static Words Before(Actor actor, Membership membership, Partnership partnership) => RegisterAnomaly.Say(language => language == Language.Dutch
        ? $"{actor.Name} neemt deel {Formats.Period(membership.Valid, language)}; het samenwerkingsverband bestaat {Formats.Period(partnership.Valid, language)}."
        : $"{actor.Name} takes part {Formats.Period(membership.Valid, language)}; the partnership exists {Formats.Period(partnership.Valid, language)}.");
}
