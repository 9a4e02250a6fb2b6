using System.Diagnostics;
using System.Text.Json;

namespace Naober.Tests.Cli;

/// <summary>Runs the program as a user does, as a process of its own.</summary>
internal static class NaoberCommand
{
    internal sealed record Answer(int ExitCode, string Output, string Error)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }

    internal static Task<Answer> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    internal static Task<Answer> RunAsync(Dictionary<string, string> environment, params string[] arguments) => RunWithInputAsync(environment, "", arguments);

    internal static Task<Answer> RunWithInputAsync(string input, params string[] arguments) => RunWithInputAsync([], input, arguments);

    internal static async Task<Answer> RunWithInputAsync(Dictionary<string, string> environment, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "naober.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
