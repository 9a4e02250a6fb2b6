using Naober.Core;
using Naober.Finance.AllocateKey;
using Naober.Pictures;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Keys;

/// <summary>Who pays how much, as bars.</summary>
internal static class KeyDrawing
{
    internal static Words Source { get; } = new("Naober; bron en berekening staan op de pagina van de verdeelsleutel.", "Naober; source and computation are on the page of the allocation key.");

    internal static async ValueTask<(string Title, PictureContent Content)?> SvgAsync(SheetRequest request) =>
        await KeyRequest.FindAsync(request) is { } worked && Draw(worked.OrRefused(), request.Language) is { } content
            ? (worked.Key.Name.In(request.Language), content)
            : null;

    /// <summary>Null for a refund: a bar has no length below zero.</summary>
    internal static PictureContent? Draw(KeyAllocation allocation, Language language)
    {
        if (allocation.Amount.IsNegative)
        {
            return null;
        }

        var data = new RankedBarsData(
            [.. allocation.Shares.Select(share => new RankedBar(share.Name, (double)share.Amount.Euros, Percent(allocation, share, language)))],
            new Words("euro", "euros").In(language), allocation.Shares.All(share => share.Amount.Cents % 100 == 0) ? 0 : 2);
        return PictureContent.Of<RankedBars, RankedBarsData>(Conditions(allocation, language), data, Lead(allocation, language), KeySheets.Shares(allocation, language));
    }

    private static string Lead(KeyAllocation allocation, Language language)
    {
        var most = allocation.Shares.MaxBy(share => share.Amount)!;
        return new Words(
            $"{most.Name} betaalt het meest: {Formats.Amount(most.Amount, Language.Dutch)} ({Percent(allocation, most, Language.Dutch)}).",
            $"{most.Name} pays most: {Formats.Amount(most.Amount, Language.English)} ({Percent(allocation, most, Language.English)}).").In(language);
    }

    private static string Conditions(KeyAllocation allocation, Language language) => new Words(
        $"{Formats.Amount(allocation.Amount, Language.Dutch)} in {allocation.Choice.Year}, verdeeld over {allocation.Shares.Count} partijen; de bedragen zijn samen precies het geheel.",
        $"{Formats.Amount(allocation.Amount, Language.English)} in {allocation.Choice.Year}, divided over {allocation.Shares.Count} parties; the amounts are exactly the whole together.").In(language);

    private static string Percent(KeyAllocation allocation, PartyShare share, Language language) => allocation.Amount == Money.Zero
        ? Formats.Unknown.In(language)
        : Formats.Number((new Fraction(100, 1) * share.Portion.Exact / new Fraction(allocation.Amount.Cents, 1)).ToDecimal(3), 2, language) + "%";
}
