using System.Text.RegularExpressions;
using Naober.Files.Roo;
using Naober.Regions;

namespace Naober.Network.ImportRoo;

/// <summary>
/// The actors of an export: organisations of the kinds that Naober holds, and whoever takes part in an arrangement. A government has
/// the key of its region, from its TOOI code; another organisation its systeemId.
/// </summary>
internal sealed partial class RooActors
{
    private readonly Dictionary<string, RooActor> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RooActor> byCode = new(StringComparer.Ordinal);

    public RooActors(IEnumerable<RooOrganisation> organisations)
    {
        foreach (var organisation in organisations)
        {
            Add(organisation);
        }
    }

    /// <summary>Those that belong in the register.</summary>
    public IEnumerable<RooActor> Held => byKey.Values.Where(actor => actor.IsHeld);

    /// <summary>The organisation a reference is about; null when the export does not describe it.</summary>
    public RooActor? Find(RooReference reference) =>
        CodesOf(reference).Select(code => byCode.GetValueOrDefault(code)).FirstOrDefault(actor => actor is not null);

    /// <summary>Who takes part: an organisation of the export, or one made from what the participation says.</summary>
    public RooActor Participant(RooParticipant participant, bool isCrossBorder)
    {
        var reference = participant.Reference;
        var actor = Find(reference) ?? New(reference, GovernmentCode(reference.Tooi, []), participant.Line, RooTerms.KindOf(reference.Name, isCrossBorder));
        actor.Kind ??= "other";
        return actor;
    }

    private void Add(RooOrganisation organisation)
    {
        var reference = organisation.Reference;
        var code = GovernmentCode(reference.Tooi, organisation.Codes);
        var kind = code is null ? RooTerms.KindOf(organisation.Types) : KindOfCode(code);
        if (code is not null && byKey.TryGetValue(code, out var same))
        {
            // One government under two numbers, such as before and after a change of name.
            same.Merge(organisation);
            Index(same, reference);
            return;
        }

        var actor = New(reference, code, organisation.Line, kind);
        actor.Merge(organisation);
    }

    private RooActor New(RooReference reference, string? code, int line, string? kind)
    {
        var key = code ?? (reference.Id is { } id ? "roo-" + id : "roo-" + Slug(reference.Tooi is { } tooi ? tooi[(tooi.LastIndexOf('/') + 1)..] : reference.Name));
        if (!byKey.TryGetValue(key, out var actor))
        {
            byKey[key] = actor = new RooActor(key, reference, line) { Kind = code is null ? kind : KindOfCode(code) };
        }

        Index(actor, reference);
        return actor;
    }

    private void Index(RooActor actor, RooReference reference)
    {
        foreach (var code in CodesOf(reference))
        {
            byCode.TryAdd(code, actor);
            actor.Identifiers.Add(code);
        }
    }

    private static IEnumerable<string> CodesOf(RooReference reference)
    {
        if (reference.Tooi is { } tooi)
        {
            yield return "tooi:" + tooi;
        }

        if (reference.Id is { } id)
        {
            yield return "roo:" + id;
        }

        // The register writes XXXXX where it has no code yet.
        if (reference.Owms is { } owms && !owms.EndsWith("XXXXX", StringComparison.Ordinal))
        {
            yield return "owms:" + owms;
        }
    }

    private static string? GovernmentCode(string? tooi, IReadOnlyList<(string Name, string Code)> codes)
    {
        var code = tooi is not null && TooiGovernment().Match(tooi) is { Success: true } match
            ? match.Groups["code"].Value
            : codes.FirstOrDefault(entry => entry.Name == "Organisatiecode" && GovernmentCode().IsMatch(entry.Code)).Code;
        return code?.ToUpperInvariant();
    }

    private static string KindOfCode(string code) => code[..2] switch
    {
        "GM" => Region.Municipality,
        "PV" => Region.Province,
        _ => Region.WaterAuthority,
    };

    private static string Slug(string name) => NotInKey().Replace(name.ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } slug ? slug[..Math.Min(slug.Length, 100)] : "x";

    [GeneratedRegex("/tooi/id/(gemeente|provincie|waterschap)/(?<code>(gm|ws)[0-9]{4}|pv[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TooiGovernment();

    [GeneratedRegex("^((gm|ws)[0-9]{4}|pv[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GovernmentCode();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex NotInKey();
}
