using Npgsql;

namespace Naober.Storage.Migrations;

/// <summary>Why the tables of a database are refused, and what helps.</summary>
internal static class MigrationFailure
{
    public static StorageException Changed(string name) => new("migration-changed", new(
        $"Stap {name} van de tabellen is veranderd nadat hij in deze database is toegepast. Zet het oorspronkelijke bestand terug en maak voor de wijziging een nieuwe stap.",
        $"Migration {name} was changed after it was applied to this database. Put the original file back and make a new migration for the change."));

    public static StorageException Gap(string room, int number) => new("migration-missing", new(
        $"In deze database ontbreekt stap {number} van {room}, terwijl latere stappen er wel zijn. Zet een reservekopie terug.",
        $"This database lacks migration {number} of {room} although later ones were applied. Restore a backup."));

    public static StorageException Newer(string name) => new("database-newer", new(
        $"Deze database is bijgewerkt door een nieuwere Naober (stap {name} is hier onbekend). Installeer de nieuwste versie.",
        $"This database was updated by a newer Naober (migration {name} is unknown here). Install the newest version."));

    public static StorageException Failed(string name, PostgresException inner) => new("migration-failed", new(
        $"Stap {name} van de tabellen mislukt en is teruggedraaid: {inner.MessageText}",
        $"Migration {name} failed and was rolled back: {inner.MessageText}"), inner);
}
