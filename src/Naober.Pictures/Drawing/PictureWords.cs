using Naober.Core;

namespace Naober.Pictures.Drawing;

/// <summary>The words that belong to the pictures themselves; everything else is given by the caller.</summary>
internal static class PictureWords
{
    public static Words Partnership { get; } = new("samenwerkingsverband", "partnership");

    public static Words Partnerships { get; } = new("samenwerkingsverbanden", "partnerships");

    public static Words SharedPartnership { get; } = new("gedeeld samenwerkingsverband", "shared partnership");

    public static Words SharedPartnerships { get; } = new("gedeelde samenwerkingsverbanden", "shared partnerships");

    public static Words OwnTotal { get; } = new("totaal van de gemeente", "total of the municipality");

    public static Words Inside { get; } = new("in de regio", "in the region");

    public static Words Outside { get; } = new("buiten de regio", "outside the region");

    public static Words North { get; } = new("noord", "north");

    public static Words Waist { get; } = new("\u2190 taille: smaller dan erboven en eronder", "\u2190 waist: narrower than above and below");

    public static Words Highest { get; } = new("hoogste", "highest");

    public static Words Lowest { get; } = new("laagste", "lowest");

    public static Words NotComputed { get; } = new("niet berekend", "not computed");

    /// <summary>"1 samenwerkingsverband", "33 samenwerkingsverbanden", "onbekend".</summary>
    public static string CountOf(int? count, Words one, Words many, Language language) => count is { } known
        ? $"{Formats.Number(known, language)} {(known == 1 ? one : many).In(language)}"
        : Formats.Unknown.In(language);
}
