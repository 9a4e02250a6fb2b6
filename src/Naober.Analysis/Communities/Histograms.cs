namespace Naober.Analysis.Communities;

/// <summary>
/// Per partnership the communities of its members, with how many it has in each, in no particular order. All stand in one array,
/// with room for every node to be in a community of its own.
/// </summary>
internal sealed class Histograms(Incidence incidence)
{
    private readonly Slot[] slots = new Slot[incidence.Memberships];
    private readonly int[] lengths = new int[incidence.Partnerships];
    private readonly int[] placeOf = new int[incidence.Nodes];

    internal record struct Slot(int Community, int Members);

    internal ReadOnlySpan<Slot> Of(int partnership) => slots.AsSpan(incidence.StartOf(partnership), lengths[partnership]);

    /// <summary>Starts over. Cost: memberships.</summary>
    internal void Fill(int[] communities)
    {
        for (var partnership = 0; partnership < lengths.Length; partnership++)
        {
            var start = incidence.StartOf(partnership);
            var length = 0;
            var counts = incidence.CountsOf(partnership);
            var nodes = incidence.NodesOf(partnership);
            for (var i = 0; i < nodes.Length; i++)
            {
                var community = communities[nodes[i]];
                ref var place = ref placeOf[community];
                if (place == 0)
                {
                    slots[start + length] = new(community, 0);
                    place = ++length;
                }

                slots[start + place - 1].Members += counts.IsEmpty ? 1 : counts[i];
            }

            lengths[partnership] = length;
            foreach (var slot in Of(partnership))
            {
                placeOf[slot.Community] = 0;
            }
        }
    }

    internal int MembersIn(int partnership, int community) => slots[Find(partnership, community)].Members;

    internal void Move(int partnership, int from, int to, int members)
    {
        var end = incidence.StartOf(partnership) + lengths[partnership];
        var left = Find(partnership, from);
        var joined = Find(partnership, to);
        if (joined < end)
        {
            slots[joined].Members += members;
            slots[left].Members -= members;
            if (slots[left].Members == 0)
            {
                slots[left] = slots[end - 1];
                lengths[partnership]--;
            }
        }
        else if (slots[left].Members == members)
        {
            slots[left].Community = to;
        }
        else
        {
            slots[left].Members -= members;
            slots[end] = new(to, members);
            lengths[partnership]++;
        }
    }

    /// <summary>The place of a community, or the end when it is not there.</summary>
    private int Find(int partnership, int community)
    {
        var at = incidence.StartOf(partnership);
        var end = at + lengths[partnership];
        while (at < end && slots[at].Community != community)
        {
            at++;
        }

        return at;
    }
}
