using Naober.Core;

namespace Naober.Files.Packages;

/// <summary>
/// Writes a region package to a folder, the same bytes for the same package. The folder is made beside the target and renamed, so
/// that it is complete or absent; a link to a folder stays a link. Files of an older package that are no table of this one stay.
/// </summary>
public static class PackageWriter
{
    /// <param name="package">As <see cref="PackageReader"/> or the register gives it: its cells have been checked.</param>
    /// <param name="directory">New, empty, or a region package to replace.</param>
    /// <returns>Null when written; otherwise why the folder may not be replaced.</returns>
    /// <exception cref="IOException">The disk refuses; the target is as it was.</exception>
    public static InputError? Write(RegionPackage package, string directory)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        target = new DirectoryInfo(target) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : target;
        if (Refusal(target, package) is { } refusal)
        {
            return new(Path.GetFileName(target), 0, "", "not-a-package", refusal);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var draft = $"{target}.{Guid.NewGuid():N}.new";
        try
        {
            Directory.CreateDirectory(draft);
            WriteFiles(package, draft);
            if (Directory.Exists(target))
            {
                KeepOthers(target, draft);
                Replace(target, draft);
            }
            else
            {
                Directory.Move(draft, target);
            }
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }

        return null;
    }

    private static Words? Refusal(string target, RegionPackage package)
    {
        if (File.Exists(target))
        {
            return new("Hier staat een bestand. Kies een nieuwe map.", "There is a file here. Choose a new folder.");
        }

        var isFree = !Directory.Exists(target)
            || !Directory.EnumerateFileSystemEntries(target).Any()
            || File.Exists(Path.Combine(target, PackageSource.Descriptor))
            || package.Tables.Any(table => File.Exists(Path.Combine(target, table.Schema.Name + ".csv")));
        return isFree ? null : new(
            "De map is niet leeg en is geen regiopakket. Kies een nieuwe of lege map.",
            "The folder is not empty and is not a region package. Choose a new or empty folder.");
    }

    private static void WriteFiles(RegionPackage package, string folder)
    {
        WriteFile(Path.Combine(folder, PackageSource.Descriptor), stream => DescriptorWriter.Write(stream, package));
        foreach (var table in package.Tables)
        {
            WriteFile(Path.Combine(folder, table.Schema.Name + ".csv"), stream => TableWriter.Write(stream, table));
        }
    }

    private static void WriteFile(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.CreateNew);
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Copies what the new folder does not have itself; links stay links.</summary>
    private static void KeepOthers(string from, string to)
    {
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var copy = Path.Combine(to, entry.Name);
            if (Path.Exists(copy))
            {
                continue;
            }

            if (entry.LinkTarget is { } link)
            {
                File.CreateSymbolicLink(copy, link);
            }
            else if (entry is DirectoryInfo)
            {
                Directory.CreateDirectory(copy);
                KeepOthers(entry.FullName, copy);
            }
            else
            {
                File.Copy(entry.FullName, copy);
            }
        }
    }

    private static void Replace(string target, string draft)
    {
        var old = $"{target}.{Guid.NewGuid():N}.old";
        Directory.Move(target, old);
        try
        {
            Directory.Move(draft, target);
        }
        catch (IOException)
        {
            Directory.Move(old, target);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }
}
