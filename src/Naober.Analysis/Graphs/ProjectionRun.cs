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

    /// <summary>The pairs of the actors from this one on, up to the end; valid until rows are asked for again.</summary>
    public SharedPairs Rows(int from, int end, bool ordered)
    {
        var slices = Slices(from, end);
        var size = room[end] - room[from] + slices.Count;
        if (size > Array.MaxLength)
        {
            throw new InvalidOperationException($"{size} pairs do not fit in an array.");
        }

        if (others.Length < size)
        {
            others = LargeArray.Uncleared<int>((int)size);
            shared = LargeArray.Uncleared<int>((int)size);
            newman = withNewman ? LargeArray.Uncleared<double>((int)size) : [];
        }

        var rowStart = new int[end - from];
        var rowLength = new int[end - from];
        ForEach(slices, (counter, slice, actors) =>
        {
            // Within a slice rows stand side by side; between slices room is left, at least one place.
            var at = (int)(room[actors.Start.Value] - room[from]) + slice;
            for (var actor = actors.Start.Value; actor < actors.End.Value; actor++)
            {
                rowStart[actor - from] = at;
                at += rowLength[actor - from] = counter.Take(
                    actor, minimumShared, ordered, others.AsSpan(at), shared.AsSpan(at), withNewman ? newman.AsSpan(at) : []);
            }
        });
        return new(from, rowStart, rowLength, others, shared, newman);
    }

    /// <summary>Number of pairs, without holding any.</summary>
    public long Count()
    {
        var sum = 0L;
        ForEach(Slices(0, graph.Actors), (counter, _, actors) =>
        {
            var pairs = 0L;
            for (var actor = actors.Start.Value; actor < actors.End.Value; actor++)
            {
                pairs += counter.Count(actor, minimumShared);
            }

            Interlocked.Add(ref sum, pairs);
        });
        return sum;
    }

    /// <summary>Threads take slices as they come free; each thread keeps its counter.</summary>
    private void ForEach(List<Range> slices, Action<RowCounter, int, Range> compute)
    {
        var next = 0;
        Parallel.For(0, threads, new() { MaxDegreeOfParallelism = threads }, thread =>
        {
            var counter = counters[thread] ??= new(graph, withNewman);
            for (int slice; (slice = Interlocked.Increment(ref next) - 1) < slices.Count;)
            {
                compute(counter, slice, slices[slice]);
            }
        });
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

    /// <summary>Ranges of actors with about equal work.</summary>
    private List<Range> Slices(int from, int end)
    {
        var pairs = (int)Math.Clamp((room[end] - room[from]) / (threads == 1 ? 1 : threads * SlicesPerThread), 1, int.MaxValue);
        var slices = new List<Range>();
        for (int at = from, to; at < end; at = to)
        {
            to = Math.Min(end, EndOfBlock(at, pairs));
            slices.Add(at..to);
        }

        return slices;
    }
}
