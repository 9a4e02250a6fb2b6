using Naober.Core;
using Naober.Finance.AllocateKey;
using Naober.Indicators;
using Naober.Network;

namespace Naober.Finance.AllocatePartnership;

/// <summary>How a cost of a partnership is divided over its members.</summary>
/// <param name="Year">Whose days count.</param>
/// <param name="Amount">Of the whole year.</param>
public sealed record PartnershipCost(int Year, Money Amount)
{
    /// <summary>What members weigh by; null when all weigh the same.</summary>
    public string? Indicator { get; init; }

    /// <summary>Of the indicator; null is the year itself.</summary>
    public string? Period { get; init; }

    /// <summary>Terms of <see cref="Vocabulary.ActorKinds"/> that share in it; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];
}

/// <summary>A member and the days of the year on which it was one.</summary>
public sealed record MemberDays(Actor Actor, int Days);

/// <summary>
/// A cost of a partnership divided over who is a member in a year. Whoever joins or leaves during the year counts by days: its weight times
/// the days on which it is a member, divided by those of the year, exactly. Every role counts but that of observer, and a member with two
/// roles counts once.
/// </summary>
/// <param name="Partnership">Whose cost.</param>
/// <param name="Cost">What is divided, and how.</param>
/// <param name="Members">Who shares in it, by key.</param>
/// <param name="LeftOut">Members of kinds that do not share in it.</param>
/// <param name="Allocation">The division.</param>
public sealed record PartnershipAllocation(
    Partnership Partnership, PartnershipCost Cost, IReadOnlyList<MemberDays> Members, IReadOnlyList<Actor> LeftOut, KeyAllocation Allocation)
{
    private const string Observer = "observer";

    public int DaysOfYear => DaysIn(Cost.Year);

    /// <exception cref="Naober.Analysis.Apportionment.AllotmentException">There is no member, or one without a figure; holds every reason.</exception>
    public static PartnershipAllocation Of(Register register, Catalogue? catalogue, Partnership partnership, PartnershipCost cost)
    {
        var all = MembersIn(register, partnership, cost.Year);
        var members = all.Where(member => cost.Kinds.Count == 0 || cost.Kinds.Contains(member.Actor.Kind)).ToList();
        var key = new AllocationKey(partnership.Key, new(partnership.Name, partnership.Name), cost.Amount)
        {
            Partnership = partnership.Key,
            FirstYear = cost.Year,
            Indicator = cost.Indicator,
            Period = cost.Period,
            Rounding = "exact",
            Parts = [.. members.Select(member => new KeyPart(member.Actor.Key, member.Actor.Key, null)
            {
                Weight = cost.Indicator is null ? Fraction.One : null,
                PartOfYear = new(member.Days, DaysIn(cost.Year)),
            })],
        };
        return new(
            partnership, cost, members, [.. all.Except(members).Select(member => member.Actor)],
            KeyAllocation.Of(key, KeyChoice.AsLaidDown(key), register, catalogue));
    }

    /// <summary>Who is a member on at least one day of a year on which the partnership exists, by key.</summary>
    public static IReadOnlyList<MemberDays> MembersIn(Register register, Partnership partnership, int year) =>
        [.. register.MembershipsOf(partnership).Where(membership => membership.Role != Observer)
            .GroupBy(membership => membership.Actor, StringComparer.Ordinal)
            .Select(roles => new MemberDays(register.FindActor(roles.Key)!, Enumerable.Range(0, DaysIn(year)).Select(new DateOnly(year, 1, 1).AddDays)
                .Count(day => partnership.Valid.Contains(day) && IsThere(register, roles.Key, day) && roles.Any(role => role.Valid.Contains(day)))))
            .Where(member => member.Days > 0)
            .OrderBy(member => member.Actor.Key, StringComparer.Ordinal)];

    /// <summary>A government that merged, or an organisation that ended, is a member until that day.</summary>
    private static bool IsThere(Register register, string key, DateOnly day)
    {
        var actor = register.FindActor(key)!;
        var region = actor is { IsDecentralGovernment: true, Region: { } place } ? register.Regions.Find(place) : null;
        return region?.Valid.Contains(day) != false && !register.LifetimesOf(actor).Any(life => life.Ends <= day);
    }

    private static int DaysIn(int year) => DateTime.IsLeapYear(year) ? 366 : 365;
}
