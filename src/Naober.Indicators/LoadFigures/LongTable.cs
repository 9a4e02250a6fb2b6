using System.Security.Cryptography;
using Dapper;
using Naober.Core;
using Naober.Files;
using Naober.Files.Figures;
using Naober.Files.Graphs;
using Naober.Indicators.DescribeIndicators;
using Naober.Indicators.Publish;
using Naober.Regions;
using Naober.Regions.LoadPackage;
using Naober.Storage.Audit;
using Npgsql;

namespace Naober.Indicators.LoadFigures;

/// <summary>
/// Loads a CSV file with one figure per row, <c>region,indicator,period,value</c>, as a version of a data set. Indicators that
/// nobody described yet get their key as their name. Regions and periods are read as in any table; figures of a kind of region that the register
/// has none of, are taken as they are.
/// </summary>
public static class LongTable
{
    /// <summary>Everything or nothing; the same file again changes nothing. Cost: the bytes of the file twice, and its rows.</summary>
    /// <param name="connection">Not in a transaction.</param>
    /// <param name="cubes">Where cubes are kept.</param>
    /// <param name="path">The file.</param>
    /// <param name="dataSet">Key of the data set.</param>
    /// <param name="dryRun">Whether nothing is kept.</param>
    /// <param name="actor">Who loads it.</param>
    /// <param name="said">What whoever loads it says of the indicators; kept for later loads too. Null for nothing.</param>
    /// <param name="cancellationToken">Stops the load.</param>
    public static async Task<FileLoad> LoadAsync(
        NpgsqlConnection connection, CubeFiles cubes, string path, string dataSet, bool dryRun, string actor, DescriptionFile? said = null,
        CancellationToken cancellationToken = default)
    {
        var file = Path.GetFileName(path);
        var load = new DataSetLoad(dataSet, dataSet, file, await ChecksumAsync(path, cancellationToken), null, actor);
        var register = RegionMap.From(await PackageStore.ReadAsync(connection, RegionTables.All, cancellationToken));
        var (keys, repeated) = (new LongKeys(register), new RepeatedFigures());
        await using var turn = await LoadTurn.TakeAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await AuditLog.SetActorAsync(transaction, actor, cancellationToken);
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var rows = new FigureRows(stream, file) { CheckRegion = keys.CheckRegion, CheckPeriod = keys.CheckPeriod };
        using var tried = new NewCubes(cubes) { Repeated = repeated };
        var (read, indicators) = (0L, new List<string>());
        try
        {
            var version = await DataSets.PublishAsync(
                connection, tried, load,
                rows.Read().Select(row =>
                {
                    read++;
                    return keys.Of(row);
                }),
                () =>
                {
                    if (rows.Errors.Count > 0)
                    {
                        throw new UnsoundFileException();
                    }

                    indicators = Texts(rows.TakeIndicators());
                    return new(indicators, keys.Regions, keys.Periods, []);
                },
                cancellationToken: cancellationToken);
            if (repeated.Count > 0)
            {
                var (errors, more) = RepeatedRows.Errors(path, repeated, register);
                return new([], [], errors, more);
            }

            if (await SharedIndicators.WithAsync(connection, dataSet, indicators, cancellationToken) is { Count: > 0 } shared)
            {
                return new([], [], [.. shared.SelectMany(others => others.Errors(file))]);
            }

            await NameAsync(connection, dataSet, indicators, cancellationToken);
            if (await DescribeAsync(connection, said, cancellationToken) is { Count: > 0 } unsound)
            {
                return new([], [], unsound);
            }

            var described = (await IndicatorDescriptions.ListAsync(connection, cancellationToken)).Where(indicator => indicator.Row.Owner == dataSet).ToList();
            if (!dryRun)
            {
                await transaction.CommitAsync(cancellationToken);
                tried.Keep();
            }

            var changes = version?.Changes ?? new(0, 0, 0);
            return new([new("observations", (int)read, (int)changes.Added, (int)changes.Revised, (int)(read - changes.Added - changes.Revised), 0, (int)changes.Withdrawn)], [.. Remarks(version is null), .. keys.Remarks(file), .. version?.Remarks ?? [], .. PolarityRemark.On(dataSet, described)], []);
        }
        catch (UnsoundFileException)
        {
            return new([], [], rows.Errors, rows.MoreErrors);
        }
        catch (TooManyDigitsException refused)
        {
            return new([], [], [new(file, 0, "value", "too-many-digits", refused.Words)]);
        }
    }

    private static async Task<string> ChecksumAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 20);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    private static Task<int> NameAsync(NpgsqlConnection connection, string dataSet, List<string> indicators, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            insert into regions.package (package, title) values (@dataSet, @dataSet) on conflict do nothing;
            insert into indicators.indicator (indicator, name, name_en, theme, unit, decimals, polarity, aggregation, package)
            select named.key, named.key, named.key, @Unknown, @Unknown, named.decimals, 'neutral', 'none', @dataSet
            from indicators.version v cross join lateral unnest(v.indicators, v.decimals) as named (key, decimals)
            where v.data_set = @dataSet and named.key = any(@indicators)
            on conflict do nothing
            """,
            new { dataSet, indicators, Unknown = Vocabulary.UnknownKey }, cancellationToken: cancellationToken));

    /// <summary>What is said now, and what was said before of an indicator that comes in only now.</summary>
    private static async Task<IReadOnlyList<InputError>> DescribeAsync(NpgsqlConnection connection, DescriptionFile? said, CancellationToken cancellationToken)
    {
        await IndicatorDescriptions.ApplyAsync(connection, cancellationToken);
        return said is null ? [] : (await IndicatorDescriptions.DescribeWithinAsync(connection, said, cancellationToken)).Errors;
    }

    private static List<string> Texts(Labels labels) => [.. Enumerable.Range(0, labels.Count).Select(number => labels[number])];

    private static IReadOnlyList<Remark> Remarks(bool isSame) => !isSame ? [] :
    [
        new("same-figures", "observations", new("Dit zijn de cijfers die er al waren; er is niets veranderd.", "These are the figures that there were already; nothing was changed.")),
    ];

    private sealed class UnsoundFileException : Exception;
}
