namespace Naober.Analysis.Communities;

/// <summary>
/// Per partnership the communities of its members, with how many it has in each, in no particular order. All stand in one array,
/// with room for every node to be in a community of its own.
/// </summary>
internal sealed class Histograms
{
    private readonly Incidence incidence;
    private readonly Slot[] slots;
    private readonly (int Start, int Length)[] places;
    private readonly int[] placeOf;

    internal Histograms(Incidence incidence)
    {
        this.incidence = incidence;
        slots = new Slot[incidence.Memberships];
        places = new (int, int)[incidence.Partnerships];
        placeOf = new int[incidence.Nodes];
        for (var partnership = 0; partnership < places.Length; partnership++)
        {
            places[partnership].Start = incidence.StartOf(partnership);
        }
    }

    internal record struct Slot(int Community, int Members);

    internal ReadOnlySpan<Slot> Of(int partnership)
    {
        var (start, length) = places[partnership];
        return slots.AsSpan(start, length);
    }

    /// <summary>Starts over. Cost: memberships.</summary>
    internal void Fill(int[] communities)
    {
        for (var partnership = 0; partnership < places.Length; partnership++)
        {
            var start = places[partnership].Start;
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

            places[partnership].Length = length;
            foreach (var slot in Of(partnership))
            {
                placeOf[slot.Community] = 0;
            }
        }
    }

    internal int MembersIn(int partnership, int community)
    {
        var own = Of(partnership);
        return own[Find(own, community)].Members;
    }

    internal void Move(int partnership, int from, int to, int members)
    {
        ref var place = ref places[partnership];
        var own = slots.AsSpan(place.Start, place.Length);
        ref var left = ref own[Find(own, from)];
        var joined = Find(own, to);
        if (joined < own.Length)
        {
            own[joined].Members += members;
            left.Members -= members;
            if (left.Members == 0)
            {
                left = own[^1];
                place.Length--;
            }
        }
        else if (left.Members == members)
        {
            left.Community = to;
        }
        else
        {
            left.Members -= members;
            slots[place.Start + place.Length++] = new(to, members);
        }
    }

    /// <summary>The place of a community, or the length when it is not there.</summary>
    private static int Find(ReadOnlySpan<Slot> own, int community)
    {
        var at = 0;
        while (at < own.Length && own[at].Community != community)
        {
            at++;
        }

        return at;
    }
}
