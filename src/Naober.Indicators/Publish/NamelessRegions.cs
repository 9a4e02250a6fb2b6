using Dapper;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>Says of which regions there are figures and no name, because the register does not know them yet.</summary>
internal static class NamelessRegions
{
    private const int Named = 3;

    /// <summary>Those that the register does not know, in the order of their codes.</summary>
    public static async Task<IReadOnlyList<string>> AmongAsync(NpgsqlConnection connection, IEnumerable<string> codes, CancellationToken cancellationToken)
    {
        var known = (await connection.QueryAsync<string>(new CommandDefinition("select region from regions.region", cancellationToken: cancellationToken))).ToHashSet(StringComparer.Ordinal);
        return [.. codes.Where(code => !known.Contains(code)).Order(StringComparer.Ordinal)];
    }

    public static async Task<IEnumerable<Remark>> RemarksAsync(NpgsqlConnection connection, IEnumerable<string> codes, CancellationToken cancellationToken)
    {
        var unknown = await AmongAsync(connection, codes, cancellationToken);
        var shown = string.Join(", ", unknown.Take(Named)) + (unknown.Count > Named ? ", …" : "");
        return unknown.Count == 0 ? [] :
        [
            new("regions-without-name", unknown[0], new(
                $"{unknown.Count} van de regio's staan niet in het register ({shown}): hun cijfers tellen mee, maar zij heten naar hun code. Gemeenten en provincies komen uit TOOI: naober fetch tooi --online --load.",
                $"{unknown.Count} of the regions are not in the register ({shown}): their figures count, but they are called by their code. Municipalities and provinces come from TOOI: naober fetch tooi --online --load.")),
        ];
    }
}
