using System.Runtime.CompilerServices;

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
    public int Memberships => partnerships.Length;

    /// <summary>The arrays themselves, for code that walks both directions; members may be longer than <see cref="Memberships"/>.</summary>
    internal (int[] MemberStart, int[] Members, int[] PartnershipStart, int[] Partnerships) Arrays =>
        (memberStart, members, partnershipStart, partnerships);

    /// <summary>The actors of a partnership, ascending.</summary>
    public ReadOnlySpan<int> MembersOf(int partnership) => members.AsSpan(memberStart[partnership]..memberStart[partnership + 1]);

    /// <summary>The partnerships of an actor, ascending.</summary>
    public ReadOnlySpan<int> PartnershipsOf(int actor) => partnerships.AsSpan(partnershipStart[actor]..partnershipStart[actor + 1]);

    /// <summary>
    /// The partnerships of an actor, for a walk over all actors in order: the members of the partnerships that come next are
    /// fetched ahead, also those of the next actor, because nearly every one of them lies elsewhere in memory.
    /// </summary>
    internal PartnershipWalk WalkPartnershipsOf(int actor) => new(this, partnershipStart[actor], partnershipStart[actor + 1]);

    /// <summary>
    /// Counting sorts by partnership and back by actor; a repeated membership counts once.
    /// Cost: memberships, and the logarithm of a partnership's size where its members do not come ascending.
    /// </summary>
    /// <param name="actors">Number of actors.</param>
    /// <param name="partnerships">Number of partnerships.</param>
    /// <param name="actorOf">Per membership its actor, 0 up to <paramref name="actors"/>.</param>
    /// <param name="partnershipOf">Per membership its partnership, as long as <paramref name="actorOf"/>.</param>
    public static TwoModeGraph Of(int actors, int partnerships, ReadOnlySpan<int> actorOf, ReadOnlySpan<int> partnershipOf)
    {
        var firstMember = Starts(partnerships, partnershipOf);
        var grouped = LargeArray.Uncleared<int>(actorOf.Length);
        var next = firstMember.AsSpan(0, partnerships).ToArray();
        for (var i = 0; i < actorOf.Length; i++)
        {
            grouped[next[partnershipOf[i]]++] = actorOf[i];
        }

        SortRowsOnce(firstMember, grouped);

        // Partnerships are taken in order, so that those of every actor come in order too.
        var kept = grouped.AsSpan(0, firstMember[^1]);
        var firstPartnership = Starts(actors, kept);
        var partnershipsOf = LargeArray.Uncleared<int>(kept.Length);
        next = firstPartnership.AsSpan(0, actors).ToArray();
        for (var partnership = 0; partnership < partnerships; partnership++)
        {
            foreach (var actor in kept[firstMember[partnership]..firstMember[partnership + 1]])
            {
                partnershipsOf[next[actor]++] = partnership;
            }
        }

        return new(firstMember, grouped, firstPartnership, partnershipsOf);
    }

    /// <summary>Where each group starts when all are put one after another, and where the last ends.</summary>
    private static int[] Starts(int groups, ReadOnlySpan<int> groupOf)
    {
        var start = LargeArray.Zeros<int>(groups + 1);
        foreach (var group in groupOf)
        {
            start[group + 1]++;
        }

        for (var group = 0; group < groups; group++)
        {
            start[group + 1] += start[group];
        }

        return start;
    }

    /// <summary>Sorts every row and keeps each value once; rows move up to where the one before ends.</summary>
    private static void SortRowsOnce(int[] start, int[] values)
    {
        var end = 0;
        for (int row = 0, from = 0; row + 1 < start.Length; row++)
        {
            var sorted = values.AsSpan(from..start[row + 1]);
            from = start[row + 1];
            start[row] = end;
            if (!IsAscending(sorted))
            {
                sorted.Sort();
            }

            var last = -1;
            foreach (var value in sorted)
            {
                if (value != last)
                {
                    values[end++] = last = value;
                }
            }
        }

        start[^1] = end;
    }

    private static bool IsAscending(ReadOnlySpan<int> values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] < values[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives the members of one partnership after another.</summary>
    internal ref struct PartnershipWalk(TwoModeGraph graph, int from, int end)
    {
        // Where a partnership's members stand is asked this far ahead, the members themselves half as far.
        private const int Distance = 16;

        private readonly int[] memberStart = graph.memberStart;
        private readonly int[] members = graph.members;
        private readonly int[] partnerships = graph.partnerships;
        private int at = from - 1;

        public readonly ReadOnlySpan<int> Current => members.AsSpan(memberStart[partnerships[at]]..memberStart[partnerships[at] + 1]);

        public readonly PartnershipWalk GetEnumerator() => this;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            at++;
            if (at + Distance < partnerships.Length)
            {
                Ahead.Fetch(ref memberStart[partnerships[at + Distance] + 1]);
                Ahead.Fetch(ref members[memberStart[partnerships[at + (Distance / 2)] + 1] - 1]);
            }

            return at < end;
        }
    }
}
