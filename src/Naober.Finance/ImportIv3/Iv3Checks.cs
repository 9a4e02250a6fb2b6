using Naober.Core;

namespace Naober.Finance.ImportIv3;

/// <summary>What is remarkable about a delivery, without making it unusable.</summary>
internal static class Iv3Checks
{
    public static IEnumerable<Iv3Remark> OfTable(Iv3Delivery delivery, int factor)
    {
        yield return new("iv3-unit", "iv3", factor == 1
            ? new("De bedragen zijn gelezen als euro's.", "The amounts are read as euros.")
            : new($"De bedragen zijn gelezen als veelvouden van {factor} euro.", $"The amounts are read as multiples of {factor} euros."));
        foreach (var government in delivery.Governments)
        {
            if (!government.IsDelivered)
            {
                yield return new("iv3-not-delivered", government.Region, new(
                    $"{government.Region} leverde alleen nullen: er is niets geleverd, en alles is onbekend.", $"{government.Region} delivered zeros only: nothing was delivered, and everything is unknown."));
            }
            else if (Balance(government, factor) is { } remark)
            {
                yield return remark;
            }
        }
    }

    /// <summary>PF006: costs and income of all task fields together are equal; rounded amounts may differ by half a unit each.</summary>
    private static Iv3Remark? Balance(Iv3Government government, int factor)
    {
        var difference = government.Total(Iv3Side.Costs)!.Value - government.Total(Iv3Side.Income)!.Value;
        var rounding = factor == 1 ? 0 : government.Amounts.Count(amount => amount.Side != Iv3Side.Salaries) * factor / 2m;
        return Math.Abs(difference) <= rounding ? null : new("PF006", government.Region, new(
            $"{government.Region}: totaal lasten min totaal baten is {Formats.Number(difference, 0, Language.Dutch)} euro, meer dan afronden verklaart.",
            $"{government.Region}: total costs less total income is {Formats.Number(difference, 0, Language.English)} euros, more than rounding explains."));
    }
}
