namespace Naober.Analysis.Communities;

/// <summary>
/// The level above: every part becomes a node. Partnerships that lie inside one part go into its loop; those with few parts become
/// pairs, and all of them when there are so few parts that their pairs cannot take more memory than the memberships.
/// </summary>
internal sealed class Aggregation
{
    private const int Few = SmallPartnerships.Largest;

    private readonly Level level;
    private readonly Groups parts;
    private readonly int few;
    private readonly CommunityWeights around;
    private readonly double[] loops;
    private readonly double[] strengths;

    private Aggregation(Level level, Groups parts)
    {
        (this.level, this.parts) = (level, parts);
        few = (long)parts.Count * parts.Count <= level.Incidence.Memberships ? int.MaxValue : Few;
        around = new(parts.Count);
        loops = new double[parts.Count];
        strengths = new double[parts.Count];
    }

    /// <summary>Cost: a visit per node. The parts are placed on the level below.</summary>
    internal static Level Of(Level level, Groups parts)
    {
        level.Place(parts.Labels);
        return new Aggregation(level, parts).Run();
    }

    private Level Run()
    {
        var pairs = CollectPairs();
        var kept = new List<int>();
        for (var partnership = 0; partnership < level.Incidence.Partnerships; partnership++)
        {
            if (Stays(level.Histograms.Of(partnership).Length))
            {
                kept.Add(partnership);
            }
        }

        var weights = level.HasPartnershipWeights ? kept.Select(level.WeightOf).ToArray() : [];
        return new(pairs, Keep(kept), weights, loops, strengths, level.Total);
    }

    private bool Stays(int parts) => parts > few;

    private Pairs CollectPairs()
    {
        var start = new int[parts.Count + 1];
        var neighbours = new Chunks<int>();
        var weights = new Chunks<double>();
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var node in parts.Of(part))
            {
                loops[part] += level.Loops[node];
                strengths[part] += level.Strengths[node];
                level.Pairs.AddAround(node, around, parts.Labels);
                AddPartnerships(part, node);
            }

            foreach (var other in around.Touched)
            {
                if (other == part)
                {
                    loops[part] += around[other];
                    continue;
                }

                neighbours.Add(other);
                weights.Add(around[other]);
            }

            around.Clear();
            start[part + 1] = neighbours.Count;
        }

        return new(start, neighbours.ToArray(), weights.ToArray());
    }

    /// <summary>Of a partnership that stays only what lies inside the part.</summary>
    private void AddPartnerships(int part, int node)
    {
        var members = level.Incidence.MembersOf(node);
        var partnerships = level.Incidence.PartnershipsOf(node);
        for (var i = 0; i < partnerships.Length; i++)
        {
            double own = members.IsEmpty ? 1 : members[i];
            var weight = own * level.WeightOf(partnerships[i]);
            var slots = level.Histograms.Of(partnerships[i]);
            if (Stays(slots.Length))
            {
                loops[part] += weight * level.Histograms.MembersIn(partnerships[i], part);
            }
            else
            {
                around.Add(slots, weight);
            }

            loops[part] -= weight * own;
        }
    }

    private Incidence Keep(List<int> kept)
    {
        var start = new int[kept.Count + 1];
        for (var i = 0; i < kept.Count; i++)
        {
            start[i + 1] = start[i] + level.Histograms.Of(kept[i]).Length;
        }

        var (nodes, counts) = (new int[start[^1]], new int[start[^1]]);
        for (var i = 0; i < kept.Count; i++)
        {
            var slots = level.Histograms.Of(kept[i]);
            for (var j = 0; j < slots.Length; j++)
            {
                (nodes[start[i] + j], counts[start[i] + j]) = slots[j];
            }
        }

        return new(parts.Count, start, nodes, counts);
    }
}
