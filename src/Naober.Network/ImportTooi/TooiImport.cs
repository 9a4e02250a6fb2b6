using Naober.Files;
using Naober.Files.Packages;
using Naober.Network.FindAnomalies;

namespace Naober.Network.ImportTooi;

/// <summary>A value list that was read: a package or errors, and what is odd in it.</summary>
/// <param name="Result">With the package when there is no error.</param>
/// <param name="Rows">Says where in the file a row comes from.</param>
/// <param name="Anomalies">In the order of the list.</param>
public sealed record TooiResult(PackageResult Result, PackageRows Rows, IReadOnlyList<Anomaly> Anomalies);

/// <summary>The value lists of TOOI (expanded JSON-LD), each a region package of its own, so that each can be loaded and renewed alone.</summary>
public static class TooiImport
{
    private const int FirstLook = 16 << 10;

    /// <summary>Whether a file is a value list, or a folder holds one; judged by the start of the file.</summary>
    public static bool Recognises(string path) => FilesIn(path).Any(IsList);

    /// <summary>The value lists of a path: the file itself, or those in a folder, by name.</summary>
    public static IReadOnlyList<string> ListsIn(string path) => File.Exists(path) ? [path] : [.. FilesIn(path).Where(IsList)];

    /// <param name="path">A file.</param>
    /// <param name="existingKeys">Whether a table of the register has a key already.</param>
    /// <param name="limits">Null for <see cref="InputLimits.Default"/>.</param>
    public static TooiResult Read(string path, Func<string, string, bool>? existingKeys = null, InputLimits? limits = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, Path.GetFileName(path), existingKeys, limits);
    }

    public static TooiResult Read(Stream stream, string file, Func<string, string, bool>? existingKeys = null, InputLimits? limits = null)
    {
        var reader = new TooiReader(file);
        var list = reader.Read(stream, limits ?? InputLimits.Default);
        var rows = new PackageRows(file, NetworkTables.Package, limits);
        if (reader.Errors.Count > 0)
        {
            return new(new(null, reader.Errors, 0, [], []), rows, reader.Anomalies);
        }

        var history = new TooiHistory(list);
        new TooiPackage(list, history, rows).AddRows();
        return new(
            rows.Build(list.SourceKey, $"TOOI-waardelijst {list.Name}", existingKeys), rows, [.. reader.Anomalies, .. TooiAnomalies.In(list, history)]);
    }

    private static IEnumerable<string> FilesIn(string path) =>
        File.Exists(path) ? [path]
        : Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal)
        : [];

    private static bool IsList(string path)
    {
        var start = new byte[FirstLook];
        Span<byte> text;
        try
        {
            using var stream = File.OpenRead(path);
            text = start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        if (text is [0xEF, 0xBB, 0xBF, ..])
        {
            text = text[3..];
        }

        return text.TrimStart(" \t\r\n"u8) is [(byte)'[', ..] && text.IndexOf("identifier.overheid.nl/tooi/"u8) >= 0;
    }
}
