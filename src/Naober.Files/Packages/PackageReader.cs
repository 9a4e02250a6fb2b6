using Naober.Files.Csv;

namespace Naober.Files.Packages;

/// <summary>
/// Reads a region package from a folder or a zip and checks it as a whole: every error of every table is found in one pass.
/// Takes time and memory linear in the size of the tables; what a file may ask for is bounded by <see cref="InputLimits"/>.
/// </summary>
public static class PackageReader
{
    /// <param name="path">A folder or a zip; in a zip the files may stand in one folder.</param>
    /// <param name="schemas">The tables to read, in load order: a table comes after those that it refers to.</param>
    /// <param name="existingKeys">Whether a table already has a key, so that a package may refer to what was loaded before.</param>
    /// <param name="limits">Null for <see cref="InputLimits.Default"/>.</param>
    public static PackageResult Read(
        string path, IReadOnlyList<TableSchema> schemas, Func<string, string, bool>? existingKeys = null, InputLimits? limits = null)
    {
        limits ??= InputLimits.Default;
        var errors = new ErrorList(limits.Errors);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, Environment.CurrentDirectory)));
        try
        {
            using var source = Open(path, name, limits, errors);
            return source is null
                ? new(null, errors.Listed, errors.More, [], [])
                : Read(source, name, schemas, existingKeys, limits, errors);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            errors.Add(name, 0, "", "unreadable",
                "Het pakket kan niet worden gelezen: een bestand is beschadigd, of er is geen recht om het te lezen.",
                "The package cannot be read: a file is damaged, or there is no right to read it.");
            return new(null, errors.Listed, errors.More, [], []);
        }
    }

    private static PackageSource? Open(string path, string name, InputLimits limits, ErrorList errors)
    {
        if (Directory.Exists(path))
        {
            return PackageSource.Folder(path, limits, errors);
        }

        if (File.Exists(path))
        {
            return PackageSource.Zip(path, limits, errors);
        }

        errors.Add(name, 0, "", "not-found",
            $"{ErrorList.Show(path)} bestaat niet. Geef een map of een zip.", $"{ErrorList.Show(path)} does not exist. Give a folder or a zip.");
        return null;
    }

    private static PackageResult Read(
        PackageSource source, string name, IReadOnlyList<TableSchema> schemas, Func<string, string, bool>? existingKeys, InputLimits limits, ErrorList errors)
    {
        var description = PackageDescription.Of(name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name);
        if (source.Has(PackageSource.Descriptor))
        {
            description = PackageDescription.Read(source, description, limits, errors);
        }

        if (!source.Tables.Any())
        {
            var expected = string.Join(", ", schemas.Select(schema => schema.Name + ".csv"));
            errors.Add(name, 0, "", "no-tables", $"Er zijn geen tabellen. Verwacht: {expected}.", $"There are no tables. Expected: {expected}.");
        }

        var budget = limits.TotalBytes;
        var tables = schemas.Select(schema => TableReader.Read(source, schema, limits, errors, ref budget)).ToList();
        var others = source.Tables.Except(schemas.Select(schema => schema.Name), StringComparer.Ordinal).ToList();
        var notLoaded = others.Select(other => new TableCount(other, CountRows(source, other, limits, errors), 0)).ToList();
        PackageRules.Check(tables, existingKeys, errors);

        var counts = tables.Where(table => table.IsPresent).Select(table => table.ToCount()).ToList();
        var package = errors.Count > 0 ? null : new RegionPackage(
            description.Name, description.Title, description.ReferenceDate, [.. tables.Select(table => table.ToTable())])
        {
            Licence = description.Licence,
        };
        return new(package, errors.Listed, errors.More, counts, notLoaded);
    }

    private static int CountRows(PackageSource source, string table, InputLimits limits, ErrorList errors)
    {
        var rows = 0;
        TableReader.Guard(table + ".csv", limits, errors, () =>
        {
            using var csv = new CsvRows(source.Open(table + ".csv", limits.TableBytes), table + ".csv", limits, errors);
            while (csv.Read())
            {
                rows++;
            }
        });
        return Math.Max(0, rows - 1);
    }
}
