using Naober.Analysis.Graphs;

namespace Naober.Analysis.Communities;

/// <summary>
/// A level of the projection of a two-mode network, without its pairs. Two nodes weigh, for each partnership they share, the
/// product of their numbers of members in it, times the weight of that partnership. Every partnership keeps how many members it
/// has in each community: visiting a node costs the communities in its partnerships, not its neighbours.
/// </summary>
internal sealed class TwoModeLevel : Level
{
    private readonly Incidence incidence;
    private readonly double[]? partnershipWeights;
    private readonly Histograms histograms;

    private TwoModeLevel(Incidence incidence, double[]? partnershipWeights, double[] loops, double[] strengths, double total)
        : base(loops, strengths, total)
    {
        this.incidence = incidence;
        this.partnershipWeights = partnershipWeights;
        histograms = new(incidence);
    }

    internal static TwoModeLevel Of(TwoModeGraph graph, PairWeight weight)
    {
        var weights = weight == PairWeight.Shared ? null : new double[graph.Partnerships];
        for (var partnership = 0; partnership < weights?.Length; partnership++)
        {
            weights[partnership] = 1.0 / Math.Max(1, graph.MembersOf(partnership).Length - 1);
        }

        var strengths = new double[graph.Actors];
        for (var actor = 0; actor < strengths.Length; actor++)
        {
            foreach (var partnership in graph.PartnershipsOf(actor))
            {
                strengths[actor] += (graph.MembersOf(partnership).Length - 1) * (weights?[partnership] ?? 1);
            }
        }

        return new(Incidence.Of(graph), weights, new double[graph.Actors], strengths, strengths.Sum());
    }

    internal override void Place(int[] communities)
    {
        base.Place(communities);
        histograms.Fill(communities);
    }

    internal override void Move(int node, int to)
    {
        var from = Communities[node];
        base.Move(node, to);
        var members = incidence.MembersOf(node);
        var partnerships = incidence.PartnershipsOf(node);
        histograms.Touch(partnerships);
        for (var i = 0; i < partnerships.Length; i++)
        {
            histograms.Move(partnerships[i], from, to, members.IsEmpty ? 1 : members[i]);
        }
    }

    internal override void AddAround(int node, CommunityWeights around)
    {
        var self = 0.0;
        var members = incidence.MembersOf(node);
        var partnerships = incidence.PartnershipsOf(node);
        histograms.Touch(partnerships);
        for (var i = 0; i < partnerships.Length; i++)
        {
            double own = members.IsEmpty ? 1 : members[i];
            var weight = own * WeightOf(partnerships[i]);
            self += weight * own;
            foreach (var slot in histograms.Of(partnerships[i]))
            {
                around.Add(slot.Community, weight * slot.Members);
            }
        }

        around.Subtract(Communities[node], self);
    }

    /// <remarks>A community is numbered as one of its nodes here, which says in which coarser one it lies.</remarks>
    internal override void AddAround(int node, CommunityWeights around, int[] within)
    {
        var inside = within[node];
        var self = 0.0;
        var members = incidence.MembersOf(node);
        var partnerships = incidence.PartnershipsOf(node);
        histograms.Touch(partnerships);
        for (var i = 0; i < partnerships.Length; i++)
        {
            double own = members.IsEmpty ? 1 : members[i];
            var weight = own * WeightOf(partnerships[i]);
            self += weight * own;
            foreach (var slot in histograms.Of(partnerships[i]))
            {
                if (within[slot.Community] == inside)
                {
                    around.Add(slot.Community, weight * slot.Members);
                }
            }
        }

        around.Subtract(Communities[node], self);
    }

    internal override double WeightToOwn(int node)
    {
        var sum = 0.0;
        var members = incidence.MembersOf(node);
        var partnerships = incidence.PartnershipsOf(node);
        histograms.Touch(partnerships);
        for (var i = 0; i < partnerships.Length; i++)
        {
            double own = members.IsEmpty ? 1 : members[i];
            sum += own * (histograms.MembersIn(partnerships[i], Communities[node]) - own) * WeightOf(partnerships[i]);
        }

        return sum;
    }

    internal override void Wake(int node, NodeQueue queue)
    {
        var (communities, own) = (Communities, Communities[node]);
        incidence.Touch(incidence.PartnershipsOf(node));
        foreach (var partnership in incidence.PartnershipsOf(node))
        {
            if (histograms.Of(partnership).Length == 1)
            {
                continue;
            }

            foreach (var member in incidence.NodesOf(partnership))
            {
                if (communities[member] != own)
                {
                    queue.Add(member);
                }
            }
        }
    }

    /// <summary>Partnerships that lie inside one part are left behind: they are in its loop. Cost: memberships.</summary>
    internal override TwoModeLevel Aggregate(Groups parts)
    {
        var loops = new double[parts.Count];
        var strengths = new double[parts.Count];
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var node in parts.Of(part))
            {
                loops[part] += Loops[node] + WeightToOwn(node);
                strengths[part] += Strengths[node];
            }
        }

        var (aggregated, kept) = incidence.Aggregate(parts);
        var weights = partnershipWeights is null ? null : Array.ConvertAll(kept, partnership => partnershipWeights[partnership]);
        return new(aggregated, weights, loops, strengths, Total);
    }

    private double WeightOf(int partnership) => partnershipWeights is null ? 1 : partnershipWeights[partnership];
}
