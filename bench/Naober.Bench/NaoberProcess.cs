using System.Diagnostics;

namespace Naober.Bench;

/// <summary>The program as a process of its own, as a user starts it.</summary>
internal sealed class NaoberProcess(string root, string data)
{
    private readonly string program = Path.Combine(root, "artifacts", "bin", "Naober.Cli", "release", "naober.dll");

    /// <summary>The time from start to end of a command.</summary>
    internal async Task<double> RunAsync(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(arguments is ["--version"] ? arguments : [.. arguments, "--data", data]);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"naober {string.Join(' ', arguments)}: exit code {process.ExitCode}");
    }

    internal async Task<Times> RunAsync(int times, params string[] arguments)
    {
        var sample = new List<double>();
        for (var i = 0; i < times; i++)
        {
            sample.Add(await RunAsync(arguments));
        }

        return new(sample);
    }

    /// <summary>Starts the web application and waits until its first page has been answered.</summary>
    internal async Task<(Process Process, double Milliseconds)> ServeAsync(Uri address)
    {
        var watch = Stopwatch.StartNew();
        var process = Start(["serve", "--urls", address.GetLeftPart(UriPartial.Authority), "--data", data]);
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                using var response = await client.GetAsync("/nl/regios/PV22");
                response.EnsureSuccessStatusCode();
                return (process, watch.Elapsed.TotalMilliseconds);
            }
            catch (HttpRequestException) when (!process.HasExited && watch.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(10);
            }
        }
    }

    /// <summary>Kills the program and its database server without warning.</summary>
    internal async Task KillEverythingAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Asks the program to stop, as Ctrl-C does.</summary>
    internal static async Task StopAsync(Process process)
    {
        using (Process.Start("kill", ["-INT", process.Id.ToString()]))
        {
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["NAOBER_HOME"] = root;
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }
}
