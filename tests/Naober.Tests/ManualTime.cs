namespace Naober.Tests;

/// <summary>A clock that stands still until a test moves it; its timers go off then.</summary>
internal sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock turn = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (turn)
        {
            return now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state));
        lock (turn)
        {
            timers.Add(timer);
        }

        return timer;
    }

    internal void Advance(TimeSpan by)
    {
        lock (turn)
        {
            now += by;
        }

        timers.ForEach(timer => timer.GoOff());
    }

    private sealed class ManualTimer(Action goOff) : ITimer
    {
        private bool isOver;

        internal void GoOff()
        {
            if (!isOver)
            {
                goOff();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => !isOver;

        public void Dispose() => isOver = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
