using Naober.Storage;
using Naober.Storage.EmbeddedServer;

namespace Naober.Tests.Storage.EmbeddedServer;

/// <summary>What <see cref="ServerProcess"/> runs: opens the server of a directory, says in a file how that went, and stays.</summary>
public static class HoldServer
{
    public const string DirectoryVariable = "NAOBER_TEST_DIRECTORY";
    public const string AnswerVariable = "NAOBER_TEST_ANSWER";

    [Fact(Explicit = true)]
    public static async Task UntilKilled()
    {
        var answer = Environment.GetEnvironmentVariable(AnswerVariable) ?? throw new InvalidOperationException("Only for ServerProcess.StartAsync.");
        try
        {
            await using var server = await LocalServer.OpenAsync(Environment.GetEnvironmentVariable(DirectoryVariable)!, cancellationToken: TestContext.Current.CancellationToken);
            await SayAsync(answer, server.IsOwner ? "owner" : "joined");
            await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
        }
        catch (StorageException exception)
        {
            await SayAsync(answer, exception.Code);
        }
    }

    private static async Task SayAsync(string file, string word)
    {
        await File.WriteAllTextAsync(file + ".new", word);
        File.Move(file + ".new", file);
    }
}
