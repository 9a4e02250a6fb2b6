using Naober.Files.Packages;
using Naober.Files.Roo;

namespace Naober.Network.ImportRoo;

/// <summary>
/// Who was a member from when until when, read from the participants of the versions of one arrangement. A membership lasts as long as
/// the actor stands in one version after the other; it left at the start of the first version in which it does not stand.
/// </summary>
internal static class RooMemberships
{
    public static IEnumerable<PackageRow> Of(RooChain chain, Func<RooParticipant, bool, RooActor> actorOf)
    {
        var versionsByActor = chain.Versions.Index()
            .SelectMany(entry => entry.Item.Participants.Select(participant => (Actor: actorOf(participant, entry.Item.IsCrossBorder), Version: entry.Index, Participant: participant)))
            .GroupBy(entry => entry.Actor.Key, StringComparer.Ordinal);
        foreach (var actor in versionsByActor)
        {
            var ended = DateOnly.MinValue;
            foreach (var run in Runs([.. actor.Select(entry => (entry.Version, entry.Participant)).DistinctBy(entry => entry.Version).OrderBy(entry => entry.Version)]))
            {
                var (from, to) = Period(chain, run, ended);
                if (to is { } end && from >= end)
                {
                    continue;
                }

                yield return new(run[0].Participant.Line, [chain.Key, actor.Key, "member", from, to, RooPackage.Source, Place(chain, run)]);
                if (to is null)
                {
                    // It lasts: what comes after an end that nobody knows is the same membership.
                    break;
                }

                ended = to.Value;
            }
        }
    }

    public static IEnumerable<PackageRow> Participations(RooChain chain, Func<RooParticipant, bool, RooActor> actorOf)
    {
        foreach (var version in chain.Versions)
        {
            foreach (var actor in version.Participants.GroupBy(participant => actorOf(participant, version.IsCrossBorder).Key, StringComparer.Ordinal))
            {
                var first = actor.First();
                yield return new(first.Line,
                [
                    chain.Key, actor.Key, version.Reference.Id, first.Reference.Name, first.Accession, RooTexts.Items(actor.SelectMany(participant => participant.Bodies)),
                    first.AllocationKey, RooPackage.Source, "systeemId " + version.Reference.Id,
                ]);
            }
        }
    }

    /// <summary>
    /// From the accession date as stated, but not before an earlier membership ended; without a usable accession date from the start
    /// of the version. Open when the run lasts to the last version: then it ends with the partnership.
    /// </summary>
    private static (DateOnly? From, DateOnly? To) Period(RooChain chain, List<(int Version, RooParticipant Participant)> run, DateOnly ended)
    {
        var (first, last) = (run[0].Version, run[^1].Version);
        var to = last == chain.Versions.Count - 1 ? null : chain.Versions[last + 1].Starts ?? chain.EndOf(last);
        var starts = chain.Versions[first].Starts;
        var from = run[0].Participant.Accession is { } accession && (to is null || accession < to) ? accession : starts;
        return (from < ended ? ended : from, to);
    }

    private static IEnumerable<List<(int Version, RooParticipant Participant)>> Runs(List<(int Version, RooParticipant Participant)> entries)
    {
        List<(int Version, RooParticipant Participant)> run = [];
        foreach (var entry in entries)
        {
            if (run.Count > 0 && entry.Version > run[^1].Version + 1)
            {
                yield return run;
                run = [];
            }

            run.Add(entry);
        }

        yield return run;
    }

    private static string Place(RooChain chain, List<(int Version, RooParticipant Participant)> run) => "systeemId " + chain.Versions[run[^1].Version].Reference.Id;
}
