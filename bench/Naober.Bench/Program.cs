using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Naober.Bench;
using Naober.Bench.Registers;

if (args is ["roo", var file, ..])
{
    var known = args.Length > 2 ? File.ReadLines(args[2]).Select(line => line.Split(',')).Select(cells => (cells[0], cells[1])).ToList() : [];
    await using var stream = File.Create(file);
    new NationalRoo(1, known).Write(stream);
    return;
}

var root = args[0];
var data = Directory.CreateTempSubdirectory("naober-bench-").FullName;
var naober = new NaoberProcess(root, data);
var package = Path.Combine(root, "data", "drenthe");
var report = new StringBuilder();

void Write(string line = "")
{
    Console.WriteLine(line);
    report.Append(line).Append('\n');
}

Write("# Results");
Write();
Write($"{RuntimeInformation.OSDescription.Split(' ')[0]}, {Environment.ProcessorCount} cores, .NET {Environment.Version}. All in one run of `bench/run`; milliseconds. The readers share the cores with the server.");

Write();
Write("## Whole processes");
Write();
Write("| command | times | fastest | median | 99% |");
Write("|---|---|---|---|---|");
var bare = await naober.RunAsync(20, "--version");
Write(bare.Row("`naober --version`: the runtime alone", "20"));
var fromPackage = await naober.RunAsync(20, "network", "metrics", "--region", "PV22", "--package", package, "--json");
Write(fromPackage.Row("`naober network metrics --package data/drenthe`", "20"));
await naober.RunAsync("load", package);
var loadAgain = await naober.RunAsync(5, "load", package);
Write(loadAgain.Row("`naober load data/drenthe` again, with start and stop of the database server", "5"));
var fromDatabase = await naober.RunAsync(5, "network", "metrics", "--region", "PV22", "--json");
Write(fromDatabase.Row("`naober network metrics` from the database, with start and stop of its server", "5"));
Write();
Write($"From a package takes {Times.Ratio(fromPackage, bare)} times the runtime alone; from the database {Times.Ratio(fromDatabase, fromPackage)} times from a package.");

Write();
Write("## Start-up of `naober serve`, until the region page has been answered");
Write();
Write("| from | times | fastest | median | 99% |");
Write("|---|---|---|---|---|");
var address = new Uri($"http://127.0.0.1:{FreePort()}");
var warm = new List<double>();
var killed = new List<double>();
for (var i = 0; i < 5; i++)
{
    var (stopped, first) = await naober.ServeAsync(address);
    warm.Add(first);
    await NaoberProcess.StopAsync(stopped);
    var (victim, _) = await naober.ServeAsync(address);
    await naober.KillEverythingAsync(victim);
    var (again, afterKill) = await naober.ServeAsync(address);
    killed.Add(afterKill);
    await NaoberProcess.StopAsync(again);
}

var emptyDirectory = Directory.CreateTempSubdirectory("naober-bench-cold-").FullName;
var (cold, coldTime) = await new NaoberProcess(root, emptyDirectory).ServeAsync(address);
await NaoberProcess.StopAsync(cold);
Write(new Times([coldTime]).Row("nothing: makes the database and loads Drenthe", "1"));
Write(new Times(warm).Row("a database that was stopped", "5"));
Write(new Times(killed).Row("kill -9 of everything", "5"));

Write();
Write("## Pages, one reader");
Write();
Write("A fresh address is made anew; a known one is answered as it was sent before.");
Write();
Write("| page | times | fastest | median | 99% | median of a known address |");
Write("|---|---|---|---|---|---|");
var (server, _) = await naober.ServeAsync(address);
try
{
    using var readers = new Readers(address);
    string[] pages =
    [
        "/nl", "/nl/regios", "/nl/regios/PV22", "/nl/regios/PV22/paren", "/nl/regios/PV22/kaart.svg", "/nl/samenwerkingsverbanden", "/nl/samenwerkingsverbanden?q=reestmont",
        "/nl/samenwerkingsverbanden/vereniging-van-drentse-gemeenten", "/nl/actoren", "/nl/actoren/GM0114", "/nl/zoeken?q=hogeveen", "/nl/bronnen/bre", "/nl/onbekend-en-tegenstrijdig", "/nl/methoden/congruence", "/nl/over",
    ];
    foreach (var page in pages)
    {
        await readers.OneByOneAsync(page, 30, fresh: true);
    }

    foreach (var page in pages)
    {
        var fresh = await readers.OneByOneAsync(page, 100, fresh: true);
        var known = await readers.OneByOneAsync(page, 100, fresh: false);
        Write($"{fresh.Row($"`{page}`", "100")} {Times.Show(known.Median)} |");
    }

    Write();
    Write("## The region page, fifty connections");
    Write();
    Write("| load | answers | fastest | median | 99% |");
    Write("|---|---|---|---|---|");
    var rate = await readers.AtRateAsync("/nl/regios/PV22", 200, 20);
    Write(rate.Row("200 requests a second for 20 seconds, known address", $"{rate.Count}"));
    var (fifty, perSecond) = await readers.FiftyAsync(_ => "/nl/regios/PV22", 20_000);
    Write(fifty.Row($"50 readers without a pause, known address: {perSecond.ToString("0", CultureInfo.InvariantCulture)} a second", $"{fifty.Count}"));
    var (anew, anewPerSecond) = await readers.FiftyAsync(i => $"/nl/regios/PV22?n={i}", 2_000);
    Write(anew.Row($"50 readers without a pause, every page made anew: {anewPerSecond.ToString("0", CultureInfo.InvariantCulture)} a second", $"{anew.Count}"));
}
finally
{
    await NaoberProcess.StopAsync(server);
    Directory.Delete(data, recursive: true);
    Directory.Delete(emptyDirectory, recursive: true);
}

await File.WriteAllTextAsync(Path.Combine(root, "bench", "results.md"), report.ToString());

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}
