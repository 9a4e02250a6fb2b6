using Naober.Core;

namespace Naober.Network.ImportTooi;

/// <summary>A region went over into another on a day.</summary>
/// <param name="Line">Where the change starts in the file.</param>
/// <param name="Date">First day of the new state.</param>
/// <param name="Kind">A term of <see cref="Core.Vocabulary.ChangeKinds"/>.</param>
/// <param name="From">Key of what ended, or changed its name.</param>
/// <param name="To">Key of what came after.</param>
internal sealed record TooiTransition(int Line, DateOnly Date, string Kind, string From, string To)
{
    /// <summary>Everything went over; a region that was divided does not say which part went where.</summary>
    internal bool IsWhole => Kind != "split";
}

/// <summary>
/// The organisations of a list with their earlier versions folded in, and its changes as transitions between them: one row for
/// every pair of what ended and what came after.
/// </summary>
internal sealed class TooiHistory
{
    private readonly TooiList list;
    private readonly Dictionary<string, TooiOrganisation> byUri;
    private readonly Dictionary<string, TooiOrganisation> byKey;
    private readonly ILookup<string?, TooiOrganisation> versions;
    private readonly ILookup<string?, TooiChange> changes;

    internal TooiHistory(TooiList list)
    {
        this.list = list;
        byUri = list.Organisations.ToDictionary(entry => entry.Uri, StringComparer.Ordinal);
        versions = list.Organisations.Where(entry => entry.VersionOf is not null).ToLookup(entry => entry.VersionOf);
        Organisations = [.. list.Organisations.Where(entry => entry.VersionOf is null).Select(WithVersions)];
        byKey = Organisations.ToDictionary(organisation => organisation.Key, StringComparer.Ordinal);
        changes = list.Changes.SelectMany(change => change.From.Concat(change.To).Select(KeyOf).Distinct().Select(key => (key, change)))
            .ToLookup(pair => pair.key, pair => pair.change);
        Transitions = FindTransitions();
    }

    internal IReadOnlyList<TooiOrganisation> Organisations { get; }

    internal IReadOnlyList<TooiTransition> Transitions { get; }

    internal TooiOrganisation? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>
    /// The names of earlier versions become other names. When an organisation begins where its earlier version ends, that begin
    /// is of the version only, and the organisation is as old as its first version.
    /// </summary>
    private TooiOrganisation WithVersions(TooiOrganisation current)
    {
        var earlier = versions[current.Uri].ToList();
        var isOlder = current.Begin is { } begin && earlier.Any(version => version.End == begin);
        return current with
        {
            OtherNames = [.. current.OtherNames, .. earlier.SelectMany(version => version.OtherNames.Prepend(version.Title))],
            Identifiers = [.. current.Identifiers, .. earlier.SelectMany(version => version.Identifiers.Where(id => !id.StartsWith("tooi:", StringComparison.Ordinal)))],
            Begin = isOlder ? (earlier.Any(version => version.Begin is null) ? null : earlier.Min(version => version.Begin)) : current.Begin,
        };
    }

    internal bool Knows(string uri) => byUri.ContainsKey(uri);

    internal IEnumerable<TooiChange> ChangesOf(TooiOrganisation organisation) => changes[organisation.Key];

    /// <summary>What happened to an organisation, in the words of the list, with the line of each change.</summary>
    internal IEnumerable<(int Line, string Statement)> StatementsAbout(TooiOrganisation organisation) =>
        ChangesOf(organisation).OrderBy(change => change.Date).Select(change => (
            change.Line,
            $"{change.Kind} per {Formats.Iso(change.Date)}"
                + (change.From.Count > 0 && change.To.Count > 0 ? $": {Names(change.From)} → {Names(change.To)}" : "")
                + (change.Ground is { } ground ? $" ({ground})" : "")));

    private string Names(IEnumerable<string> uris) =>
        string.Join(", ", uris.Select(uri => byUri.GetValueOrDefault(uri)?.Title ?? TooiNode.Last(uri)));

    private IReadOnlyList<TooiTransition> FindTransitions()
    {
        var pairs = list.Changes.SelectMany(change => change.From.SelectMany(from => change.To.Select(to => (
            Change: change, From: KeyOf(from), To: KeyOf(to))))).Where(pair => pair.From is not null && pair.To is not null).ToList();
        var targets = pairs.GroupBy(pair => (pair.Change.Date, pair.From)).ToDictionary(group => group.Key, group => group.Select(pair => pair.To).Distinct().Count());
        return
        [
            .. pairs.Select(pair => new TooiTransition(
                    pair.Change.Line, pair.Change.Date, KindOf(pair.Change, pair.To!, targets[(pair.Change.Date, pair.From)]), pair.From!, pair.To!))
                .DistinctBy(transition => (transition.Date, transition.From, transition.To)),
        ];
    }

    private string KindOf(TooiChange change, string to, int targets) => change.Kind switch
    {
        _ when targets > 1 => "split",
        "Herschikking" or "Toestandswijziging" => "rename",
        "Uitbreiding" when Find(to)!.Begin != change.Date => "absorption",
        _ => "merger",
    };

    /// <summary>A reference to an earlier version is one to its organisation.</summary>
    private string? KeyOf(string uri) =>
        byUri.GetValueOrDefault(uri)?.VersionOf is { } whole ? TooiOrganisation.KeyOf(whole)
        : byKey.ContainsKey(TooiOrganisation.KeyOf(uri)) ? TooiOrganisation.KeyOf(uri)
        : null;
}
