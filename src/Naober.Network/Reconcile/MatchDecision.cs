using Dapper;
using Npgsql;

namespace Naober.Network.Reconcile;

/// <summary>What a person decided about something that a register has.</summary>
/// <param name="Kind">partnership or actor.</param>
/// <param name="Subject">The key that the register would give it.</param>
/// <param name="Name">Its name, to show.</param>
/// <param name="SameAs">The key that it is the same as; null when it is none of the candidates.</param>
/// <param name="Reason">Why, in the words of whoever decided.</param>
public sealed record MatchDecision(string Kind, string Subject, string Name, string? SameAs, string? Reason)
{
    public static async Task<IReadOnlyList<MatchDecision>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<MatchDecision>(new CommandDefinition(
            """select kind, subject, name, same_as as "SameAs", reason from network.match_decision order by kind, subject""",
            cancellationToken: cancellationToken))];

    /// <summary>Keeps the decision in the place of an earlier one; applied when the register is loaded again.</summary>
    public Task KeepAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => connection.ExecuteAsync(new CommandDefinition(
        """
        insert into network.match_decision (kind, subject, name, same_as, reason) values (@Kind, @Subject, @Name, @SameAs, @Reason)
        on conflict (kind, subject) do update set name = excluded.name, same_as = excluded.same_as, reason = excluded.reason
        """,
        this,
        cancellationToken: cancellationToken));

    /// <summary>Takes the decision back.</summary>
    public Task ForgetAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => connection.ExecuteAsync(new CommandDefinition(
        "delete from network.match_decision where kind = @Kind and subject = @Subject", this, cancellationToken: cancellationToken));
}
