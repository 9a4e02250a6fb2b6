using System.ComponentModel;
using System.Diagnostics;

namespace Naober.Storage.EmbeddedServer;

/// <summary>A program to run, if need be as another account of the operating system.</summary>
internal static class Command
{
    /// <summary>What a program printed (both streams) and how it ended.</summary>
    internal sealed record Outcome(int ExitCode, string Output)
    {
        public bool Succeeded => ExitCode == 0;
    }

    /// <summary>
    /// Starts from "/" (the account may not be allowed where we are), in plain English messages (they are read by
    /// <see cref="ServerFailure"/>) and without the PG* variables of the caller, which would lead PostgreSQL elsewhere.
    /// </summary>
    public static ProcessStartInfo Describe(Account account, string program, params IEnumerable<string> arguments)
    {
        string[] line = [.. account.Prefix, program, .. arguments];
        var start = new ProcessStartInfo(line[0], line.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    /// <summary>Runs to the end. A program that is not there gives exit code 127, as a shell would.</summary>
    public static async Task<Outcome> RunAsync(ProcessStartInfo start, string input, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            return new(127, exception.Message);
        }

        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await WriteAsync(process, input, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public static Task<Outcome> RunAsync(Account account, string program, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        RunAsync(Describe(account, program, arguments), "", cancellationToken);

    private static async Task WriteAsync(Process process, string input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading; its exit code tells the story.
        }
    }
}
