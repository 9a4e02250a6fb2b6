namespace Naober.Finance.AssessProject;

/// <summary>Rules about what a project is.</summary>
internal static class ContentRules
{
    internal static RuleDecision NonPhysical(RuleCase it) => it.Project.IsPhysical switch
    {
        false => it.Pass("Het project is geen fysieke investering.", "The project is no physical investment."),
        true => it.Fail("Het project is een fysieke investering.", "The project is a physical investment."),
        null => it.Unknown("Of het project een fysieke investering is, is niet vermeld.", "Whether the project is a physical investment is not stated."),
    };

    internal static RuleDecision ContributesToVision(RuleCase it) => it.Project.ContributesToVision switch
    {
        true => it.Pass("De bijdrage aan de doelen van de visie is aangetoond.", "The contribution to the goals of the vision is shown."),
        false => it.Fail("Het project draagt niet bij aan de doelen van de visie.", "The project does not contribute to the goals of the vision."),
        null => it.Unknown("Of het project bijdraagt aan de doelen van de visie is niet vermeld.", "Whether the project contributes to the goals of the vision is not stated."),
    };

    internal static RuleDecision PriorityTheme(RuleCase it)
    {
        if (it.Rule.Themes.Count == 0)
        {
            return it.NotApplicable("Er zijn geen prioritaire thema's vastgesteld.", "No priority themes were laid down.");
        }

        var themes = string.Join(", ", it.Rule.Themes);
        return it.Project.Theme is not { } theme
            ? it.Unknown($"Het thema van het project is niet vermeld. Prioritair zijn: {themes}.", $"The theme of the project is not stated. Priorities are: {themes}.")
            : it.Rule.Themes.Contains(theme, StringComparer.OrdinalIgnoreCase)
                ? it.Pass($"{theme} is een prioritair thema.", $"{theme} is a priority theme.")
                : it.Fail($"{theme} is geen prioritair thema; dat zijn: {themes}.", $"{theme} is no priority theme; those are: {themes}.");
    }

    internal static RuleDecision ThirdPartiesContribute(RuleCase it)
    {
        if (it.Project.ThirdParties.Count == 0)
        {
            return it.NotApplicable("Er doen geen derden mee.", "No third parties take part.");
        }

        var unreasonable = it.Project.ThirdParties.Where(party => party.ContributesReasonably == false).Select(party => party.Name).ToList();
        var undecided = it.Project.ThirdParties.Where(party => party.ContributesReasonably is null).Select(party => party.Name).ToList();
        var paid = it.Project.Total(AmountKind.ThirdParty);
        return (unreasonable, undecided) switch
        {
            ([_, ..], _) => it.Fail(
                $"Niet naar redelijkheid betaalt mee: {string.Join(", ", unreasonable)}.", $"Does not pay a reasonable share: {string.Join(", ", unreasonable)}."),
            (_, [_, ..]) => it.Unknown(
                $"Nog niet beoordeeld is de bijdrage van: {string.Join(", ", undecided)}.", $"Not yet judged is the contribution of: {string.Join(", ", undecided)}."),
            _ => it.Pass($"Derden betalen naar redelijkheid mee ({RuleCase.Dutch(paid)}).", $"Third parties pay a reasonable share ({RuleCase.English(paid)})."),
        };
    }

    internal static RuleDecision ThirdPartyFundingSought(RuleCase it) => (it.Project.HasFundingChances, it.Project.SeeksFunding) switch
    {
        (false, _) => it.NotApplicable("Er zijn geen gerede kansen op geld van derden.", "There are no fair chances of money from third parties."),
        (_, true) => it.Pass("De indiener zoekt geld van derden.", "The submitter seeks money from third parties."),
        (true, _) => it.Fail("Er zijn gerede kansen op geld van derden, die de indiener niet benut.", "There are fair chances of money from third parties, which the submitter does not use."),
        _ => it.NotApplicable("Kansen op geld van derden zijn niet vermeld.", "Chances of money from third parties are not stated."),
    };
}
