using Naober.Core;

namespace Naober.Network.FindAnomalies;

/// <summary>Versions that do not follow each other, and partnerships that have the same name.</summary>
internal static class VersionAnomalies
{
    public static IEnumerable<RegisterAnomaly> In(Register register) => register.Partnerships.SelectMany(partnership => InChain(register, partnership)).Concat(SameName(register));

    private static IEnumerable<RegisterAnomaly> InChain(Register register, Partnership partnership)
    {
        var versions = register.VersionsOf(partnership).ToList();
        foreach (var (i, version) in versions.Index())
        {
            var next = i + 1 < versions.Count ? versions[i + 1] : null;
            if (version.Ends <= version.Starts)
            {
                yield return About(AnomalyRule.EndInvalid, version, language => language == Language.Dutch
                    ? $"versie {version.Key} eindigt op {Day(version.Ends, language)} en begint op {Day(version.Starts, language)}."
                    : $"version {version.Key} ends on {Day(version.Ends, language)} and starts on {Day(version.Starts, language)}.");
            }

            if (version.Previous is { } previous && versions.All(other => other.Key != previous))
            {
                yield return About(AnomalyRule.VersionGap, version, language => language == Language.Dutch
                    ? $"versie {version.Key} noemt als vorige {previous}, die er niet is." : $"version {version.Key} names {previous} as the previous one, which is not there.");
            }

            if (next is null)
            {
                continue;
            }

            if (version.Ends is null)
            {
                yield return About(AnomalyRule.EndMissing, version, language => language == Language.Dutch
                    ? $"versie {version.Key} heeft geen einde, en {next.Key} begint op {Day(next.Starts, language)}."
                    : $"version {version.Key} has no end, and {next.Key} starts on {Day(next.Starts, language)}.");
            }
            else if (version.Ends != next.Starts && next.Starts is not null && version.Ends > version.Starts)
            {
                yield return About(version.Ends < next.Starts ? AnomalyRule.VersionGap : AnomalyRule.VersionOverlap, next, language => language == Language.Dutch
                    ? $"versie {version.Key} eindigt op {Day(version.Ends, language)}, versie {next.Key} begint op {Day(next.Starts, language)}."
                    : $"version {version.Key} ends on {Day(version.Ends, language)}, version {next.Key} starts on {Day(next.Starts, language)}.");
            }
        }

        RegisterAnomaly About(AnomalyRule rule, PartnershipVersion version, Func<Language, string> say) =>
            RegisterAnomaly.About(rule, partnership, RegisterAnomaly.Say(say), version.Citation);
    }

    /// <summary>Every partnership after the first with the same name or current title.</summary>
    private static IEnumerable<RegisterAnomaly> SameName(Register register)
    {
        var names = register.Partnerships.SelectMany(partnership => NamesOf(register, partnership).Select(name => (name, partnership)))
            .GroupBy(entry => entry.name, entry => entry.partnership, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1);
        return names.SelectMany(group => group.Skip(1).Where(partnership => partnership != group.First() && partnership.Valid.Overlaps(group.First().Valid))
                .Select(partnership => RegisterAnomaly.About(AnomalyRule.SameTitleTwice, partnership, new(
                    $"“{group.Key}” is ook {group.First().Name} ({group.First().Key}).", $"“{group.Key}” is also {group.First().Name} ({group.First().Key})."), partnership.Citation)))
            .DistinctBy(anomaly => anomaly.Key);
    }

    private static IEnumerable<string> NamesOf(Register register, Partnership partnership) =>
        register.VersionsOf(partnership).Select(version => version.Title).TakeLast(1).Prepend(partnership.Name).Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Day(DateOnly? day, Language language) => day is { } known ? Formats.Date(known, language) : "?";
}
