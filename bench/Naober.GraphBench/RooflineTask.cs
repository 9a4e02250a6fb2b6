using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Naober.GraphBench;

/// <summary>
/// What this machine can do at most, on one thread: the rates with which bytes are first touched, read in order, read from the
/// cache, counted as text, and counters (one for each actor) are raised at random. The best of several tries.
/// </summary>
internal static class RooflineTask
{
    private const int Large = 256 << 20;
    private const int Cached = 24 << 10;

    public static Func<int, Func<object>> Prepare(BenchInput input)
    {
        var graph = input.ReadGraph();
        return _ =>
        {
            var rates = new
            {
                actors = graph.Actors,
                firstTouch = Best(Large, FirstTouch),
                stream = Best(Large, Stream(Large, 1)),
                cache = Best((double)Cached * 4_000, Stream(Cached, 4_000)),
                text = Best(new FileInfo(input.Csv).Length, () => CountLines(input.Csv)),
                counters = Best(1 << 24, Count(graph.Actors)),
            };
            return () => rates;
        };
    }

    /// <summary>Work per second.</summary>
    private static double Best(double work, Action action)
    {
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 7; attempt++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
        }

        return work / best.TotalSeconds;
    }

    /// <summary>Memory as the system gives it: a page appears at its first write.</summary>
    private static unsafe void FirstTouch()
    {
        var memory = (byte*)NativeMemory.Alloc(Large);
        new Span<byte>(memory, Large).Fill(1);
        NativeMemory.Free(memory);
    }

    private static Action Stream(int bytes, int times)
    {
        // Pages that were never written are all one page.
        var numbers = new double[bytes / sizeof(double)];
        Array.Fill(numbers, 1);
        return () =>
        {
            var (sums, other) = (Vector512<double>.Zero, Vector512<double>.Zero);
            for (var time = 0; time < times; time++)
            {
                var vectors = MemoryMarshal.Cast<double, Vector512<double>>(numbers);
                for (var i = 0; i + 1 < vectors.Length; i += 2)
                {
                    sums += vectors[i];
                    other += vectors[i + 1];
                }
            }

            GC.KeepAlive(sums + other);
        };
    }

    private static void CountLines(string path)
    {
        using var file = File.OpenHandle(path);
        var block = new byte[1 << 18];
        var (offset, lines) = (0L, 0L);
        for (int read; (read = RandomAccess.Read(file, block, offset)) > 0; offset += read)
        {
            lines += block.AsSpan(0, read).Count((byte)'\n') + block.AsSpan(0, read).Count((byte)',');
        }

        GC.KeepAlive(lines);
    }

    private static Action Count(int counters)
    {
        var count = new int[counters];
        var at = new int[1 << 16];
        var random = new Random(1);
        for (var i = 0; i < at.Length; i++)
        {
            at[i] = random.Next(counters);
        }

        return () =>
        {
            for (var time = 0; time < (1 << 24) / at.Length; time++)
            {
                foreach (var counter in at)
                {
                    count[counter]++;
                }
            }
        };
    }
}
