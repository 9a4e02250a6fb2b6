namespace Naober.Core;

/// <summary>A part of a whole that keeps the fraction it came from.</summary>
/// <param name="Count">Numerator, 0 or more.</param>
/// <param name="Of">Denominator, 0 or more; 0 means that there is nothing to take a share of.</param>
public readonly record struct Share(long Count, long Of) : IComparable<Share>
{
    /// <summary>Unrounded, between 0 and 1 when the count is part of the whole; null (unknown) when the whole is empty.</summary>
    public double? Value => Of == 0 ? null : (double)Count / Of;

    /// <summary>Orders by value, unknown first.</summary>
    public int CompareTo(Share other) => Nullable.Compare(Value, other.Value);

    public static bool operator <(Share left, Share right) => left.CompareTo(right) < 0;

    public static bool operator >(Share left, Share right) => left.CompareTo(right) > 0;

    public static bool operator <=(Share left, Share right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Share left, Share right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Count}/{Of}";
}
