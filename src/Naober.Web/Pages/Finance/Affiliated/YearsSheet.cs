using Naober.Core;
using Naober.Finance.ViewContributions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Affiliated;

/// <summary>What a government pays in all, by year, as far as it is known.</summary>
internal static class YearsSheet
{
    internal static Sheet Of(IReadOnlyList<CouncilView> years, Language language) => new(
        new("Bekende bijdragen door de jaren", "Known contributions through the years"),
        [
            new("year", new("Jaar", "Year")), new("budgeted", new("Begroot", "Budgeted"), CellKind.Amount), new("paid", new("Betaald", "Paid"), CellKind.Amount),
            new("perInhabitant", new("Per inwoner", "Per inhabitant"), CellKind.Amount), new("parties", new("Bekend van", "Known of")),
        ],
        [.. years.Select(view => (View: view, Budgeted: view.Total(isBudget: true), Paid: view.Total(isBudget: false))).Select(year => new SheetRow(
        [
            $"{year.View.Year}", Known(year.Budgeted), Known(year.Paid), year.View.PerInhabitant(Known(year.Budgeted) ?? Known(year.Paid)),
            new Words($"{Math.Max(year.Budgeted.Known, year.Paid.Known)} van de {year.View.Parties.Count} partijen", $"{Math.Max(year.Budgeted.Known, year.Paid.Known)} of the {year.View.Parties.Count} parties").In(language),
        ]))]);

    private static Money? Known((Money Sum, int Known) total) => total.Known == 0 ? null : total.Sum;
}
