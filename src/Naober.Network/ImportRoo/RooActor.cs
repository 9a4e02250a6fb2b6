using Naober.Files.Packages;
using Naober.Files.Roo;
using Naober.Regions;

namespace Naober.Network.ImportRoo;

/// <summary>One actor while an export is turned into a package.</summary>
internal sealed class RooActor(string key, RooReference reference, int line)
{
    private static readonly (string Kind, string Word, string[] Starts)[] GovernmentNames =
    [
        (Region.Municipality, "gemeente", ["gemeente "]),
        (Region.Province, "provincie", ["provincie "]),
        (Region.WaterAuthority, "waterschap", ["waterschap", "hoogheemraadschap", "wetterskip", "heemraadschap"]),
    ];

    private readonly SortedSet<string> names = new(StringComparer.Ordinal);
    private RooReference current = reference;
    private bool isDescribed;

    public string Key => key;

    public string Name => NameOf(current.Name);

    /// <summary>A term of the kinds of actors; null when Naober does not hold the kind and the actor takes part in nothing.</summary>
    public string? Kind { get; set; }

    public SortedSet<string> Identifiers { get; } = new(StringComparer.Ordinal);

    public DateOnly? Starts { get; private set; }

    public DateOnly? Ends { get; private set; }

    public bool IsHeld => Kind is not null;

    public IEnumerable<string> OtherNames => names;

    public string Place => current.Id is { } id ? $"systeemId {id}" : current.Name;

    /// <summary>
    /// Adds what an organisation of the export says. Under two numbers, such as before and after a change of name, it is as old as the
    /// oldest, still there when one of them is, and then called as that one.
    /// </summary>
    public void Merge(RooOrganisation organisation)
    {
        names.Add(NameOf(organisation.Reference.Name));
        names.UnionWith(organisation.OtherNames);
        Identifiers.UnionWith(organisation.Codes.Select(Identifier).OfType<string>());
        if (Kind is Region.Municipality or Region.Province or Region.WaterAuthority)
        {
            Identifiers.Add($"tooi:https://identifier.overheid.nl/tooi/id/{GovernmentNames.Single(entry => entry.Kind == Kind).Word}/{key.ToLowerInvariant()}");
        }

        if (isDescribed && Ends is not null && organisation.Ends is null)
        {
            current = organisation.Reference;
        }

        Starts = Starts is null || organisation.Starts < Starts ? organisation.Starts : Starts;
        Ends = !isDescribed || organisation.Ends is null || organisation.Ends > Ends ? organisation.Ends : Ends;
        isDescribed = true;
    }

    public PackageRow ToRow(bool hasRegion) => new(line,
    [
        key, Name, RooTexts.Items(names.Where(name => name != Name && !Name.EndsWith(" " + name, StringComparison.Ordinal))), Kind, hasRegion ? key : null,
        Kind is Region.Municipality or Region.Province or Region.WaterAuthority ? RooTerms.Governance : null, RooTexts.Items(Identifiers), RooPackage.Source, Place,
    ]);

    /// <summary>Null when no date is known.</summary>
    public PackageRow? ToLifetime() => Starts is null && Ends is null ? null : new(line, [key, RooPackage.Source, Starts, Ends, Place]);

    private static string? Identifier((string Name, string Code) code) => code.Name switch
    {
        "KvK-nummer" => "kvk:" + code.Code,
        "rsin" => "rsin:" + code.Code,
        "OIN" => "oin:" + code.Code,
        _ => null,
    };

    /// <summary>A government with its kind before its name, as in "gemeente Emmen".</summary>
    private string NameOf(string name)
    {
        var (_, word, starts) = GovernmentNames.FirstOrDefault(entry => entry.Kind == Kind);
        return word is null ? name
            : starts.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)) ? char.ToLowerInvariant(name[0]) + name[1..]
            : $"{word} {name}";
    }
}
