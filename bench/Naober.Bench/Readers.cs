using System.Diagnostics;
using System.Net;

namespace Naober.Bench;

/// <summary>Readers of pages. Loads are bounded in number and stop by themselves.</summary>
internal sealed class Readers(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 50, AutomaticDecompression = DecompressionMethods.None })
    {
        BaseAddress = address,
        DefaultRequestHeaders = { { "Accept-Encoding", "br" } },
    };

    private int unique;

    public void Dispose() => client.Dispose();

    /// <summary>One reader, one page after another. A page is fresh when its address was never asked for, so that it is made anew.</summary>
    internal async Task<Times> OneByOneAsync(string path, int count, bool fresh)
    {
        await ReadAsync(path);
        var sample = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var watch = Stopwatch.StartNew();
            await ReadAsync(fresh ? $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}n={++unique}" : path);
            sample.Add(watch.Elapsed.TotalMilliseconds);
        }

        return new(sample);
    }

    /// <summary>Fifty connections, a request at every beat of the clock; a late answer counts from the beat, not from when there was room.</summary>
    internal async Task<Times> AtRateAsync(string path, int perSecond, int seconds)
    {
        var start = Stopwatch.GetTimestamp();
        var answers = new List<Task<double>>();
        for (var i = 0; i < perSecond * seconds; i++)
        {
            var beat = TimeSpan.FromSeconds((double)i / perSecond);
            if (beat - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }

            // The timer may be early by a fraction of a millisecond.
            var now = Stopwatch.GetElapsedTime(start);
            answers.Add(AnswerAsync(now < beat ? now : beat));
        }

        return new(await Task.WhenAll(answers));

        async Task<double> AnswerAsync(TimeSpan beat)
        {
            await ReadAsync(path);
            return (Stopwatch.GetElapsedTime(start) - beat).TotalMilliseconds;
        }
    }

    /// <summary>Fifty readers who ask again as soon as they have read; the number of answers per second.</summary>
    internal async Task<(Times Times, double PerSecond)> FiftyAsync(Func<int, string> path, int count)
    {
        var watch = Stopwatch.StartNew();
        var samples = await Task.WhenAll(Enumerable.Range(0, 50).Select(async reader =>
        {
            var sample = new List<double>();
            for (var i = 0; i < count / 50; i++)
            {
                var one = Stopwatch.StartNew();
                await ReadAsync(path((reader * 1_000_000) + i));
                sample.Add(one.Elapsed.TotalMilliseconds);
            }

            return sample;
        }));
        return (new(samples.SelectMany(sample => sample)), count / watch.Elapsed.TotalSeconds);
    }

    private async Task ReadAsync(string path)
    {
        using var response = await client.GetAsync(path);
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(Stream.Null);
    }
}
