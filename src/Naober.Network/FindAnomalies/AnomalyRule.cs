using Naober.Core;

namespace Naober.Network.FindAnomalies;

/// <summary>A rule by which something in the register is odd.</summary>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Title">What is odd, in a few words.</param>
/// <param name="Explanation">When exactly, and what it does to the figures.</param>
public sealed record AnomalyRule(string Code, Words Title, Words Explanation)
{
    public static AnomalyRule MemberOfDissolvedActor { get; } = new("member-of-dissolved-actor",
        new("Deelnemer die niet meer bestaat", "Member that no longer exists"),
        new("Een deelname loopt meer dan een dag door nadat de deelnemer volgens een bron is opgeheven. De deelname blijft meetellen tot een bron haar beëindigt.",
            "A membership lasts more than a day after the member was dissolved according to a source. It keeps counting until a source ends it."));

    public static AnomalyRule MembershipBeforePartnership { get; } = new("membership-before-partnership",
        new("Deelname van vóór het samenwerkingsverband", "Membership from before the partnership"),
        new("De toetreding ligt vóór de eerste dag van het samenwerkingsverband. De deelname telt pas mee vanaf die eerste dag. Vaak is een oudere versie niet geregistreerd.",
            "The accession is before the first day of the partnership. The membership counts from that first day only. Often an older version is not in the register."));

    public static AnomalyRule VersionGap { get; } = new("version-gap",
        new("Gat tussen versies", "Gap between versions"),
        new("Een versie begint later dan de vorige eindigt, of noemt een vorige versie die er niet is. Het samenwerkingsverband telt in het gat gewoon mee.",
            "A version starts later than the one before it ends, or names a previous version that is not there. The partnership counts during the gap all the same."));

    public static AnomalyRule VersionOverlap { get; } = new("version-overlap",
        new("Versies overlappen", "Versions overlap"),
        new("Een versie begint voordat de vorige eindigt. Voor deelnames geldt de nieuwste versie.", "A version starts before the one before it ends. For memberships the newest version counts."));

    public static AnomalyRule SameTitleTwice { get; } = new("same-title-twice",
        new("Zelfde naam twee keer", "Same name twice"),
        new("Twee samenwerkingsverbanden die op dezelfde dag gelden, heten precies hetzelfde. Zijn zij hetzelfde, dan telt het dubbel.",
            "Two partnerships that are valid on the same day have exactly the same name. If they are the same, it counts twice."));

    public static AnomalyRule ParticipantWithoutCode { get; } = new("participant-without-code",
        new("Deelnemer zonder code", "Participant without a code"),
        new("Het register noemt een deelnemer zonder TOOI-code, OIN, RSIN of KvK-nummer. Hij is niet met zekerheid te herkennen in andere bronnen.",
            "The register names a participant without TOOI code, OIN, RSIN or Chamber of Commerce number. It cannot be recognised in other sources with certainty."));

    public static AnomalyRule DissolvedDatesDiffer { get; } = new("dissolved-dates-differ",
        new("Opgeheven op verschillende dagen", "Dissolved on different days"),
        new("Twee bronnen geven voor dezelfde organisatie een einde dat meer dan een dag verschilt, of alleen één ervan kent een einde dat al voorbij is.",
            "Two sources give ends of the same organisation that differ by more than a day, or only one of them knows an end that is already past."));

    public static AnomalyRule EndMissing { get; } = new("end-missing",
        new("Einde ontbreekt", "End missing"),
        new("Een versie heeft een opvolger maar geen einde. Naober neemt de eerste dag van de volgende versie.", "A version has a successor but no end. Naober takes the first day of the next version."));

    public static AnomalyRule EndInvalid { get; } = new("end-invalid",
        new("Einde niet na begin", "End not after start"),
        new("Een versie of organisatie eindigt op of vóór haar eerste dag. Het einde telt niet mee.", "A version or organisation ends on or before its first day. The end is not used."));

    public static AnomalyRule GovernmentWithoutRegion { get; } = new("government-without-region",
        new("Overheid zonder gebied", "Government without a region"),
        new("Een gemeente, provincie of waterschap heeft geen gebied met dezelfde sleutel en telt overal als een overheid van buiten. Laad de gebieden, bijvoorbeeld uit TOOI.",
            "A municipality, province or water authority has no region with the same key and counts as a government outside everywhere. Load the regions, for example from TOOI."));

    public static IReadOnlyList<AnomalyRule> All { get; } =
    [
        MemberOfDissolvedActor, MembershipBeforePartnership, VersionGap, VersionOverlap, EndMissing, EndInvalid, SameTitleTwice,
        ParticipantWithoutCode, DissolvedDatesDiffer, GovernmentWithoutRegion,
    ];
}
