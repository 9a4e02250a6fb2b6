namespace Naober.Analysis.Graphs;

/// <summary>
/// A two-mode network in compact arrays: which actors take part in which partnerships. Both directions are held, ascending,
/// each membership once. Actors and partnerships are numbered from 0; names stay outside.
/// </summary>
public sealed class TwoModeGraph
{
    private readonly int[] memberStart;
    private readonly int[] members;
    private readonly int[] partnershipStart;
    private readonly int[] partnerships;

    private TwoModeGraph(int[] memberStart, int[] members, int[] partnershipStart, int[] partnerships)
    {
        this.memberStart = memberStart;
        this.members = members;
        this.partnershipStart = partnershipStart;
        this.partnerships = partnerships;
    }

    public int Actors => partnershipStart.Length - 1;

    public int Partnerships => memberStart.Length - 1;

    /// <summary>Number of different memberships.</summary>
    public int Memberships => members.Length;

    /// <summary>The actors of a partnership, ascending.</summary>
    public ReadOnlySpan<int> MembersOf(int partnership) => members.AsSpan(memberStart[partnership]..memberStart[partnership + 1]);

    /// <summary>The partnerships of an actor, ascending.</summary>
    public ReadOnlySpan<int> PartnershipsOf(int actor) => partnerships.AsSpan(partnershipStart[actor]..partnershipStart[actor + 1]);

    /// <summary>Two counting sorts; a repeated membership counts once. Cost: memberships.</summary>
    /// <param name="actors">Number of actors.</param>
    /// <param name="partnerships">Number of partnerships.</param>
    /// <param name="actorOf">Per membership its actor, 0 up to <paramref name="actors"/>.</param>
    /// <param name="partnershipOf">Per membership its partnership, as long as <paramref name="actorOf"/>.</param>
    public static TwoModeGraph Of(int actors, int partnerships, ReadOnlySpan<int> actorOf, ReadOnlySpan<int> partnershipOf)
    {
        // Grouped by actor first: taking the actors in order then gives every partnership its members in order, twins side by side.
        var (firstStart, first) = Group(actors, actorOf, partnershipOf);
        var firstMember = new int[partnerships + 1];
        var last = new int[partnerships];
        var count = new int[partnerships];
        Array.Fill(last, -1);
        ForEachOnce((_, partnership) => count[partnership]++);
        for (var partnership = 0; partnership < partnerships; partnership++)
        {
            firstMember[partnership + 1] = firstMember[partnership] + count[partnership];
        }

        var grouped = new int[firstMember[partnerships]];
        var next = firstMember.AsSpan(0, partnerships).ToArray();
        Array.Fill(last, -1);
        ForEachOnce((actor, partnership) => grouped[next[partnership]++] = actor);

        var owner = new int[grouped.Length];
        for (var partnership = 0; partnership < partnerships; partnership++)
        {
            owner.AsSpan(firstMember[partnership]..firstMember[partnership + 1]).Fill(partnership);
        }

        var (partnershipStart, sorted) = Group(actors, grouped, owner);
        return new(firstMember, grouped, partnershipStart, sorted);

        void ForEachOnce(Action<int, int> take)
        {
            for (var actor = 0; actor < actors; actor++)
            {
                foreach (var partnership in first.AsSpan(firstStart[actor]..firstStart[actor + 1]))
                {
                    if (last[partnership] != actor)
                    {
                        last[partnership] = actor;
                        take(actor, partnership);
                    }
                }
            }
        }
    }

    private static (int[] Start, int[] Values) Group(int groups, ReadOnlySpan<int> groupOf, ReadOnlySpan<int> value)
    {
        var start = new int[groups + 1];
        foreach (var group in groupOf)
        {
            start[group + 1]++;
        }

        for (var group = 0; group < groups; group++)
        {
            start[group + 1] += start[group];
        }

        var values = new int[value.Length];
        var next = start.AsSpan(0, groups).ToArray();
        for (var i = 0; i < value.Length; i++)
        {
            values[next[groupOf[i]]++] = value[i];
        }

        return (start, values);
    }
}
