using Dapper;
using Npgsql;

namespace Naober.Network.Search;

/// <summary>A partnership or actor that a search found.</summary>
/// <param name="Kind"><c>partnership</c> or <c>actor</c>.</param>
/// <param name="Key">Its key.</param>
/// <param name="Matched">The name or alias that matched best.</param>
/// <param name="Score">Between 0 and 1, best first.</param>
public sealed record SearchHit(string Kind, string Key, string Matched, float Score);

/// <summary>
/// Search over the names, aliases and keys of partnerships and actors, and the titles that partnerships had, as a register knows them
/// (of now, or of a past moment). Forgives misspellings and accents.
/// </summary>
public sealed class RegisterSearch(NpgsqlDataSource dataSource)
{
    /// <summary>Longer searches are cut off here.</summary>
    public const int MaximumLength = 200;

    /// <summary>
    /// Every word of the search must resemble a word of the name (trigrams), or the search must occur in it as a whole.
    /// The similarity of the search to part of the name decides, then that to the whole name.
    /// </summary>
    private const string Sql = """
        with search as (
            select regexp_replace(trim(lower(unaccent(@text))), '\s+', ' ', 'g') as text
        ), named as (
            select * from unnest(@kinds, @keys, @names) as named (kind, key, name)
        ), scored as (
            select kind, key, name,
                case when lower(unaccent(name)) = search.text then 1.0
                     when position(search.text in lower(unaccent(name))) > 0 then 0.8 + 0.2 * similarity(search.text, lower(unaccent(name)))
                     else 0.8 * (
                        select min(strict_word_similarity(word, lower(unaccent(name))))
                        from unnest(string_to_array(search.text, ' ')) as word) end as score,
                similarity(search.text, lower(unaccent(name))) as likeness
            from named, search
        ), best as (
            select distinct on (kind, key) kind, key, name, score, likeness
            from scored
            where score >= 0.33
            order by kind, key, score desc, likeness desc, name
        )
        select kind, key, name as matched, score::real as score
        from best
        order by score desc, likeness desc, kind, key
        limit @limit
        """;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(Register register, string text, int limit, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal))
        {
            return [];
        }

        var names = NamesOf(register).Distinct().ToList();
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<SearchHit>(new CommandDefinition(
            Sql,
            new { text = Cut(text), limit, kinds = names.ConvertAll(name => name.Kind), keys = names.ConvertAll(name => name.Key), names = names.ConvertAll(name => name.Name) },
            cancellationToken: cancellationToken))];
    }

    private static IEnumerable<(string Kind, string Key, string Name)> NamesOf(Register register) =>
    [
        .. register.Partnerships.SelectMany(partnership => register.VersionsOf(partnership).Select(version => version.Title)
            .Concat(partnership.Aliases).Append(partnership.Name).Append(partnership.Key).Select(name => ("partnership", partnership.Key, name))),
        .. register.Actors.SelectMany(actor => actor.Aliases.Append(actor.Name).Append(actor.Key).Select(name => ("actor", actor.Key, name))),
    ];

    /// <summary>What is searched for: not longer than <see cref="MaximumLength"/>, and no half a character at the end.</summary>
    internal static string Cut(string text) =>
        text.Length <= MaximumLength ? text : text[..(char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength)];
}
