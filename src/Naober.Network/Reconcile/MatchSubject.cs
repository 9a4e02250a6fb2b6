using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Network.Reconcile;

/// <summary>An actor or partnership as it is compared: by codes, names and who takes part with whom.</summary>
internal sealed class MatchSubject
{
    private static readonly string[] Schemes = ["tooi", "roo", "oin", "rsin", "kvk", "owms"];

    private readonly ILookup<string, string> codes;

    /// <param name="row">Of actors or partnerships.</param>
    /// <param name="schema">Its table.</param>
    /// <param name="company">For a partnership its members, for an actor its partnerships.</param>
    public MatchSubject(PackageRow row, TableSchema schema, IReadOnlySet<string> company)
    {
        (Key, Name, Company) = (row.Text(0)!, row.Text(1)!, company);
        Nature = row.Text(3)!;
        string[] names = [Name, .. row.List(2)];
        var all = names.Concat(names.Select(NameKey.InBrackets).OfType<string>()).ToList();
        Names = [.. all.Where(name => !NameKey.IsAbbreviation(name)).Select(NameKey.Of).Where(key => key.Length > 3).Distinct(StringComparer.Ordinal)];
        Abbreviations = [.. all.Where(NameKey.IsAbbreviation).Select(name => name.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];
        Trigrams = [.. Names.Select(NameKey.Trigrams)];
        codes = row.List(schema.IndexOf("identifiers")).Select(code => code.Split(':', 2)).Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0], parts => Canonical(parts[0], parts[1]), StringComparer.Ordinal);
        Valid = schema.IndexOf("valid_from") is >= 0 and var from && (row.Date(from + 1) is null || row.Date(from) is null || row.Date(from) < row.Date(from + 1))
            ? new(row.Date(from), row.Date(from + 1)) : Period.Always;
    }

    public string Key { get; }

    public string Name { get; }

    /// <summary>The kind of an actor, the legal form of a partnership.</summary>
    public string Nature { get; }

    public IReadOnlySet<string> Company { get; }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<string> Abbreviations { get; }

    public IReadOnlyList<IReadOnlySet<string>> Trigrams { get; }

    public Period Valid { get; }

    /// <summary>Codes with their scheme, in order of certainty.</summary>
    public IEnumerable<string> Codes => Schemes.SelectMany(scheme => codes[scheme].Select(code => $"{scheme}:{code}"));

    /// <summary>The first scheme in which both have codes and none is the same; null when nothing contradicts.</summary>
    public string? ContradictingScheme(MatchSubject other) =>
        Schemes.FirstOrDefault(scheme => scheme != "roo" && codes.Contains(scheme) && other.codes.Contains(scheme) && !codes[scheme].Intersect(other.codes[scheme], StringComparer.Ordinal).Any());

    public bool CanBe(MatchSubject other) =>
        (Nature == other.Nature || Nature == Vocabulary.UnknownKey || other.Nature == Vocabulary.UnknownKey) && Valid.Overlaps(other.Valid) && ContradictingScheme(other) is null;

    public Share Shared(MatchSubject other) => new(Company.Count(other.Company.Contains), Math.Min(Company.Count, other.Company.Count));

    public double Similarity(MatchSubject other) =>
        Trigrams.Count == 0 || other.Trigrams.Count == 0 ? 0 : Trigrams.Max(own => other.Trigrams.Max(theirs => NameKey.Similarity(own, theirs)));

    private static string Canonical(string scheme, string code) => scheme switch
    {
        "kvk" or "rsin" or "oin" => code.TrimStart('0'),
        _ => code.ToLowerInvariant(),
    };
}
