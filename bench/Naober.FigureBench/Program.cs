using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Naober.FigureBench;
using Naober.Indicators.Cubes;

// TASK CUBE REPS [REGION]: prints one JSON line per repetition; CUBE is a file that `naober load` made. Opening it is repetition 0's.
Dictionary<string, Func<Questions, object>> tasks = new(StringComparer.Ordinal)
{
    ["ranks"] = questions => questions.Ranks(),
    ["movers"] = questions => questions.Movers("2014", "2024"),
    ["profile"] = questions => questions.Profile(args.Length > 3 ? args[3] : "WK000100"),
    ["map"] = questions => questions.Map(),
};

if (args.Length < 3 || !tasks.TryGetValue(args[0], out var task))
{
    Console.Error.WriteLine($"TASK CUBE REPS [REGION]; TASK: {string.Join(' ', tasks.Keys)}");
    return 2;
}

var threads = int.TryParse(Environment.GetEnvironmentVariable("THREADS"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : 1;
var first = Stopwatch.StartNew();
using var cube = Cube.Open(args[1]) ?? throw new FileNotFoundException(args[1]);
var asked = new Questions(cube, threads);
var opened = first.Elapsed.TotalSeconds;
for (var repetition = 0; repetition < int.Parse(args[2]); repetition++)
{
    var watch = Stopwatch.StartNew();
    var result = task(asked);
    var seconds = watch.Elapsed.TotalSeconds + (repetition == 0 ? opened : 0);
    Console.WriteLine(JsonSerializer.Serialize(new { tool = "naober", task = args[0], rep = repetition, seconds, result }));
}

return 0;
