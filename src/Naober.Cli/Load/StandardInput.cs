using Naober.Core;
using Naober.Files;

namespace Naober.Cli.Load;

/// <summary>
/// Standard input as the file "-" in a folder of its own: every kind is recognised, limited and refused as any other file, and
/// errors name it as the user did. Gone when disposed.
/// </summary>
internal sealed class StandardInput : IDisposable
{
    internal const string Name = "-";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naober-");

    internal string Path => System.IO.Path.Combine(folder.FullName, Name);

    /// <exception cref="RefusedException">There is nothing, or more than any kind of file may hold.</exception>
    internal static async Task<StandardInput> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        var most = Math.Max(InputLimits.Default.TableBytes, InputLimits.Default.ZipBytes);
        var read = new StandardInput();
        try
        {
            await using var file = File.Create(read.Path);
            var buffer = new byte[1 << 16];
            int count;
            while ((count = await input.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (file.Length + count > most)
                {
                    throw Refused("file-too-large", new($"Er komt meer dan {most} bytes binnen.", $"More than {most} bytes come in."));
                }

                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }

            return file.Length > 0 ? read : throw Refused("empty-file", new("Er komt niets binnen.", "Nothing comes in."));
        }
        catch
        {
            read.Dispose();
            throw;
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static RefusedException Refused(string code, Words words) => new(ExitCode.Refused, [new InputError(Name, 0, "", code, words)]);
}
