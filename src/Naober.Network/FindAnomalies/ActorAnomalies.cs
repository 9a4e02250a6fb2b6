using Naober.Core;

namespace Naober.Network.FindAnomalies;

/// <summary>Organisations whose end sources do not agree on or cannot be, and governments without a region.</summary>
internal static class ActorAnomalies
{
    /// <summary>When an actor was dissolved according to its region and to each source; a null day is "still there".</summary>
    public static IEnumerable<(DateOnly? Day, Citation Citation)> EndsOf(Register register, Actor actor)
    {
        if (actor.IsDecentralGovernment && register.Regions.Find(actor.Key) is { } region)
        {
            yield return (region.Valid.To, default);
        }

        foreach (var lifetime in register.LifetimesOf(actor).Where(lifetime => !(lifetime.Ends <= lifetime.Starts)))
        {
            yield return (lifetime.Ends, lifetime.Citation);
        }
    }

    public static IEnumerable<RegisterAnomaly> In(Register register)
    {
        foreach (var actor in register.Actors)
        {
            foreach (var lifetime in register.LifetimesOf(actor).Where(lifetime => lifetime.Ends <= lifetime.Starts))
            {
                yield return RegisterAnomaly.About(AnomalyRule.EndInvalid, actor, RegisterAnomaly.Say(language => language == Language.Dutch
                    ? $"eindigt op {Formats.Date(lifetime.Ends!.Value, language)} en begint op {Formats.Date(lifetime.Starts!.Value, language)}."
                    : $"ends on {Formats.Date(lifetime.Ends!.Value, language)} and starts on {Formats.Date(lifetime.Starts!.Value, language)}."), lifetime.Citation);
            }

            if (Disagreement([.. EndsOf(register, actor)], register.ReferenceDate) is { } disagreement)
            {
                yield return RegisterAnomaly.About(AnomalyRule.DissolvedDatesDiffer, actor, RegisterAnomaly.Say(language =>
                    string.Join("; ", disagreement.Select(end => $"{SourceOf(register, end.Citation, language)}: {(end.Day is { } day ? Formats.Date(day, language) : language == Language.Dutch ? "bestaat nog" : "still exists")}")) + "."),
                    disagreement.Select(end => end.Citation).FirstOrDefault(citation => citation.Source is not null));
            }

            if (actor.IsDecentralGovernment && register.Regions.Find(actor.Key) is null)
            {
                yield return RegisterAnomaly.About(AnomalyRule.GovernmentWithoutRegion, actor, new(
                    $"er is geen gebied {actor.Key}.", $"there is no region {actor.Key}."), actor.Citation);
            }
        }
    }

    /// <summary>Null when the ends agree to the day (the last day and the day after are the same end), or lie in the future.</summary>
    private static IReadOnlyList<(DateOnly? Day, Citation Citation)>? Disagreement(IReadOnlyList<(DateOnly? Day, Citation Citation)> ends, DateOnly? today)
    {
        var past = ends.Where(end => end.Day is not null && !(end.Day > today)).ToList();
        var differs = ends.Count > 1 && past.Count > 0 && (past.Count < ends.Count || past.Max(end => end.Day!.Value.DayNumber) - past.Min(end => end.Day!.Value.DayNumber) > 1);
        return differs ? ends : null;
    }

    private static string SourceOf(Register register, Citation citation, Language language) =>
        citation.Source is { } key ? register.FindSource(key)?.ShortTitle ?? key : language == Language.Dutch ? "het gebied" : "the region";
}
