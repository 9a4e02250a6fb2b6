using System.Text.Json;
using Dapper;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Regions.LoadPackage;
using Naober.Storage.Audit;
using Npgsql;

namespace Naober.Indicators.DescribeIndicators;

/// <summary>An indicator as it is described now.</summary>
/// <param name="Row">Of <see cref="IndicatorTables.Indicators"/>; its owner is the data set that made it.</param>
/// <param name="HasPolarity">Whether anyone said which values are better, or that none are; a region package always does.</param>
public sealed record DescribedIndicator(PackageRow Row, bool HasPolarity);

/// <summary>What describing did; with any error nothing.</summary>
/// <param name="Changed">The indicators that are described otherwise now.</param>
/// <param name="Errors">What cannot be.</param>
public sealed record DescribeOutcome(IReadOnlyList<DescribedIndicator> Changed, IReadOnlyList<InputError> Errors);

/// <summary>What people said about indicators, kept beside what files say of them.</summary>
public static class IndicatorDescriptions
{
    /// <summary>Every indicator as it is described now, in order of key.</summary>
    public static async Task<IReadOnlyList<DescribedIndicator>> ListAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default)
    {
        var said = await ReadAsync(connection, cancellationToken);
        var rows = await PackageStore.ReadWithinAsync(connection, [IndicatorTables.Indicators], cancellationToken);

        // The figures of a region package cite their places; one without figures has flows, positions or formulas, and states polarities too.
        var unsaid = (await connection.QueryAsync<string>(new CommandDefinition(
            "select d.data_set from indicators.data_set d join indicators.version v on v.version = d.current where v.citations = '[]' and v.observations > 0", cancellationToken: cancellationToken))).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Tables[0].Rows.Select(row => new DescribedIndicator(row, !unsaid.Contains(row.Owner!) || said.GetValueOrDefault(row.Text(0)!)?.HasPolarity == true))];
    }

    /// <summary>Describes indicators for good: at once, and over what later loads say. Everything or nothing.</summary>
    /// <param name="connection">Not in a transaction.</param>
    /// <param name="file">What is said.</param>
    /// <param name="actor">Who says it, for the audit.</param>
    /// <param name="dryRun">Whether nothing is kept.</param>
    /// <param name="cancellationToken">Stops and changes nothing.</param>
    public static async Task<DescribeOutcome> DescribeAsync(
        NpgsqlConnection connection, DescriptionFile file, string actor, bool dryRun = false, CancellationToken cancellationToken = default)
    {
        await using var turn = await LoadTurn.TakeAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await AuditLog.SetActorAsync(transaction, actor, cancellationToken);
        var outcome = await DescribeWithinAsync(connection, file, cancellationToken);
        if (outcome.Errors.Count == 0 && !dryRun)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return outcome;
    }

    /// <summary>The same within the transaction of the caller, who commits when there are no errors.</summary>
    internal static async Task<DescribeOutcome> DescribeWithinAsync(NpgsqlConnection connection, DescriptionFile file, CancellationToken cancellationToken)
    {
        var said = await ReadAsync(connection, cancellationToken);
        var before = (await PackageStore.ReadWithinAsync(connection, [IndicatorTables.Indicators], cancellationToken)).Tables[0].Rows.ToDictionary(row => row.Text(0)!, StringComparer.Ordinal);
        var after = new Dictionary<string, PackageRow>(before, StringComparer.Ordinal);
        var changed = new List<IndicatorDescription>();
        foreach (var description in file.Rows.Where(description => before.ContainsKey(description.Indicator)))
        {
            var row = before[description.Indicator];
            changed.Add((said.GetValueOrDefault(description.Indicator) ?? new(description.Indicator, new Dictionary<string, string>())).With(description, row));
            after[description.Indicator] = changed[^1].Over(row);
        }

        var errors = new ErrorList(InputLimits.Default.Errors);
        var checks = new DescriptionChecks(file.Name, after.Values.Select(Indicator.Of).ToDictionary(indicator => indicator.Key, StringComparer.Ordinal), errors);
        foreach (var description in file.Rows)
        {
            checks.Check(description);
        }

        if (errors.Count > 0)
        {
            return new([], errors.Listed);
        }

        await KeepAsync(connection, changed.Where(description => description.Cells.Count > 0), cancellationToken);
        var different = changed.Where(description => IndicatorDescription.Differing(after[description.Indicator], before[description.Indicator]).Any()).ToList();
        await ChangeAsync(connection, different.Select(description => after[description.Indicator]), cancellationToken);
        var answered = changed.Where(description => description.HasPolarity && said.GetValueOrDefault(description.Indicator)?.HasPolarity != true);
        return new([.. different.Union(answered).Select(description => new DescribedIndicator(after[description.Indicator], description.HasPolarity))], []);
    }

    /// <summary>Puts what was said over the rows of a load that did not do so itself.</summary>
    internal static async Task ApplyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var said = await ReadAsync(connection, cancellationToken);
        var rows = (await PackageStore.ReadWithinAsync(connection, [IndicatorTables.Indicators], cancellationToken)).Tables[0].Rows;
        await ChangeAsync(
            connection, rows.Where(row => said.ContainsKey(row.Text(0)!)).Select(row => (Row: row, After: said[row.Text(0)!].Over(row)))
                .Where(pair => IndicatorDescription.Differing(pair.Row, pair.After).Any()).Select(pair => pair.After), cancellationToken);
    }

    /// <summary>By indicator, those that are not there now too.</summary>
    internal static async Task<IReadOnlyDictionary<string, IndicatorDescription>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<(string Indicator, string Said)>(new CommandDefinition(
            "select indicator, said::text from indicators.description", cancellationToken: cancellationToken)))
        .ToDictionary(row => row.Indicator, row => new IndicatorDescription(row.Indicator, JsonSerializer.Deserialize<Dictionary<string, string>>(row.Said)!), StringComparer.Ordinal);

    private static Task<int> KeepAsync(NpgsqlConnection connection, IEnumerable<IndicatorDescription> descriptions, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            insert into indicators.description as known (indicator, said) values (@Indicator, @Said::jsonb)
            on conflict (indicator) do update set said = excluded.said where known.said <> excluded.said
            """,
            descriptions.Select(description => new { description.Indicator, Said = JsonSerializer.Serialize(description.Cells) }).ToList(), cancellationToken: cancellationToken));

    private static Task<int> ChangeAsync(NpgsqlConnection connection, IEnumerable<PackageRow> rows, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            update indicators.indicator set name = @Name, name_en = @NameEn, theme = @Theme, unit = @Unit, decimals = @Decimals, polarity = @Polarity,
                aggregation = @Aggregation, weight = @Weight, definition = @Definition
            where indicator = @Key
            """,
            rows.Select(Indicator.Of).Select(indicator => new
            {
                indicator.Key, Name = indicator.Name.Dutch, NameEn = indicator.Name.English, indicator.Theme, indicator.Unit, indicator.Decimals, indicator.Polarity,
                indicator.Aggregation, indicator.Weight, indicator.Definition,
            }).ToList(),
            cancellationToken: cancellationToken));
}
