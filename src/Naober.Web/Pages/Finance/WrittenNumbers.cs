using System.Text.RegularExpressions;
using Naober.Core;

namespace Naober.Web.Pages.Finance;

/// <summary>
/// Amounts and weights as people write them in a form, Dutch or English. An amount has at most two decimals, so groups of three digits
/// can only be thousands; of a weight they can be either, and then it is not read.
/// </summary>
internal static partial class WrittenNumbers
{
    /// <summary>160000.00, 160000,50, 160.000, 160,000, 1.234,56 and 1,234.56; null for what is no amount.</summary>
    internal static Money? Amount(string text)
    {
        var bare = text.Replace("€", "", StringComparison.Ordinal).Trim().Replace('\u2212', '-');
        var plain = Thousands().IsMatch(bare) ? bare.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            : Dutch().IsMatch(bare) ? bare.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : bare.Replace(",", "", StringComparison.Ordinal);
        return (Thousands().IsMatch(bare) || Dutch().IsMatch(bare) || English().IsMatch(bare)) && Money.TryParse(plain, out var amount) ? amount : null;
    }

    /// <summary>109000, 0,25, 0.25 and 1/3; null for what is no weight, and for 36.000 or 36,000.</summary>
    internal static Fraction? Weight(string text) =>
        !Thousands().IsMatch(text) && Fraction.TryParse(text.Replace(',', '.'), out var weight) && weight.Sign >= 0 ? weight : null;

    [GeneratedRegex("^-?[1-9][0-9]{0,2}([.][0-9]{3})+$|^-?[1-9][0-9]{0,2}(,[0-9]{3})+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands();

    [GeneratedRegex("^-?([0-9]{1,3}([.][0-9]{3})+|[0-9]+),[0-9]{1,2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dutch();

    [GeneratedRegex("^-?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)([.][0-9]{1,2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex English();
}
