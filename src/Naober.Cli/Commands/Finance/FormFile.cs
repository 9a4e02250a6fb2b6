using Naober.Files;

namespace Naober.Cli.Commands.Finance;

/// <summary>A file that people write, or standard input (-), read whole or refused with every error.</summary>
internal static class FormFile
{
    private const string StandardInput = "-";

    /// <exception cref="RefusedException">The file is not there, cannot be read or has errors.</exception>
    internal static T Read<T>(string path, Func<Stream, string, ErrorList, T?> read)
        where T : class
    {
        if (path != StandardInput && !File.Exists(path))
        {
            throw new RefusedException(ExitCode.NotFound, "", "not-found", new($"Er is geen bestand \"{path}\".", $"There is no file \"{path}\"."));
        }

        try
        {
            using var stream = path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
            var errors = new ErrorList(InputLimits.Default.Errors);
            return read(stream, path == StandardInput ? path : Path.GetFileName(path), errors) ?? throw new RefusedException(ExitCode.Refused, errors.Listed);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(ExitCode.Refused, "", "unreadable", new(
                $"\"{path}\" kan niet worden gelezen. ({failure.Message})", $"\"{path}\" cannot be read. ({failure.Message})"));
        }
    }
}
