using Naober.Core;

namespace Naober.Storage.EmbeddedServer;

/// <summary>What can go wrong with the embedded server, in words that say what helps.</summary>
internal static class ServerFailure
{
    public const int OldestMajor = 15;

    public static StorageException NoAccount() => new("no-account", new(
        "PostgreSQL draait niet als root en dit systeem kent geen gebruiker postgres of nobody. Maak de gebruiker postgres aan, of start Naober als gewone gebruiker.",
        "PostgreSQL does not run as root and this system has no user postgres or nobody. Create the user postgres, or start Naober as an ordinary user."));

    public static StorageException NoSetpriv() => new("no-setpriv", new(
        "PostgreSQL draait niet als root en het programma setpriv (pakket util-linux) ontbreekt. Installeer het, of start Naober als gewone gebruiker.",
        "PostgreSQL does not run as root and the program setpriv (package util-linux) is missing. Install it, or start Naober as an ordinary user."));

    public static StorageException NoPermission(string path, Exception? inner = null) => new("no-permission", new(
        $"Geen toegang tot {path}. Start Naober als de gebruiker die deze map heeft gemaakt, of kies een andere map met --data.",
        $"No access to {path}. Start Naober as the user who made this directory, or choose another one with --data."), inner);

    public static StorageException DiskFull(string path, Exception? inner = null) => new("disk-full", new(
        $"De schijf van {path} is vol. Maak ruimte (een lege database vraagt ongeveer 50 MB) en start opnieuw.",
        $"The disk of {path} is full. Make room (an empty database takes about 50 MB) and start again."), inner);

    public static StorageException PortTaken() => new("port-taken", new(
        "Op 127.0.0.1 is drie keer geen vrije poort gevonden. Start opnieuw, of gebruik een eigen server met NAOBER_DATABASE.",
        "No free port was found on 127.0.0.1 in three attempts. Start again, or use a server of your own with NAOBER_DATABASE."));

    public static StorageException Busy(string root) => new("server-busy", new(
        $"Een ander proces gebruikt {root} en zijn databaseserver antwoordt niet. Stop dat proces en start opnieuw.",
        $"Another process uses {root} and its database server does not answer. Stop that process and start again."));

    public static StorageException PasswordRefused(string root) => new("password-refused", new(
        $"Het wachtwoord in {root}/password hoort niet bij deze database. Zet het oorspronkelijke bestand terug.",
        $"The password in {root}/password does not belong to this database. Put the original file back."));

    public static StorageException NoBinaries(Words reason) => new("no-postgresql", new(
        $"PostgreSQL {OldestMajor} of nieuwer is niet gevonden en ophalen met npm lukte niet ({reason.Dutch}). Installeer PostgreSQL, wijs met NAOBER_POSTGRES de map met postgres en initdb aan, of gebruik een server met NAOBER_DATABASE.",
        $"PostgreSQL {OldestMajor} or newer was not found and fetching it with npm failed ({reason.English}). Install PostgreSQL, point NAOBER_POSTGRES at the directory of postgres and initdb, or use a server with NAOBER_DATABASE."));

    public static StorageException UnusableBinaries(string folder) => new("no-postgresql", new(
        $"In {folder} (NAOBER_POSTGRES) staan geen bruikbare programma's postgres en initdb.",
        $"{folder} (NAOBER_POSTGRES) has no usable programs postgres and initdb."));

    public static StorageException TooOld(string version) => new("postgresql-too-old", new(
        $"PostgreSQL {version} is te oud; Naober vraagt versie {OldestMajor} of nieuwer.",
        $"PostgreSQL {version} is too old; Naober needs version {OldestMajor} or newer."));

    public static StorageException OtherMajor(string cluster, int made, IEnumerable<int> found) => new("other-postgresql-version", new(
        $"De database in {cluster} is gemaakt door PostgreSQL {made}; hier is {List(found, "niets")} gevonden. Installeer PostgreSQL {made} (of wijs het aan met NAOBER_POSTGRES), of zet de gegevens over: naober save met de oude versie, naober load in een lege map.",
        $"The database in {cluster} was made by PostgreSQL {made}; this machine has {List(found, "none")}. Install PostgreSQL {made} (or point NAOBER_POSTGRES at it), or move the data: naober save with the old version, naober load into an empty directory."));

    public static StorageException NoWindows() => new("no-embedded-server", new(
        "De ingebouwde databaseserver draait op Linux en macOS. Gebruik op Windows WSL, of een server met NAOBER_DATABASE.",
        "The embedded database server runs on Linux and macOS. On Windows use WSL, or a server with NAOBER_DATABASE."));

    /// <summary>Turns what PostgreSQL or a system command printed (in English) into words that help.</summary>
    public static StorageException Explain(string output, string path, Exception? inner = null)
    {
        if (output.Contains("No space left on device", StringComparison.Ordinal) || output.Contains("Disk quota exceeded", StringComparison.Ordinal))
        {
            return DiskFull(path, inner);
        }

        if (output.Contains("Permission denied", StringComparison.Ordinal) || output.Contains("has wrong ownership", StringComparison.Ordinal)
            || output.Contains("Operation not permitted", StringComparison.Ordinal))
        {
            return NoPermission(path, inner);
        }

        var tail = string.Join('\n', output.Trim().Split('\n').TakeLast(8));
        return new("server-failed", new(
            $"De databaseserver in {path} start niet:\n{tail}",
            $"The database server in {path} does not start:\n{tail}"), inner);
    }

    private static string List(IEnumerable<int> majors, string none) =>
        string.Join(", ", majors.Distinct().Order()) is { Length: > 0 } list ? "PostgreSQL " + list : none;
}
