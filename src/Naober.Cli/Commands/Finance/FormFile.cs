using Naober.Files;

namespace Naober.Cli.Commands.Finance;

/// <summary>A file that people write, read whole or refused with every error.</summary>
internal static class FormFile
{
    /// <exception cref="RefusedException">The file is not there, or has errors.</exception>
    internal static T Read<T>(string path, Func<Stream, string, ErrorList, T?> read)
        where T : class
    {
        if (!File.Exists(path))
        {
            throw new RefusedException(ExitCode.NotFound, "", "not-found", new($"{path} bestaat niet.", $"{path} does not exist."));
        }

        var errors = new ErrorList(InputLimits.Default.Errors);
        using var stream = File.OpenRead(path);
        return read(stream, Path.GetFileName(path), errors) ?? throw new RefusedException(ExitCode.Refused, errors.Listed);
    }
}
