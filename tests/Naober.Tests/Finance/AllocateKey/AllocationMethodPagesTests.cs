using Naober.Core;
using Naober.Tests.Finance.AllocatePartnership;

namespace Naober.Tests.Finance.AllocateKey;

/// <summary>The worked examples of the method pages are what the program computes, in both languages.</summary>
public sealed class AllocationMethodPagesTests
{
    private static readonly Fraction Hundred = new(100, 1);

    [Theory]
    [InlineData("nl", "samen")]
    [InlineData("en", "together")]
    public void Allocation_WorkedExample_IsTheKeyOfTheZuidas(string language, string together)
    {
        var allocation = KeyAllocationTests.Of("drentse-zuidas");
        var rows = allocation.Shares.Select((share, i) => string.Join(" | ",
            share.Part.Key, share.Portion.Part.Weight, share.Portion.Exact / Hundred, share.Portion.RoundedDown, share.Portion.Remainder, share.Amount, allocation.Published!.Shares[i].Amount));

        Rows("allocation", language).ShouldBe([.. rows, $"{together} |  | 160000 |  |  | {allocation.Allotment.Sum} | {allocation.Published!.Sum}"]);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void AllocationByDays_WorkedExample_IsWhatTheProgramComputes(string language)
    {
        var allocation = PartnershipAllocationTests.Example();

        Rows("allocation-by-days", language).ShouldBe(allocation.Allocation.Shares.Zip(allocation.Members, (share, member) =>
            string.Join(" | ", share.Part.Key, member.Days, share.Portion.Part.Weight, share.Amount)));
    }

    /// <summary>The rows of the only table of a page, without its heading.</summary>
    private static IEnumerable<string> Rows(string page, string language) =>
        File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "methods", $"{page}.{language}.md"))
            .Where(line => line.StartsWith('|')).Skip(2).Select(line => string.Join(" | ", line.Trim('|').Split('|').Select(cell => cell.Trim())));
}
