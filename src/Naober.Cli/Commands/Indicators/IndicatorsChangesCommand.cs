using System.CommandLine;
using Naober.Indicators.Publish;

namespace Naober.Cli.Commands.Indicators;

/// <summary><c>naober indicators changes</c>: everything that a version of a data set added, revised and withdrew.</summary>
internal static class IndicatorsChangesCommand
{
    private static readonly Option<int> Version = new("--version")
    {
        Description = "Nummer van de versie / number of the version",
        Required = true,
        HelpName = "N",
    };

    private static readonly Option<int?> Since = new("--since")
    {
        Description = "Vergelijk met deze versie in plaats van met de vorige / compare with this version instead of with the one before",
        HelpName = "N",
    };

    private static readonly Option<string> Kind = new("--kind")
    {
        Description = "Alleen wat is toegevoegd, herzien of ingetrokken / only what was added, revised or withdrawn",
        HelpName = "added|revised|withdrawn",
    };

    internal static Command Create()
    {
        var command = new Command("changes", "Wat een versie veranderde / what a version changed") { Version, Since, Kind };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            var (number, kind) = (parse.GetRequiredValue(Version), ReadKind(parse));
            await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
            await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
            var versions = await DataSets.ListAsync(connection, cancellationToken);
            var version = Find(versions, number, "version");
            version = parse.GetValue(Since) is { } since ? version with { Follows = FindOther(versions, version, since).Number } : version;
            using var compared = await VersionComparison.OpenAsync(connection, GlobalOptions.Cubes(parse), version.Follows, number, cancellationToken);
            Show(output, version, compared.Count(cancellationToken).Total, compared.Of((of, _) => kind is null || of == kind, cancellationToken: cancellationToken));
            return ExitCode.Done;
        });
        return command;
    }

    private static DataSetVersion Find(IReadOnlyList<DataSetVersion> versions, int number, string option) => versions.FirstOrDefault(known => known.Number == number)
        ?? throw new RefusedException(ExitCode.NotFound, option, "unknown-version", new(
            $"Er is geen versie {number}; naober indicators versions noemt ze alle.", $"There is no version {number}; naober indicators versions names them all."));

    private static DataSetVersion FindOther(IReadOnlyList<DataSetVersion> versions, DataSetVersion version, int since) =>
        Find(versions, since, "since") is var other && other.Load.DataSet == version.Load.DataSet ? other : throw new RefusedException(ExitCode.Refused, "since", "other-data-set", new(
            $"Versie {since} is van {other.Load.DataSet}, versie {version.Number} van {version.Load.DataSet}.", $"Version {since} is of {other.Load.DataSet}, version {version.Number} of {version.Load.DataSet}."));

    private static ChangeKind? ReadKind(ParseResult parse) => parse.GetValue(Kind) is not { } text ? null
        : Enum.GetValues<ChangeKind>().Select(kind => (ChangeKind?)kind).FirstOrDefault(kind => VersionOutput.Term(kind!.Value) == text)
            ?? throw new RefusedException(ExitCode.Refused, "kind", "unknown-kind", new(
                $"\"{text}\" is geen soort wijziging; kies added, revised of withdrawn.", $"\"{text}\" is not a kind of change; choose added, revised or withdrawn."));

    private static void Show(Output output, DataSetVersion version, VersionChanges total, IEnumerable<VersionChange> changes)
    {
        if (output.Json)
        {
            output.LargeDocument(new { version.Load.DataSet, Version = version.Number, version.Follows, Total = total, Changes = changes.Select(VersionOutput.ForJson) });
            return;
        }

        var since = version.Follows is { } before ? output.Say($"sinds versie {before}", $"since version {before}") : output.Say("de eerste versie", "the first version");
        output.Line(output.Say(
            $"Versie {version.Number} van {version.Load.DataSet}, {since}: {total.Added} nieuw, {total.Revised} herzien, {total.Withdrawn} ingetrokken.",
            $"Version {version.Number} of {version.Load.DataSet}, {since}: {total.Added} new, {total.Revised} revised, {total.Withdrawn} withdrawn."));
        foreach (var change in changes)
        {
            output.Line("  " + VersionOutput.Line(output, change));
        }
    }
}
