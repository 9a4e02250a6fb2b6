using System.Diagnostics;
using Naober.Storage;

namespace Naober.Tests.Storage.EmbeddedServer;

/// <summary>
/// Another process with a server: this test program itself, running only
/// <see cref="HoldServer"/>.
/// </summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, string answer) => (this.process, Answer) = (process, answer);

    /// <summary>A <see cref="ServerUse"/>, or the code of the failure.</summary>
    public string Answer { get; }

    /// <param name="directory">Data directory.</param>
    /// <param name="prefix">A command that runs a command, such as setpriv with its options.</param>
    /// <param name="environment">Environment variables that differ from those of the tests.</param>
    public static async Task<ServerProcess> StartAsync(string directory, string[]? prefix = null, params (string Name, string Value)[] environment)
    {
        var answer = Directory.CreateTempSubdirectory("naober-answer-").FullName;
        File.SetUnixFileMode(answer, (UnixFileMode)0b111_111_111);
        var program = Path.Combine(AppContext.BaseDirectory, "Naober.Tests");
        string[] line = [.. prefix ?? [], program, "-explicit", "only", "-method", $"{typeof(HoldServer).FullName}.{nameof(HoldServer.UntilKilled)}"];
        var start = new ProcessStartInfo(line[0], line.Skip(1)) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var (name, value) in environment.Append((HoldServer.DirectoryVariable, directory)).Append((HoldServer.AnswerVariable, Path.Combine(answer, "said"))))
        {
            start.Environment[name] = value;
        }

        var started = Process.Start(start)!;
        while (!File.Exists(Path.Combine(answer, "said")) && !started.HasExited)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var said = File.Exists(Path.Combine(answer, "said"))
            ? await File.ReadAllTextAsync(Path.Combine(answer, "said"), TestContext.Current.CancellationToken)
            : await started.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Directory.Delete(answer, recursive: true);
        return new(started, said);
    }

    /// <summary>kill -9 of this process only; PostgreSQL and the shell that watches stay behind.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>
    /// kill -9 of the postmaster and all its processes, then of the shell that watches and this process. The other way round
    /// PostgreSQL may have time for a clean shutdown on a busy machine.
    /// </summary>
    public void KillEverything(int postmaster)
    {
        using (var server = Process.GetProcessById(postmaster))
        {
            server.Kill(entireProcessTree: true);
        }

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }
}
