using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Naober.GraphBench;

// CMD TASK DATADIR REPS [ARG]: prints one JSON line per repetition, with the processor time beside the time that passed. A task prepares itself, is timed, and then states its result.
Dictionary<string, Func<BenchInput, Func<int, Func<object>>>> tasks = new(StringComparer.Ordinal)
{
    ["load"] = LoadTask.Prepare,
    ["build"] = BuildTask.Prepare,
    ["projection"] = ProjectionTask.Prepare,
    ["projsize"] = ProjectionSizeTask.Prepare,
    ["leiden"] = LeidenTask.OneMode,
    ["leidentwomode"] = LeidenTask.TwoMode,
    ["projmin"] = MinimumSharedTask.Prepare,
    ["betweenness"] = BetweennessTask.Prepare,
    ["simple"] = SimpleTask.Prepare,
    ["roofline"] = RooflineTask.Prepare,
};

if (args.Length < 3 || !tasks.TryGetValue(args[0], out var prepare))
{
    Console.Error.WriteLine($"TASK DATADIR REPS [ARG]; TASK: {string.Join(' ', tasks.Keys)}");
    return 2;
}

var threads = int.TryParse(Environment.GetEnvironmentVariable("THREADS"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : 1;
var work = prepare(new(args[1], args.Length > 3 ? args[3] : null, threads));
for (var repetition = 0; repetition < int.Parse(args[2]); repetition++)
{
    var before = Environment.CpuUsage.TotalTime;
    var watch = Stopwatch.StartNew();
    var state = work(repetition);
    var seconds = watch.Elapsed.TotalSeconds;
    var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    Console.WriteLine(JsonSerializer.Serialize(new { tool = "naober", task = args[0], rep = repetition, seconds, cpu, result = state() }));
}

return 0;
