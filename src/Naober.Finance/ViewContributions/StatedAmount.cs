using Naober.Core;

namespace Naober.Finance.ViewContributions;

/// <summary>
/// What sources state about one contribution in one year. Statements that do not agree give no amount: Naober does not choose.
/// </summary>
public sealed record StatedAmount(IReadOnlyList<Contribution> Statements)
{
    /// <summary>The amount that every source with an amount gives; null when none does, or when they differ.</summary>
    public Money? Amount => Amounts is [var only] ? only : null;

    public bool IsContradicted => Amounts.Count > 1;

    private IReadOnlyList<Money> Amounts { get; } = [.. Statements.Select(statement => statement.Amount).OfType<Money>().Distinct()];
}
