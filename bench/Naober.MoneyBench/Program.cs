using System.Diagnostics;
using System.Globalization;
using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.MoneyBench;

// Divides amounts over many lines: as Naober does, with a fraction per line, and with decimals, which are not exact. Every figure is the
// least of seven runs, one after the other within a round, so that noise of the machine meets all of them.
const int Lines = 100_000;
var random = new Random(160_000);
var amount = new Money(123_456_789_012);
(string Name, Part[] Parts)[] keys =
[
    ("inhabitants", [.. Enumerable.Range(0, Lines).Select(i => new Part($"P{i}", new(random.Next(1, 900_000), 1)))]),
    ("decimals", [.. Enumerable.Range(0, Lines).Select(i => new Part($"P{i}", new(random.Next(1, 900_000), 1000)))]),
    ("a thousand groups of a hundred", [.. Enumerable.Range(0, Lines / 100).Select(g => new Part($"G{g}", new(random.Next(1, 900), 1))
    {
        Members = [.. Enumerable.Range(0, 100).Select(i => new Part($"G{g}P{i}", new(random.Next(1, 900_000), 1)))],
    })]),
    ("one in ten with a cap", [.. Enumerable.Range(0, Lines).Select(i => new Part($"P{i}", new(random.Next(1, 900_000), 1)) { Cap = i % 10 == 0 ? new(900_000) : null })]),
];

Console.WriteLine($"| {Lines:N0} lines | Naober, ms | a fraction per line, ms | times | decimals, ms | cents that decimals get wrong |");
Console.WriteLine("|---|---:|---:|---:|---:|---:|");
foreach (var (name, parts) in keys)
{
    var (ours, fractions, decimals) = (double.MaxValue, double.MaxValue, double.MaxValue);
    for (var run = 0; run < 7; run++)
    {
        ours = Math.Min(ours, Milliseconds(() => LargestRemainder.Divide(amount, parts)));
        fractions = run < 2 && Twins.CanDivide(parts) ? Math.Min(fractions, Milliseconds(() => Twins.WithFractions(amount, parts))) : fractions;
        decimals = Twins.CanDivide(parts) ? Math.Min(decimals, Milliseconds(() => Twins.WithDecimals(amount, parts))) : decimals;
    }

    var exact = LargestRemainder.Divide(amount, parts);
    var isSame = !Twins.CanDivide(parts) || Twins.WithFractions(amount, parts).SequenceEqual(exact.Leaves.Select(leaf => leaf.Amount.Cents));
    var wrong = !Twins.CanDivide(parts) ? "-" : $"{Twins.WithDecimals(amount, parts).Zip(exact.Leaves, (a, b) => Math.Abs(a - b.Amount.Cents)).Sum()}";
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {ours:0} | {Shown(fractions)} | {(fractions < double.MaxValue ? $"{fractions / ours:0.0}" : "-")} | {Shown(decimals)} | {wrong} |"));
    if (!isSame || exact.Sum != amount)
    {
        Console.Error.WriteLine($"{name}: the answers differ.");
        return 1;
    }
}

return 0;

static string Shown(double milliseconds) => milliseconds < double.MaxValue ? milliseconds.ToString("0", CultureInfo.InvariantCulture) : "-";

static double Milliseconds(Action work)
{
    var watch = Stopwatch.StartNew();
    work();
    return watch.Elapsed.TotalMilliseconds;
}
