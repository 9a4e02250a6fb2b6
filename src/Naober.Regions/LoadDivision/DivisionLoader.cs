using Dapper;
using Naober.Core;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Regions.LoadDivision;

/// <summary>What a table of a division does not say about itself.</summary>
/// <param name="Type">What its regions are: a term of the region types. Of type custom the division gets a name of its own.</param>
/// <param name="Name">What the division is called; by default the header of its column.</param>
/// <param name="Date">The day from which it holds, until the day of a later table of the same division; null: always.</param>
/// <param name="Columns">Which columns are meant, when their names do not tell.</param>
public sealed record DivisionRequest(string Type, string? Name = null, DateOnly? Date = null, string? Columns = null);

/// <summary>
/// Loads a division of municipalities into regions from a table. What another package states about the same type of region on
/// that day stands: where the two differ, a remark says so.
/// </summary>
public static class DivisionLoader
{
    private static readonly string[] NotFromTables = [Region.Country, Region.Municipality, Region.Division];

    /// <param name="connection">Open, outside a transaction.</param>
    /// <param name="path">CSV.</param>
    /// <param name="request">What the table does not say.</param>
    /// <param name="today">The day to look at when neither request nor register has one.</param>
    /// <param name="dryRun">Does all the work and rolls back.</param>
    /// <param name="actor">Who loads it, for the audit.</param>
    /// <param name="cancellationToken">Stops and changes nothing.</param>
    public static async Task<FileLoad> LoadAsync(
        NpgsqlConnection connection, string path, DivisionRequest request, DateOnly today, bool dryRun = false, string? actor = null, CancellationToken cancellationToken = default)
    {
        var file = Path.GetFileName(path);
        if (!Vocabulary.RegionTypes.Contains(request.Type) || NotFromTables.Contains(request.Type))
        {
            var types = string.Join(", ", Vocabulary.RegionTypes.Keys.Except(NotFromTables));
            return Refused([new(file, 0, "type", "unknown-type", new(
                $"Zijn dit cijfers? Geef dan met --data-set de naam van hun gegevensset. Is dit een indeling van gemeenten? Zeg dan met --type wat voor regio's het zijn: {types}.",
                $"Are these figures? Then give the name of their data set with --data-set. Is this a division of municipalities? Then say with --type what the regions are: {types}."))]);
        }

        await using var turn = await LoadTurn.TakeAsync(connection, cancellationToken);
        var register = await PackageStore.ReadAsync(connection, RegionTables.All, cancellationToken);
        var regions = RegionMap.From(register);
        var table = DivisionTable.Read(path, request, regions);
        if (table.Errors.Count > 0)
        {
            return Refused(table.Errors, table.MoreErrors);
        }

        var package = "division-" + (request.Type == Region.Custom ? "custom-" + PlainName.Slug(table.Name) : request.Type);
        var owners = await ReadOwnersAsync(connection, cancellationToken);
        var parts = await ReadPartsAsync(connection, cancellationToken);
        var others = new RegionMap(regions.All, parts.Where(part => part.Package != package).Select(part => (part.Region, part.Part, new Period(part.From, part.To))));
        var taken = Taken(table, request, file, regions, owners, package).ToList();
        if (taken.Count > 0)
        {
            return Refused(taken);
        }

        var placed = PlacedMunicipalities.Of(table.Rows, regions, others, request.Type, request.Date ?? register.ReferenceDate ?? today);
        var own = parts.Where(part => part.Package == package).Select(part => (part.Region, part.Part, part.From, part.To)).ToList();
        var rows = Snapshots.With(own, Parts(placed.Rows, request, table.Name), request.Date);
        var load = await PackageStore.LoadAsync(
            connection, MakePackage(package, $"{table.Name}: {file}", table, request, rows, regions, owners), dryRun, actor, cancellationToken);
        return load.Errors.Count > 0
            ? Refused(load.Errors)
            : new([.. load.Tables.Where(loaded => loaded.Name != RegionTables.Sources.Name)], [new("columns", file, table.Columns), .. table.Remarks, .. placed.Remarks], []);
    }

