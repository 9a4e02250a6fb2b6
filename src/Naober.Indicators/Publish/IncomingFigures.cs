using Naober.Files;
using Naober.Files.Packages;
using Naober.Indicators.DescribeIndicators;
using Naober.Regions.LoadPackage;
using Naober.Storage.Audit;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>Figures from a file that is no region package, checked and ready to load.</summary>
/// <param name="Rows">The package with what is measured: sources and indicators; its name is that of the data set.</param>
/// <param name="Load">What it is, and from where.</param>
/// <param name="Count">Number of figures.</param>
/// <param name="Read">Gives every figure, once per call.</param>
/// <param name="Keys">What the numbers of the figures stand for; asked after the last.</param>
public sealed record IncomingFigures(RegionPackage Rows, DataSetLoad Load, int Count, Func<IEnumerable<Numbered>> Read, Func<NumberedKeys> Keys)
{
    /// <summary>How the file was read, as JSON; kept with the data set. Null when there is no question.</summary>
    public string? Mapping { get; init; }

    /// <summary>Names of the districts and neighbourhoods that the figures are of, by their codes.</summary>
    public IReadOnlyDictionary<string, string> Neighbourhoods { get; init; } = new Dictionary<string, string>();

    /// <summary>Regions that the source has no name for, each with the error that it is unless the register knows it.</summary>
    public IReadOnlyDictionary<string, InputError> Unexplained { get; init; } = new Dictionary<string, InputError>();

    /// <summary>What whoever loads them says of the indicators; kept for later loads too.</summary>
    public DescriptionFile? Said { get; init; }

    /// <summary>
    /// Loads them as the next version of the data set, with what they measure: everything or nothing, and the same again changes
    /// nothing. An indicator of which another data set has figures is refused. What an earlier version measured stays known, so that it can be made current again.
    /// </summary>
    /// <param name="connection">Open, outside a transaction.</param>
    /// <param name="cubes">Where cubes are kept.</param>
    /// <param name="dryRun">Does all the work and rolls back.</param>
    /// <param name="actor">Who loads it, for the audit.</param>
    /// <param name="cancellationToken">Stops and changes nothing.</param>
    public async Task<FiguresLoad> LoadAsync(
        NpgsqlConnection connection, CubeFiles cubes, bool dryRun = false, string? actor = null, CancellationToken cancellationToken = default)
    {
        await using var turn = await LoadTurn.TakeAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (actor is not null)
        {
            await AuditLog.SetActorAsync(transaction, actor, cancellationToken);
        }

        var rows = await WithEarlierIndicatorsAsync(connection, cancellationToken);
        var described = await IncomingIndicators.OfAsync(connection, rows, cancellationToken);
        if (described.Errors.Count > 0)
        {
            return new(new([], described.Errors), null);
        }

        rows = rows with
        {
            Tables =
            [
                .. await IncomingNeighbourhoods.TablesAsync(connection, Load.DataSet, Neighbourhoods, cancellationToken),
                .. rows.Tables.Select(table => table.Schema == IndicatorTables.Indicators ? described.Table : table),
            ],
        };
        var load = await PackageStore.LoadWithinAsync(connection, rows, cancellationToken);
        if (load.Errors.Count > 0)
        {
            return new(load, null);
        }

        if (Unexplained.Count > 0 && await NamelessRegions.AmongAsync(connection, Unexplained.Keys, cancellationToken) is { Count: > 0 } unknown)
        {
            return new(new([], [.. unknown.Select(code => Unexplained[code])]), null);
        }

        using var tried = new NewCubes(cubes);
        var before = await DataSets.CurrentAsync(connection, Load.DataSet, cancellationToken);
        NewVersion? made = null;
        IReadOnlyList<Remark> rounded = [];
        if (await DataSets.PublishAsync(connection, tried, Load with { LoadedBy = actor }, Read(), Keys, cancellationToken: cancellationToken) is { } version)
        {
            if (await SharedIndicators.WithAsync(connection, Load.DataSet, Keys().Indicators, cancellationToken) is { Count: > 0 } shared)
            {
                return new(new([], [.. shared.SelectMany(others => others.Errors(Load.Origin))]), null);
            }

            rounded = version.Remarks;
            made = new(version.Number, before, version.Changes, await NewVersion.ChangesAsync(connection, cubes, before, version.Number, cancellationToken));
        }

        if (Said is { } said && await IndicatorDescriptions.DescribeWithinAsync(connection, said, cancellationToken) is { Errors.Count: > 0 } refused)
        {
            return new(new([], refused.Errors), null);
        }

        var named = Keys().Indicators.ToHashSet(StringComparer.Ordinal);
        var indicators = (await IndicatorDescriptions.ListAsync(connection, cancellationToken)).Where(indicator => named.Contains(indicator.Row.Text(0)!)).ToList();
        await DataSets.KeepMappingAsync(connection, Load.DataSet, Mapping, cancellationToken);
        var nameless = await NamelessRegions.RemarksAsync(connection, Keys().Regions, cancellationToken);
        load = load with { Tables = [.. load.Tables, Counted(made)] };
        var ended = await PackageStore.EndAsync(transaction, load, rows, dryRun, cancellationToken);
        if (!dryRun)
        {
            tried.Keep();
        }

        return new(ended, made) { Indicators = indicators, Remarks = [.. described.Remarks, .. nameless, .. rounded, .. PolarityRemark.On(Load.DataSet, indicators, beforehand: dryRun)] };
    }

    private async Task<RegionPackage> WithEarlierIndicatorsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var known = await PackageStore.ReadWithinAsync(connection, [IndicatorTables.Indicators], cancellationToken);
        var named = Rows[IndicatorTables.Indicators.Name].Rows.Select(row => row.Text(0)).ToHashSet(StringComparer.Ordinal);
        var earlier = known.Tables[0].Rows.Where(row => row.Owner == Rows.Name && !named.Contains(row.Text(0))).ToList();
        return Rows with
        {
            Tables =
            [
                .. Rows.Tables.Select(table => table.Schema == IndicatorTables.Indicators
                    ? table with { Rows = PackageOrder.Sorted(table.Schema, [.. table.Rows, .. earlier]) }
                    : table),
            ],
        };
    }

    /// <summary>At first every figure is new, those without a value too.</summary>
    private TableLoad Counted(NewVersion? made)
    {
        var (added, revised) = made switch
        {
            null => (0, 0),
            { Before: null } => (Count, 0),
            _ => ((int)made.Changes.Added, (int)made.Changes.Revised),
        };
        return new(IndicatorTables.Observations.Name, Count, added, revised, Count - added - revised, 0, (int)(made?.Changes.Withdrawn ?? 0));
    }
}

/// <summary>What loading figures did, or would do; with any error it did nothing.</summary>
/// <param name="Load">The rows, and the figures as the table of observations.</param>
/// <param name="Version">Null when the figures are those that were current already.</param>
public sealed record FiguresLoad(PackageLoad Load, NewVersion? Version)
{
    /// <summary>What is measured, as it is described now.</summary>
    public IReadOnlyList<DescribedIndicator> Indicators { get; init; } = [];

    public IReadOnlyList<Remark> Remarks { get; init; } = [];
}
