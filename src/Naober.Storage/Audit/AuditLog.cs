using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;

namespace Naober.Storage.Audit;

/// <summary>What a check of the audit found.</summary>
/// <param name="Entries">How many entries were checked and found whole.</param>
/// <param name="FirstBroken">Number of the first entry that was changed or is missing; null when all is well.</param>
public sealed record AuditVerification(long Entries, long? FirstBroken)
{
    public bool IsWhole => FirstBroken is null;
}

/// <summary>The append-only record of every change, written by triggers (see 001-audit.sql) and checked here.</summary>
public static class AuditLog
{
    /// <summary>Says who makes the changes of this transaction; without it the actor of an entry is unknown.</summary>
    public static Task SetActorAsync(NpgsqlTransaction transaction, string actor, CancellationToken cancellationToken = default) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "select set_config('naober.actor', @actor, true)", new { actor }, transaction, cancellationToken: cancellationToken));

    /// <summary>
    /// Recomputes the hash chain in this program, not in the database that may have been tampered with. Reads every entry
    /// once, in one snapshot and constant memory.
    /// </summary>
    public static async Task<AuditVerification> VerifyAsync(NpgsqlDataSource source, CancellationToken cancellationToken = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var none = new Seal(0, new byte[SHA256.HashSizeInBytes]);
        var seal = await connection.QueryFirstOrDefaultAsync<Seal>("select id, hash from audit.seal order by id desc limit 1", transaction: transaction) ?? none;
        var last = none;
        await foreach (var entry in connection.QueryUnbufferedAsync<Entry>("""
            select id, (extract(epoch from at) * 1000000)::bigint::text as microseconds, actor, "table", operation,
                   old::text as old, new::text as new, previous_hash as previousHash, hash
            from audit.entry order by id
            """, transaction: transaction).WithCancellation(cancellationToken))
        {
            if (entry.Id != last.Id + 1 || !entry.PreviousHash.AsSpan().SequenceEqual(last.Hash) || !entry.Hash.AsSpan().SequenceEqual(entry.ComputeHash()))
            {
                return new(last.Id, last.Id + 1);
            }

            last = new(entry.Id, entry.Hash);
        }

        var complete = seal.Id == last.Id && seal.Hash.AsSpan().SequenceEqual(last.Hash);
        return new(last.Id, complete ? null : last.Id + 1);
    }

    private sealed record Seal(long Id, byte[] Hash);

    private sealed record Entry(
        long Id, string Microseconds, string? Actor, string Table, string Operation, string? Old, string? New, byte[] PreviousHash, byte[] Hash)
    {
        public byte[] ComputeHash()
        {
            string?[] fields = [Convert.ToHexStringLower(PreviousHash), $"{Id}", Microseconds, Actor, Table, Operation, Old, New];
            var text = string.Concat(fields.Select(field => field is null ? "-" : $"{Encoding.UTF8.GetByteCount(field)}:{field}"));
            return SHA256.HashData(Encoding.UTF8.GetBytes(text));
        }
    }
}
