using System.Globalization;
using System.Text;

namespace Naober.Pictures.Network;

/// <summary>Lines as one path of few characters: each goes on where the last one ended, as long as there is one, in whole steps from there.</summary>
internal static class Trails
{
    /// <param name="lines">Pairs of numbers of points; each is drawn once.</param>
    /// <param name="place">Where a point stands, in whole units.</param>
    public static string PathOf(IReadOnlyList<(int A, int B)> lines, Func<int, (int X, int Y)> place)
    {
        var linesAt = lines.SelectMany((line, i) => new[] { (Point: line.A, Line: i), (Point: line.B, Line: i) })
            .GroupBy(end => end.Point).ToDictionary(ends => ends.Key, ends => new Queue<int>(ends.Select(end => end.Line)));
        var isDrawn = new bool[lines.Count];
        var path = new StringBuilder();
        var last = (X: 0, Y: 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (isDrawn[i])
            {
                continue;
            }

            path.Append('m');
            Append(lines[i].A);
            for (var point = lines[i].A; Next(point) is { } next; point = next)
            {
                Append(next);
            }
        }

        return path.ToString();

        int? Next(int point)
        {
            while (linesAt[point].TryDequeue(out var line))
            {
                if (!isDrawn[line])
                {
                    isDrawn[line] = true;
                    return lines[line].A == point ? lines[line].B : lines[line].A;
                }
            }

            return null;
        }

        void Append(int point)
        {
            var to = place(point);
            foreach (var step in new[] { to.X - last.X, to.Y - last.Y })
            {
                // A minus sign parts two numbers as well as a space does.
                path.Append(step >= 0 && path[^1] != 'm' ? " " : "").Append(step.ToString(CultureInfo.InvariantCulture));
            }

            last = to;
        }
    }
}
