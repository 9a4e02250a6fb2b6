using Naober.Files;
using Naober.Indicators.DescribeIndicators;
using Naober.Indicators.ImportTable;
using Naober.Indicators.Publish;
using Naober.Files.Packages;
using Naober.Network.FindAnomalies;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Cli.Load;

/// <summary>A kind of file that <c>naober load</c> can load.</summary>
/// <param name="Name">As it is chosen with <c>--kind</c>.</param>
/// <param name="Recognises">Whether a path holds this kind, judged by a first look; it may not exist.</param>
/// <param name="LoadAsync">Reads, checks and loads: everything, or with any error nothing.</param>
internal sealed record LoadKind(string Name, Func<string, bool> Recognises, Func<LoadRequest, CancellationToken, Task<LoadReport>> LoadAsync);

/// <summary>What to load and where; a dry run does all the work and keeps nothing.</summary>
internal sealed record LoadRequest(string Path, bool DryRun, string Actor, NpgsqlConnection Connection, CubeFiles Cubes, LoadOptions Options)
{
    /// <summary>Whether nobody asked for it: then figures that someone set aside for an older version do not come back.</summary>
    internal bool IsUnasked { get; init; }
}

/// <summary>What loading did, or why it did nothing.</summary>
internal sealed record LoadReport(IReadOnlyList<TableLoad> Tables, IReadOnlyList<Anomaly> Anomalies, IReadOnlyList<InputError> Errors, int MoreErrors = 0)
{
    internal LoadReport(PackageLoad outcome, IReadOnlyList<Anomaly> anomalies)
        : this(outcome.Tables, anomalies, outcome.Errors) => Register = outcome.Register;

    /// <summary>Of a dry run: the register as it would be, when the kind can say.</summary>
    internal RegionPackage? Register { get; }

    /// <summary>Of figures: the version that they became.</summary>
    internal LoadedDataSet? DataSet { get; init; }

    /// <summary>Of a table of figures: how its columns are read.</summary>
    internal TableMapping? Mapping { get; init; }

    /// <summary>Of a table of figures: the first, as they are read.</summary>
    internal IReadOnlyList<ReadFigure>? Preview { get; init; }

    /// <summary>Of figures: what is measured, as it is described now.</summary>
    internal IReadOnlyList<DescribedIndicator> Indicators { get; init; } = [];

    internal int ExitCode => Errors switch
    {
        [] => Cli.ExitCode.Done,
        [{ Code: "not-found" }] => Cli.ExitCode.NotFound,
        _ => Cli.ExitCode.Refused,
    };
}

/// <summary>Where figures went.</summary>
/// <param name="Key">Of the data set.</param>
/// <param name="Version">Null when the figures are those that were current already.</param>
internal sealed record LoadedDataSet(string Key, NewVersion? Version);
