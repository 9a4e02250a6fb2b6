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
}
