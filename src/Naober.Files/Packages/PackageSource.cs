using System.IO.Compression;
using Naober.Files.Zip;

namespace Naober.Files.Packages;

/// <summary>The files of a package, from a folder or a zip, by lower-case name without folder; opened one at a time.</summary>
internal sealed class PackageSource : IDisposable
{
    public const string Descriptor = "datapackage.json";

    private readonly SortedDictionary<string, (string Name, Func<Stream> Open)> files = new(StringComparer.Ordinal);
    private readonly IDisposable? archive;

    private PackageSource(IDisposable? archive) => this.archive = archive;

    /// <summary>Names as they were given, sorted by their lower-case form.</summary>
    public IEnumerable<string> Names => files.Values.Select(file => file.Name);

    /// <summary>Names of the tables: files that end in <c>.csv</c>, without the extension, sorted.</summary>
    public IEnumerable<string> Tables => files.Keys.Where(name => name.EndsWith(".csv", StringComparison.Ordinal)).Select(name => name[..^4]);

    public bool Has(string file) => files.ContainsKey(file);

    /// <exception cref="InputTooLargeException">While reading: the file is larger than <paramref name="limit"/> bytes.</exception>
    public Stream Open(string file, long limit) => new LimitedStream(files[file.ToLowerInvariant()].Open(), limit);

    public void Dispose() => archive?.Dispose();

    /// <param name="path">A folder.</param>
    /// <param name="limits">Number of files.</param>
    /// <param name="errors">What is wrong.</param>
    /// <param name="isPart">Which files matter, by name; null for those of a region package.</param>
    public static PackageSource? Folder(string path, InputLimits limits, ErrorList errors, Func<string, bool>? isPart = null)
    {
        isPart ??= IsPart;
        var source = new PackageSource(null);
        foreach (var file in new DirectoryInfo(path).EnumerateFiles().Where(file => isPart(file.Name)).Take(limits.Entries + 1))
        {
            if (file.LinkTarget is not null)
            {
                errors.Add(file.Name, 0, "", "link", "Dit is een koppeling, geen bestand.", "This is a link, not a file.");
            }
            else if (!source.files.TryAdd(file.Name.ToLowerInvariant(), (file.Name, file.OpenRead)))
            {
                errors.Add(file.Name, 0, "", "repeated-file",
                    "Er zijn twee bestanden met deze naam; hoofdletters tellen niet mee.", "Two files have this name; letter case does not count.");
            }
        }

        return source.files.Count <= limits.Entries ? source : TooManyFiles(Path.GetFileName(path), limits, errors);
    }

    /// <inheritdoc cref="Folder"/>
    public static PackageSource? Zip(string path, InputLimits limits, ErrorList errors, Func<string, bool>? isPart = null)
    {
        isPart ??= IsPart;
        var zip = Path.GetFileName(path);
        var stream = File.OpenRead(path);
        if (Lines(stream, zip, limits, errors) is not { } lines)
        {
            stream.Dispose();
            return null;
        }

        // The directory was read strictly, so that the archive's own reading gives the same entries in the same order.
        var opened = new ZipArchive(stream, ZipArchiveMode.Read);
        var source = new PackageSource(opened);
        var folder = TopFolder(lines, isPart);
        foreach (var (line, entry) in lines.Zip(opened.Entries))
        {
            var name = line.Name.StartsWith(folder, StringComparison.Ordinal) ? line.Name[folder.Length..] : "";
            if (!name.Contains('/') && isPart(name) && !source.files.TryAdd(name.ToLowerInvariant(), (name, entry.Open)))
            {
                errors.Add(zip, 0, "", "repeated-file", $"{name} zit twee keer in de zip.", $"{name} is in the zip twice.");
            }
        }

        return source;
    }

    private static IReadOnlyList<ZipLine>? Lines(FileStream stream, string zip, InputLimits limits, ErrorList errors)
    {
        if (stream.Length > limits.ZipBytes)
        {
            errors.Add(zip, 0, "", "zip-too-large",
                $"De zip is groter dan {limits.ZipBytes} bytes.", $"The zip is larger than {limits.ZipBytes} bytes.");
            return null;
        }

        try
        {
            if (ZipDirectory.Read(stream, limits.Entries) is not { } lines)
            {
                errors.Add(zip, 0, "", "damaged-zip",
                    "Dit is geen zip en geen ander bestand dat Naober herkent, of het is afgekapt of beschadigd.",
                    "This is not a zip and no other file that Naober recognises, or it is truncated or damaged.");
                return null;
            }

            var before = errors.Count;
            ZipCheck.Check(lines, zip, limits, errors);
            return errors.Count == before ? lines : null;
        }
        catch (InputTooLargeException)
        {
            TooManyFiles(zip, limits, errors);
            return null;
        }
    }

    /// <summary>"name/" when every file that matters stands in that one folder, "" when some stand at the top.</summary>
    private static string TopFolder(IReadOnlyList<ZipLine> lines, Func<string, bool> isPart)
    {
        var parts = lines.Where(line => !line.IsFolder && isPart(Path.GetFileName(line.Name)) && !line.Name.StartsWith("__MACOSX/", StringComparison.Ordinal)).ToList();
        var folders = parts.Select(line => line.Name[..(line.Name.IndexOf('/') + 1)]).Distinct().ToList();
        return folders.Count == 1 ? folders[0] : "";
    }

    private static bool IsPart(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.Equals(Descriptor, StringComparison.OrdinalIgnoreCase);

    private static PackageSource? TooManyFiles(string name, InputLimits limits, ErrorList errors)
    {
        errors.Add(name, 0, "", "too-many-files",
            $"Er zijn meer dan {limits.Entries} bestanden.", $"There are more than {limits.Entries} files.");
        return null;
    }
}
