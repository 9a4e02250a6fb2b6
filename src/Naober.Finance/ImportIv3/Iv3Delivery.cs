using Naober.Core;

namespace Naober.Finance.ImportIv3;

/// <summary>What governments delivered in one year as Information for third parties (Iv3): a budget, or the accounts.</summary>
public sealed record Iv3Delivery(int Year, bool IsBudget, IReadOnlyList<Iv3Government> Governments)
{
    /// <summary>Codes of the task fields with their names, as far as the files name them.</summary>
    public IReadOnlyDictionary<string, string> TaskFields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>
/// One government with the amounts per task field, in euros. One that delivered nothing but zeros delivered nothing: all it has is unknown.
/// </summary>
public sealed record Iv3Government(string Region, decimal? Inhabitants, IReadOnlyList<Iv3Amount> Amounts)
{
    public bool IsDelivered { get; } = Amounts.Any(amount => amount.Euros is not null and not 0);

    /// <summary>Of all task fields; null when nothing was delivered.</summary>
    public decimal? Total(Iv3Side side) => IsDelivered ? Amounts.Where(amount => amount.Side == side).Sum(amount => amount.Euros ?? 0) : null;
}

/// <summary>An amount on one side of a task field; null when the cell is empty.</summary>
public sealed record Iv3Amount(string TaskField, Iv3Side Side, decimal? Euros);

/// <summary>The sides of a task field; salaries are a part of the costs.</summary>
public enum Iv3Side
{
    Costs,
    Income,
    Salaries,
}

/// <summary>What a file does not say about itself.</summary>
/// <param name="Year">The budget year; null to find it in the name of the file.</param>
/// <param name="IsBudget">Null to find it in the name of the file.</param>
/// <param name="Factor">Euros per unit; null for what is usual: a thousand in tables. A JSON delivery does not say.</param>
public sealed record Iv3Options(int? Year = null, bool? IsBudget = null, int? Factor = null);

/// <summary>What reading a file gave: a delivery, or errors; and what is remarkable about it.</summary>
public sealed record Iv3Reading(Iv3Delivery? Delivery, IReadOnlyList<Iv3Remark> Remarks, IReadOnlyList<Files.InputError> Errors, int MoreErrors);

/// <summary>Something that does not stop a load; a code of the controls of Iv3 where there is one, such as PF006.</summary>
public sealed record Iv3Remark(string Code, string Subject, Words Message);
