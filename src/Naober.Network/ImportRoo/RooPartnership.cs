using Naober.Core;
using Naober.Files.Packages;
using Naober.Files.Roo;

namespace Naober.Network.ImportRoo;

/// <summary>One arrangement as a partnership with its versions.</summary>
/// <param name="Chain">Its versions.</param>
/// <param name="Body">The organisation that carries it out, when it carries out no other arrangement.</param>
internal sealed record RooPartnership(RooChain Chain, RooActor? Body)
{
    /// <summary>Under the name of its body, as the arrangement gives it and people use it; the titles of its versions are its other names.</summary>
    public PackageRow ToRow()
    {
        var name = Body is not null && Chain.Body is { Name.Length: > 0 } body ? body.Name : Chain.Latest.Reference.Name;
        var titles = Chain.Versions.Reverse().SelectMany(version => version.OtherNames.Prepend(version.Reference.Name));
        var (from, to) = Period();
        return new(Chain.Versions[0].Line,
        [
            Chain.Key, name, RooTexts.Items(titles.Concat(Body?.OtherNames ?? []).Where(title => title != name)), RooTerms.FormOf(Chain.Latest.Form), Vocabulary.UnknownKey, Vocabulary.UnknownKey,
            LatestOf(version => version.Areas.Count > 0 ? RooTerms.DomainsOf(version.Areas) : null), RooTerms.Governance, null, from, to,
            RooTexts.Bounded(LatestOf(version => version.Purpose)), Identifiers(), RooPackage.Source, "systeemId " + Chain.Latest.Reference.Id,
        ]);
    }

    public IEnumerable<PackageRow> Versions() => Chain.Versions.Select(version => new PackageRow(version.Line,
    [
        Chain.Key, version.Reference.Id, version.Reference.Name, version.Form, RooTerms.PowersOf(version.Powers) is { Length: > 0 } powers ? powers : null, RooTexts.Items(version.Areas),
        version.Starts, version.Ends, version.Previous, RooPackage.Source, "systeemId " + version.Reference.Id,
    ]));

    /// <summary>
    /// From the first day of the oldest version, or of the body where that is earlier, until the end of the last version. An end that is
    /// not after the start is left out here; the versions have it.
    /// </summary>
    private (DateOnly? From, DateOnly? To) Period()
    {
        var from = Chain.Versions.Min(version => version.Starts);
        from = Body?.Starts < from ? Body.Starts : from;
        var to = Chain.Latest.Ends is null ? null : Chain.Versions.Max(version => version.Ends);
        return (from, to <= from ? null : to);
    }

    private T? LatestOf<T>(Func<RooArrangement, T?> read)
        where T : class => Chain.Versions.Reverse().Select(read).FirstOrDefault(value => value is not null);

    private string[]? Identifiers() => RooTexts.Items(Chain.Versions.SelectMany(version => new[] { "roo:" + version.Reference.Id, version.Reference.Tooi is { } tooi ? "tooi:" + tooi : "" })
        .Concat(Body?.Identifiers ?? []));
}
