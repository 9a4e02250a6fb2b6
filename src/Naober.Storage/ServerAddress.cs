using Npgsql;

namespace Naober.Storage;

/// <summary>Reads the address of a server as people write it.</summary>
internal static class ServerAddress
{
    /// <param name="text">An Npgsql connection string, or <c>postgres://user:password@host:port/database?sslmode=require</c>.</param>
    /// <exception cref="StorageException">It is neither; the words do not repeat it, for it may hold a password.</exception>
    public static string Parse(string text)
    {
        try
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "postgres" or "postgresql"
                ? FromUri(uri).ConnectionString
                : new NpgsqlConnectionStringBuilder(text).ConnectionString;
        }
        catch (ArgumentException exception)
        {
            throw new StorageException("database-address", new(
                $"{DatabaseOptions.ServerVariable} is geen geldige verbinding: {exception.Message} Voorbeeld: postgres://naober:wachtwoord@localhost:5432/naober",
                $"{DatabaseOptions.ServerVariable} is not a valid connection: {exception.Message} Example: postgres://naober:password@localhost:5432/naober"), exception);
        }
    }

    private static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        var builder = new NpgsqlConnectionStringBuilder { Host = Uri.UnescapeDataString(uri.Host) };
        if (uri.Port > 0)
        {
            builder.Port = uri.Port;
        }

        if (uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password])
        {
            builder.Username = Uri.UnescapeDataString(user);
            builder.Password = password is [var secret] ? Uri.UnescapeDataString(secret) : null;
        }

        if (uri.AbsolutePath.Length > 1)
        {
            builder.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        }

        // libpq's names are Npgsql's without the underscores (application_name), and so are its ssl modes (verify-full).
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = option.Split('=', 2) is [var key, var content] ? (key, Uri.UnescapeDataString(content)) : (option, "");
            builder[name.Replace("_", "", StringComparison.Ordinal)] = name == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }

        return builder;
    }
}
