using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>
/// What a government pays to a partnership in a year, as a source states it: budgeted, or paid according to the accounts. The amount is
/// null when the source gives none.
/// </summary>
public sealed record Contribution(string Partnership, string Actor, int Year, bool IsBudget, Money? Amount, string? Note, Citation Citation)
{
    internal static Contribution Of(PackageRow row) => new(
        row.Text(0)!, row.Text(1)!, row.Integer(2)!.Value, row.Text(3) == "budget", row.Number(6) is { } amount ? Money.FromEuros(amount) : null, row.Text(7),
        new(row.Text(4), row.Text(5)));
}

/// <summary>
/// An affiliated party in the budget of a government for a year (BBV article 15). Begin and end are those of the year, the end and the
/// result as expected; null is unknown. The group is a term of <see cref="Vocabulary.AffiliatedGroups"/>.
/// </summary>
public sealed record AffiliatedParty(string Actor, string Partnership, int Year, string Group, string? Nature, string? PublicInterest, string? Risks, Citation Citation)
{
    public required FromTo<string?> Interest { get; init; }

    public required FromTo<Money?> Equity { get; init; }

    public required FromTo<Money?> Debt { get; init; }

    public Money? Result { get; init; }

    internal static AffiliatedParty Of(PackageRow row) => new(
        row.Text(0)!, row.Text(1)!, row.Integer(2)!.Value, row.Text(3)!, row.Text(4), row.Text(5), row.Text(13), new(row.Text(14), row.Text(15)))
    {
        Interest = new(row.Text(6), row.Text(7)),
        Equity = new(Amount(row, 8), Amount(row, 9)),
        Debt = new(Amount(row, 10), Amount(row, 11)),
        Result = Amount(row, 12),
    };

    private static Money? Amount(PackageRow row, int column) => row.Number(column) is { } euros ? Money.FromEuros(euros) : null;
}

/// <summary>A value at the begin and at the end of a year.</summary>
public readonly record struct FromTo<T>(T Begin, T End);
