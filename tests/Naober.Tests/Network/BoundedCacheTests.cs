using Naober.Network;

namespace Naober.Tests.Network;

public sealed class BoundedCacheTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_WhoAskedGoesAway_StopsAndAnotherWhoWaitsGetsTheAnswer()
    {
        using var leaving = new CancellationTokenSource();
        using var begun = new SemaphoreSlim(0);
        var times = 0;
        var cache = new BoundedCache<string, int>(4, (_, stop) =>
        {
            if (Interlocked.Increment(ref times) == 1)
            {
                begun.Release();
                stop.WaitHandle.WaitOne();
                stop.ThrowIfCancellationRequested();
            }

            return 7;
        });

        var first = Task.Run(() => cache.Of("a", leaving.Token), Stop);
        await begun.WaitAsync(Stop);
        var second = Task.Run(() => cache["a"], Stop);
        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => first);
        (await second, cache["a"], times).ShouldBe((7, 7, 2));
    }

    [Fact]
    public void Indexer_SameKey_IsComputedOnce()
    {
        var times = 0;
        var cache = new BoundedCache<int, int>(2, key => key + ++times);

        (cache[1], cache[1], cache[2], times).ShouldBe((2, 2, 4, 2));
    }
}
