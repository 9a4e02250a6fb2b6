using System.CommandLine;
using System.Globalization;
using Naober.Files.Packages;
using Naober.Indicators.Publish;
using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Cli;

/// <summary>The options with which a command chooses what to measure: a region, a date, a rule, and a package or the database.</summary>
internal static class RegisterOptions
{
    internal static readonly Option<string> Region = new("--region")
    {
        Description = "Code van de regio / code of the region: PV22, CR08, GM0114, ...",
        Required = true,
        HelpName = "CODE",
    };

    internal static readonly Option<string> Date = new("--date")
    {
        Description = "Peildatum; anders die van de gegevens, anders vandaag / reference date; otherwise that of the data, otherwise today",
        HelpName = "JJJJ-MM-DD",
    };

    internal static readonly Option<string> Rule = new("--rule")
    {
        Description = "Welke verbanden tellen mee / which partnerships count",
        DefaultValueFactory = _ => "any",
        HelpName = "any|interlocal",
    };

    internal static readonly Option<string> Package = new("--package")
    {
        Description = "Reken op een regiopakket in plaats van de database / compute on a region package instead of the database",
        HelpName = "MAP|ZIP",
    };

    internal static readonly Option<string> KnownOn = new("--known-on")
    {
        Description = "Het register zoals het op dit moment was vastgelegd / the register as it was recorded at this moment",
        HelpName = "JJJJ-MM-DD[TUU:MM]",
        Recursive = true,
    };

    internal static async Task<Register> ReadRegisterAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        if (parse.GetValue(Package) is { } path)
        {
            if (parse.GetValue(KnownOn) is not null)
            {
                throw new RefusedException(ExitCode.Refused, "known-on", "not-with-package", new(
                    "Een pakket heeft geen geschiedenis; --known-on werkt alleen op de database.", "A package has no history; --known-on works on the database only."));
            }

            return Register.From(PackageInput.Read(path));
        }

        await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return Register.From(await ReadPackageAsync(parse, connection, cancellationToken));
    }

    /// <summary>The whole register, as it is known now or was known at the moment asked for.</summary>
    internal static async Task<RegionPackage> ReadPackageAsync(ParseResult parse, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (parse.GetValue(KnownOn) is not { } text)
        {
            return WithFigures(
                await PackageStore.ReadAsync(connection, PackageInput.RowTables, cancellationToken), await PackageWithFigures.ReadAsync(connection, null, cancellationToken));
        }

        var known = Naober.Network.KnownOn.Parse(text, TimeZoneInfo.Local) ?? throw new RefusedException(ExitCode.Refused, "known-on", "invalid-moment", new(
            $"\"{text}\" is geen dag of moment; schrijf 2026-01-01 of 2026-01-01T09:30.", $"\"{text}\" is not a day or moment; write 2026-01-01 or 2026-01-01T09:30."));
        var version = await PackageStore.ReadVersionAtAsync(connection, known.Moment, cancellationToken);
        return version > 0
            ? WithFigures(
                await PackageStore.ReadPastAsync(connection, PackageInput.RowTables, version, cancellationToken),
                await PackageWithFigures.ReadAsync(connection, known.Moment, cancellationToken))
            : throw new RefusedException(ExitCode.NotFound, "known-on", "nothing-known", new(
                $"Op {text} was nog niets vastgelegd.", $"On {text} nothing had been recorded yet."));
    }

    /// <summary>Tables in the order in which a package has them.</summary>
    private static RegionPackage WithFigures(RegionPackage package, IReadOnlyList<PackageTable> figures) =>
        package with { Tables = [.. PackageInput.Tables.Select(schema => figures.FirstOrDefault(table => table.Schema == schema) ?? package[schema.Name])] };

    internal static RegionNetwork Network(ParseResult parse, Register register)
    {
        var region = parse.GetRequiredValue(Region);
        RegionMustExist(register, region);
        var (date, rule) = DateAndRule(parse, register);
        return RegionNetwork.Of(register, region, date, rule);
    }

    internal static (DateOnly Date, InclusionRule Rule) DateAndRule(ParseResult parse, Register register) =>
        (ReadDate(parse) ?? register.ReferenceDate ?? Today(), ReadRule(parse));

    internal static void RegionMustExist(Register register, string key)
    {
        if (register.Regions.Find(key) is null)
        {
            throw new RefusedException(ExitCode.NotFound, "region", "unknown-region", new(
                $"Er is geen regio \"{key}\" in deze gegevens.", $"There is no region \"{key}\" in these data."));
        }
    }

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);

    private static DateOnly? ReadDate(ParseResult parse)
    {
        if (parse.GetValue(Date) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new RefusedException(ExitCode.Refused, "date", "invalid-date", new(
                $"\"{text}\" is geen datum; schrijf jaar-maand-dag, zoals 2021-09-01.", $"\"{text}\" is not a date; write year-month-day, such as 2021-09-01."));
    }

    private static InclusionRule ReadRule(ParseResult parse) => parse.GetValue(Rule) switch
    {
        "any" => InclusionRule.Any,
        "interlocal" => InclusionRule.Interlocal,
        var other => throw new RefusedException(ExitCode.Refused, "rule", "unknown-rule", new(
            $"\"{other}\" is geen inclusieregel; kies any of interlocal.", $"\"{other}\" is not an inclusion rule; choose any or interlocal.")),
    };
}
