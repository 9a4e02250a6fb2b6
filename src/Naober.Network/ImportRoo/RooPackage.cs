using Naober.Files.Packages;
using Naober.Files.Roo;

namespace Naober.Network.ImportRoo;

/// <summary>An export of the register of government organisations as a region package named "roo".</summary>
public static class RooPackage
{
    public const string Name = "roo";

    internal const string Source = "roo";

    private const string Title = "Register van Overheidsorganisaties";

    /// <summary>A chain of versions becomes one partnership. Keys are those of the register: reconciling finds what is already there.</summary>
    /// <param name="file">What was read.</param>
    /// <param name="hasRegion">Whether there is a region with a key, so that a government can refer to it.</param>
    public static RegionPackage From(RooFile file, Func<string, bool> hasRegion)
    {
        var actors = new RooActors(file.Organisations);
        var chains = RooChain.Of(file.Arrangements);
        var memberships = chains.SelectMany(chain => RooMemberships.Of(chain, actors.Participant)).ToList();
        var participations = chains.SelectMany(chain => RooMemberships.Participations(chain, actors.Participant)).ToList();
        var bodies = chains.Select(chain => chain.Body is { } body ? actors.Find(body) : null).ToList();
        var shared = bodies.OfType<RooActor>().CountBy(body => body.Key).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        var partnerships = chains.Zip(bodies, (chain, body) => new RooPartnership(chain, body is not null && !shared.Contains(body.Key) ? body : null)).ToList();
        var rows = new Dictionary<string, IEnumerable<PackageRow>>(StringComparer.Ordinal)
        {
            ["sources"] = [new(1, [Source, $"{Title} (ROO)", "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", file.Date.Year, "https://organisaties.overheid.nl", "CC0"])],
            ["actors"] = actors.Held.Select(actor => actor.ToRow(hasRegion(actor.Key))),
            ["lifetimes"] = actors.Held.Select(actor => actor.ToLifetime()).OfType<PackageRow>(),
            ["partnerships"] = partnerships.Select(partnership => partnership.ToRow()),
            ["versions"] = partnerships.SelectMany(partnership => partnership.Versions()),
            ["memberships"] = memberships,
            ["participations"] = participations,
        };
        return new(Name, Title, file.Date, [.. NetworkTables.Package.Select(schema => new PackageTable(schema, PackageOrder.Sorted(schema, rows.GetValueOrDefault(schema.Name, []))))]);
    }
}
