using Naober.Files.Roo;

namespace Naober.Network.ImportRoo;

/// <summary>The versions of one joint arrangement, oldest first.</summary>
internal sealed record RooChain(IReadOnlyList<RooArrangement> Versions)
{
    /// <summary>That of the oldest version, which stays when a version is added.</summary>
    public string Key { get; } = "roo-" + Versions[0].Reference.Id;

    public RooArrangement Latest => Versions[^1];

    /// <summary>The organisation that carries out the latest version that names one.</summary>
    public RooReference? Body { get; } = Versions.LastOrDefault(version => version.Body is not null)?.Body;

    /// <summary>When a version counts until: its own end, else the start of the next one.</summary>
    public DateOnly? EndOf(int version) => Versions[version].Ends ?? (version + 1 < Versions.Count ? Versions[version + 1].Starts : null);

    /// <summary>In file order of their oldest version. Versions belong together when one names the other as its previous or next.</summary>
    public static IReadOnlyList<RooChain> Of(IReadOnlyList<RooArrangement> arrangements)
    {
        var ids = arrangements.Index().ToDictionary(entry => entry.Item.Reference.Id!, entry => entry.Index, StringComparer.Ordinal);
        var root = Enumerable.Range(0, arrangements.Count).ToArray();
        foreach (var (i, arrangement) in arrangements.Index())
        {
            foreach (var id in (ReadOnlySpan<string?>)[arrangement.Previous, arrangement.Next])
            {
                if (id is not null && ids.TryGetValue(id, out var linked))
                {
                    root[RootOf(i)] = RootOf(linked);
                }
            }
        }

        return [.. arrangements.Index().GroupBy(entry => RootOf(entry.Index), entry => entry.Item).Select(group => new RooChain(
            [.. group.OrderBy(version => version.Starts).ThenBy(version => version.Reference.Id!.Length).ThenBy(version => version.Reference.Id, StringComparer.Ordinal)]))];

        int RootOf(int i)
        {
            while (root[i] != i)
            {
                i = root[i] = root[root[i]];
            }

            return i;
        }
    }
}
