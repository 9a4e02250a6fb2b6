using Naober.Core;

namespace Naober.Network;

/// <summary>A government, company, institution or organisation that can take part in partnerships.</summary>
/// <param name="Key">A government has the key of its region (GM0114, PV22, WS0646).</param>
/// <param name="Name">The name people use.</param>
/// <param name="Aliases">Other names and spellings in the sources.</param>
/// <param name="Kind">A term of <see cref="Vocabulary.ActorKinds"/>.</param>
/// <param name="Region">Where it is seated or works; null when not stated.</param>
/// <param name="Ecosystems">Terms of <see cref="Vocabulary.Ecosystems"/>.</param>
/// <param name="Identifiers">Such as <c>tooi:...</c> or <c>kvk:...</c>.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record Actor(
    string Key, string Name, IReadOnlyList<string> Aliases, string Kind, string? Region,
    IReadOnlyList<string> Ecosystems, IReadOnlyList<string> Identifiers, Citation Citation)
{
    public const string ForeignGovernment = "foreign-government";

    /// <summary>One of the three kinds of decentral government.</summary>
    public bool IsDecentralGovernment => Kind is Regions.Region.Municipality or Regions.Region.Province or Regions.Region.WaterAuthority;

    /// <summary>Any government: decentral, national or foreign.</summary>
    public bool IsGovernment => CanBeOutside || Kind == "national-government";

    /// <summary>A government that can lie outside a region: decentral or foreign. National bodies count as neither inside nor outside.</summary>
    public bool CanBeOutside => IsDecentralGovernment || Kind == ForeignGovernment;

    /// <summary>By its key alone: actors are looked up far more often than compared.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
}
