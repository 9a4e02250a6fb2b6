using System.Diagnostics;
using System.Text.Json;

namespace Naober.Tests.Files.Networks;

/// <summary>igraph and networkx, as Debian's Python has them. Where CI is set they must be there; elsewhere the test is skipped.</summary>
internal static class OtherPrograms
{
    private const string Python = "/usr/bin/python3";

    private static readonly Lazy<bool> Present = new(() => File.Exists(Python) && Run("import igraph, networkx", []).ExitCode == 0);

    /// <summary>Runs a script that finds a file with these bytes at <c>sys.argv[1]</c> and prints one JSON document.</summary>
    internal static JsonElement Read(byte[] file, string script)
    {
        Assert.SkipUnless(
            Present.Value || Environment.GetEnvironmentVariable("CI") == "true",
            "igraph and networkx for Python (Debian: python3-igraph, python3-networkx) are not installed.");
        var path = Path.Combine(Path.GetTempPath(), $"naober-network-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(path, file);
            var (exitCode, output, error) = Run("import igraph, json, networkx, sys\n" + script, [path]);
            exitCode.ShouldBe(0, error);
            return JsonDocument.Parse(output).RootElement;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (int ExitCode, string Output, string Error) Run(string script, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, ["-W", "ignore", "-c", script, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PYTHONIOENCODING"] = "utf-8" },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
