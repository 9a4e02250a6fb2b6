using Naober.Storage;

namespace Naober.Tests.Storage.EmbeddedServer;

/// <summary>
/// What <see cref="ServerProcess"/> runs: opens the database of a directory, says in a file how that went, and stays. A server
/// that was opened but does not answer is a failure, and then what the runner prints is the answer.
/// </summary>
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
            var options = new DatabaseOptions(Environment.GetEnvironmentVariable(DirectoryVariable)!);
            await using var database = await Database.OpenAsync(options, cancellationToken: TestContext.Current.CancellationToken);
            await using (var command = database.DataSource.CreateCommand("select 1"))
            {
                (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
            }

            await SayAsync(answer, $"{database.Server}");
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
