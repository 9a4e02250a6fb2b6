using Naober.Core;
using Naober.Finance;
using Naober.Finance.AddUpBudget;
using Naober.Network;
using Naober.Web.Pages.Figures;

namespace Naober.Web.Pages.Finance.Budgets;

/// <summary>Budgets as people read them.</summary>
internal static class BudgetText
{
    /// <summary>2016, or 2016–2019 for one amount over several years.</summary>
    internal static string Period(string? period, Language language) => period is null ? new Words("zonder jaar", "without year").In(language) : FigureText.Period(period);

    /// <summary>From the first to the last year that it speaks of.</summary>
    internal static string Years(Budget budget) =>
        budget.Adopted.SelectMany(entry => entry.Period!.Split('/')).Order(StringComparer.Ordinal).ToList() is [var first, .. var rest]
            ? rest.Count == 0 || rest[^1] == first ? first : $"{first}–{rest[^1]}"
            : "";

    /// <summary>Whose budget it is; null when not stated.</summary>
    internal static string? OwnerName(Budget budget, Register register) =>
        (budget.Partnership is { } partnership ? register.FindPartnership(partnership)?.Name : null) ?? (budget.Owner is { } owner ? register.FindActor(owner)?.Name ?? owner : null);

    /// <summary>Whether the totals that the source states agree: "alle 20 kloppen".</summary>
    internal static string Agreement(Budget budget, IReadOnlyCollection<TotalDifference> differences, Language language) => (budget.Stated.Count, differences.Count) switch
    {
        (0, _) => new Words("de bron noemt geen totalen", "the source states no totals").In(language),
        (var stated, 0) => new Words($"{(stated == 1 ? "het genoemde totaal klopt" : $"alle {stated} genoemde totalen kloppen")}", $"{(stated == 1 ? "the stated total adds up" : $"all {stated} stated totals add up")}").In(language),
        var (stated, wrong) => new Words($"{wrong} van de {stated} genoemde totalen {(wrong == 1 ? "klopt" : "kloppen")} niet", $"{wrong} of the {stated} stated totals {(wrong == 1 ? "does" : "do")} not add up").In(language),
    };
}