    /// <summary>
    /// Keys that mean something else: a region of another type, or, in a division with a name of its own, one of another package.
    /// </summary>
    private static IEnumerable<InputError> Taken(
        DivisionTable table, DivisionRequest request, string file, RegionMap regions, Dictionary<string, string> owners, string package)
    {
        var isCustom = request.Type == Region.Custom;
        var keys = table.Rows.Select(row => (row.Line, row.Region)).DistinctBy(row => row.Region, StringComparer.Ordinal);
        foreach (var (line, key) in isCustom ? keys.Prepend((1, DivisionKey(table.Name))) : keys)
        {
            if (regions.Find(key) is { } known && (isCustom ? owners[key] != package : known.Type != request.Type))
            {
                yield return new(file, line, "", "key-in-use", new(
                    $"'{key}' is al een {Vocabulary.RegionTypes.Label(known.Type, Language.Dutch)} van pakket '{owners[key]}'.",
                    $"'{key}' is a {Vocabulary.RegionTypes.Label(known.Type, Language.English)} of package '{owners[key]}' already."));
            }
        }
    }

    /// <summary>Municipalities in regions, and of a division with a name of its own the regions in the division.</summary>
    private static IEnumerable<(string Region, string Part)> Parts(IReadOnlyList<(string Municipality, string Region)> placed, DivisionRequest request, string name) =>
        placed.Select(row => (row.Region, row.Municipality)).Concat(request.Type != Region.Custom
            ? []
            : placed.Select(row => row.Region).Distinct(StringComparer.Ordinal).Select(region => (DivisionKey(name), region)));

    private static string DivisionKey(string name) => "indeling-" + PlainName.Slug(name);

    private static RegionPackage MakePackage(
        string package, string title, DivisionTable table, DivisionRequest request,
        IReadOnlyList<(string Region, string Part, DateOnly? From, DateOnly? To)> rows, RegionMap regions, Dictionary<string, string> owners)
    {
        var names = table.Rows.GroupBy(row => row.Region, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().RegionName, StringComparer.Ordinal);
        var own = rows.Select(row => row.Region).Distinct(StringComparer.Ordinal).Where(key => owners.GetValueOrDefault(key, package) == package).Order(StringComparer.Ordinal);
        return new(package, title, null,
        [
            new(RegionTables.Sources, [new(0, [package, title, null, request.Date?.Year, null, null])]),
            new(RegionTables.Regions, [.. own.Select(key => new PackageRow(0,
                key == DivisionKey(table.Name)
                    ? [key, table.Name, Region.Division, null, null, null, null]
                    : [key, names.GetValueOrDefault(key) ?? regions.Find(key)!.Name, request.Type, null, null, null, null]))]),
            new(RegionTables.RegionParts, [.. rows.Select(row => new PackageRow(0, [row.Region, row.Part, row.From, row.To]))]),
        ]);
    }

    private static FileLoad Refused(IReadOnlyList<InputError> errors, int more = 0) => new([], [], errors, more);

    private static async Task<Dictionary<string, string>> ReadOwnersAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<(string Region, string Package)>(new CommandDefinition("select region, package from regions.region", cancellationToken: cancellationToken)))
        .ToDictionary(row => row.Region, row => row.Package, StringComparer.Ordinal);

    private static async Task<List<(string Region, string Part, DateOnly? From, DateOnly? To, string Package)>> ReadPartsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var parts = new List<(string, string, DateOnly?, DateOnly?, string)>();
        await using var command = new NpgsqlCommand("select region, part, valid_from, valid_to, package from regions.region_part", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            parts.Add((reader.GetString(0), reader.GetString(1), Day(2), Day(3), reader.GetString(4)));
        }

        return parts;

        DateOnly? Day(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
    }
}
