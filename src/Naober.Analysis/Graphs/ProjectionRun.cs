namespace Naober.Analysis.Graphs;

/// <summary>Computes ranges of rows of a projection on several threads, and keeps its memory from one range to the next.</summary>
internal sealed class ProjectionRun
{
    private const int SlicesPerThread = 8;

    private readonly TwoModeGraph graph;
    private readonly int minimumShared;
    private readonly bool withNewman;
    private readonly int threads;
    private readonly RowCounter?[] counters;

    /// <summary>Per actor the most pairs its row and those before it can have.</summary>
    private readonly long[] room;

    private int[] others = [];
    private int[] shared = [];
    private double[] newman = [];

    public ProjectionRun(TwoModeGraph graph, int minimumShared, bool withNewman, int threads)
    {
        this.graph = graph;
        this.minimumShared = minimumShared;
        this.withNewman = withNewman;
        this.threads = threads;
        counters = new RowCounter?[threads];
        room = Room();
    }

    /// <summary>The end of the rows, from this one on, that surely fit in so many pairs; at least one row.</summary>
    public int EndOfBlock(int from, int pairs)
    {
        int low = from + 1, high = graph.Actors;
        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            (low, high) = room[middle] - room[from] <= pairs ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    public SharedPairs Rows(int from, int end)
    {
        var size = room[end] - room[from];
        if (size > Array.MaxLength)
        {
            throw new InvalidOperationException($"{size} pairs do not fit in an array.");
        }

        if (others.Length < size)
        {
            others = GC.AllocateUninitializedArray<int>((int)size);
            shared = GC.AllocateUninitializedArray<int>((int)size);
            newman = withNewman ? GC.AllocateUninitializedArray<double>((int)size) : [];
        }

        var rowStart = new int[end - from];
        var rowLength = new int[end - from];
        var slices = Slices(from, end);
        Parallel.For(0, threads, new() { MaxDegreeOfParallelism = threads }, worker =>
        {
            var counter = counters[worker] ??= new(graph, withNewman);
            while (slices.TryNext(out var slice))
            {
                // Within a slice rows stand side by side; between slices room is left.
                var at = (int)(room[slice.Start.Value] - room[from]);
                for (var actor = slice.Start.Value; actor < slice.End.Value; actor++)
                {
                    counter.Count(actor);
                    rowStart[actor - from] = at;
                    at += rowLength[actor - from] = counter.Take(
                        minimumShared, others.AsSpan(at), shared.AsSpan(at), withNewman ? newman.AsSpan(at) : []);
                }
            }
        });
        return new(from, rowStart, rowLength, others, shared, newman);
    }

    /// <summary>An actor meets, in each of its partnerships, the members above it; a pair takes at least so many meetings.</summary>
    private long[] Room()
    {
        var meetings = new long[graph.Actors + 1];
        for (var partnership = 0; partnership < graph.Partnerships; partnership++)
        {
            var members = graph.MembersOf(partnership);
            for (var i = 0; i < members.Length; i++)
            {
                meetings[members[i] + 1] += members.Length - 1 - i;
            }
        }

        for (var actor = 0; actor < graph.Actors; actor++)
        {
            var most = Math.Min(meetings[actor + 1] / minimumShared, graph.Actors - 1 - actor);
            meetings[actor + 1] = meetings[actor] + most;
        }

        return meetings;
    }

    /// <summary>Slices of about equal work, for threads to take as they come free.</summary>
    private SliceQueue Slices(int from, int end)
    {
        var count = threads == 1 ? 1 : threads * SlicesPerThread;
        var slices = new List<Range>();
        for (int at = from, i = 1; at < end; i++)
        {
            var to = i == count ? end : EndOfBlock(at, (int)Math.Max(1, (room[end] - room[from]) / count));
            to = Math.Min(to, end);
            slices.Add(at..to);
            at = to;
        }

        return new(slices);
    }

    private sealed class SliceQueue(List<Range> slices)
    {
        private int next;

        public bool TryNext(out Range slice)
        {
            var at = Interlocked.Increment(ref next) - 1;
            slice = at < slices.Count ? slices[at] : default;
            return at < slices.Count;
        }
    }
}
