using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Naober.Storage.Migrations;

/// <summary>One numbered step of the tables of a room: an embedded file such as <c>001-regions.sql</c>.</summary>
/// <param name="Room">Last part of the assembly name, lower case: <c>regions</c>.</param>
/// <param name="Number">1, 2, 3... without gaps within a room.</param>
/// <param name="Name">File name.</param>
/// <param name="Sql">The statements, run together.</param>
internal sealed record Migration(string Room, int Number, string Name, string Sql)
{
    /// <summary>Over the text with Unix line ends, so that a checkout on another system is the same migration.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The migrations that a room carries, in order.</summary>
    /// <exception cref="InvalidOperationException">A number is missing or occurs twice.</exception>
    public static IReadOnlyList<Migration> Of(Assembly room)
    {
        var name = room.GetName().Name!.Split('.')[^1].ToLowerInvariant();
        var migrations = room.GetManifestResourceNames()
            .Where(file => file.EndsWith(".sql", StringComparison.Ordinal) && int.TryParse(file.Split('-')[0], out _))
            .Select(file => new Migration(name, int.Parse(file.Split('-')[0]), file, Read(room, file)))
            .OrderBy(migration => migration.Number)
            .ToList();
        for (var i = 0; i < migrations.Count; i++)
        {
            if (migrations[i].Number != i + 1)
            {
                throw new InvalidOperationException($"The migrations of {name} are not numbered 1, 2, 3...: {migrations[i].Name}.");
            }
        }

        return migrations;
    }

    private static string Read(Assembly room, string file)
    {
        using var reader = new StreamReader(room.GetManifestResourceStream(file)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
