namespace Naober.Files.Packages;

/// <summary>One row of a table that says that a child has a parent; its line in the file, 0 when the row is elsewhere.</summary>
public readonly record struct ParentEdge(string Child, string Parent, int Line);

/// <summary>
/// Finds cycles. Depth-first with a stack of its own, so that a chain of a million rows is no deeper for the machine than one of
/// ten. Linear in edges; every edge that closes a cycle is given once, with the nodes from its parent round to its parent again.
/// </summary>
public static class CycleFinder
{
    public static IEnumerable<(ParentEdge Closing, string Shown)> Find(IEnumerable<ParentEdge> edges)
    {
        var byChild = new Dictionary<string, List<ParentEdge>>(StringComparer.Ordinal);
        foreach (var edge in edges)
        {
            if (byChild.TryGetValue(edge.Child, out var siblings))
            {
                siblings.Add(edge);
            }
            else
            {
                byChild[edge.Child] = [edge];
            }
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        return byChild.Keys.SelectMany(start => Walk(start, byChild, done));
    }

    private static IEnumerable<(ParentEdge Closing, string Shown)> Walk(string start, Dictionary<string, List<ParentEdge>> byChild, HashSet<string> done)
    {
        var path = new List<(string Node, int Next)> { (start, 0) };
        var onPath = new HashSet<string>(StringComparer.Ordinal) { start };
        while (path.Count > 0)
        {
            var (node, next) = path[^1];
            if (done.Contains(node) || !byChild.TryGetValue(node, out var edges) || next == edges.Count)
            {
                done.Add(node);
                onPath.Remove(node);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (node, next + 1);
            if (onPath.Add(edges[next].Parent))
            {
                path.Add((edges[next].Parent, 0));
            }
            else
            {
                var parent = edges[next].Parent;
                yield return (edges[next], Show(path.Select(step => step.Node).SkipWhile(step => step != parent).Append(parent)));
            }
        }
    }

    private static string Show(IEnumerable<string> nodes)
    {
        const int Longest = 12;
        var shown = nodes.Take(Longest + 1).ToList();
        return string.Join(" -> ", shown.Count > Longest ? [.. shown.Take(Longest), "…"] : shown);
    }
}
