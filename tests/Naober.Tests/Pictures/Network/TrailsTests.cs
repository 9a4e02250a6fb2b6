using System.Text.RegularExpressions;
using Naober.Pictures.Network;

namespace Naober.Tests.Pictures;

public sealed partial class TrailsTests
{
    [Theory]
    [InlineData("01", "m10 20 30-10")]
    [InlineData("01 12", "m10 20 30-10-40-5")]
    [InlineData("01 23", "m10 20 30-10m-40-5 7 0")]
    public void PathOf_Lines_GoOnWhereTheLastOneEnded(string lines, string expected) =>
        Trails.PathOf(Lines(lines), Place).ShouldBe(expected);

    [Theory]
    [InlineData("01 12 20 02 13 31")]
    [InlineData("03 13 23 01")]
    [InlineData("")]
    public void PathOf_AnyNetwork_DrawsEveryLineOnce(string lines)
    {
        var drawn = new List<((int, int), (int, int))>();
        var at = (X: 0, Y: 0);
        foreach (var trail in Trails.PathOf(Lines(lines), Place).Split('m', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var (i, step) in Step().Matches(trail).Index())
            {
                var to = (at.X + int.Parse(step.Groups["x"].Value), at.Y + int.Parse(step.Groups["y"].Value));
                if (i > 0)
                {
                    drawn.Add(Sorted(at, to));
                }

                at = to;
            }
        }

        drawn.Order().ShouldBe(Lines(lines).Select(line => Sorted(Place(line.A), Place(line.B))).Order());
    }

    private static List<(int A, int B)> Lines(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(line => (line[0] - '0', line[1] - '0'))];

    private static (int X, int Y) Place(int point) => new[] { (10, 20), (40, 10), (0, 5), (7, 5) }[point];

    private static ((int, int), (int, int)) Sorted((int, int) a, (int, int) b) => a.CompareTo(b) < 0 ? (a, b) : (b, a);

    [GeneratedRegex(@"(?<x>-?\d+) ?(?<y>-?\d+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
