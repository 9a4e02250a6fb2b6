using System.Text;

namespace Naober.Cli.Load;

/// <summary>The beginning of a file, to see what kind it is.</summary>
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
}
