using System.Text;

namespace Naober.Cli.Load;

/// <summary>What a file is, by the end of its name; without one, as with standard input, by how it begins.</summary>
internal static class FirstLook
{
    /// <summary>The first 4 KB as text; empty when the file cannot be read.</summary>
    internal static string At(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var bytes = new byte[4096];
            return Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    internal static bool IsJson(string path) => EndsWith(path, ".json") || (HasNoName(path) && Begin(path) is '{' or '[');

    /// <summary>Rows of text: no markup, no zip.</summary>
    internal static bool IsCsv(string path) => EndsWith(path, ".csv") || (HasNoName(path) && Begin(path) is not ('{' or '[' or '<' or '\0') && !At(path).StartsWith("PK", StringComparison.Ordinal));

    private static bool EndsWith(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static bool HasNoName(string path) => Path.GetFileName(path) == StandardInput.Name;

    private static char Begin(string path) => At(path).TrimStart('\uFEFF', ' ', '\t', '\r', '\n').FirstOrDefault();
}
