using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis;

/// <summary>Two networks that every handbook of network analysis uses.</summary>
internal static class KnownNetworks
{
    /// <summary>Zachary's karate club (1977), numbered from 1: 34 members, 78 ties with the number of contexts in which they met.</summary>
    private const string KarateTies =
        """
        1 2 4; 1 3 5; 1 4 3; 1 5 3; 1 6 3; 1 7 3; 1 8 2; 1 9 2; 1 11 2; 1 12 3; 1 13 1; 1 14 3; 1 18 2; 1 20 2; 1 22 2; 1 32 2; 2 3 6; 2 4 3;
        2 8 4; 2 14 5; 2 18 1; 2 20 2; 2 22 2; 2 31 2; 3 4 3; 3 8 4; 3 9 5; 3 10 1; 3 14 3; 3 28 2; 3 29 2; 3 33 2; 4 8 3; 4 13 3; 4 14 3;
        5 7 2; 5 11 3; 6 7 5; 6 11 3; 6 17 3; 7 17 3; 9 31 3; 9 33 3; 9 34 4; 10 34 2; 14 34 3; 15 33 3; 15 34 2; 16 33 3; 16 34 4; 19 33 1;
        19 34 2; 20 34 1; 21 33 3; 21 34 1; 23 33 2; 23 34 3; 24 26 5; 24 28 4; 24 30 3; 24 33 5; 24 34 4; 25 26 2; 25 28 3; 25 32 2; 26 32 7;
        27 30 4; 27 34 2; 28 34 4; 29 32 2; 29 34 2; 30 33 4; 30 34 2; 31 33 3; 31 34 3; 32 33 4; 32 34 4; 33 34 5
        """;

    /// <summary>Davis, Gardner and Gardner, "Deep South" (1941): eighteen women and the numbers of the fourteen occasions they attended.</summary>
    private const string DavisAttendance =
        """
        Evelyn 1 2 3 4 5 6 8 9; Laura 1 2 3 5 6 7 8; Theresa 2 3 4 5 6 7 8 9; Brenda 1 3 4 5 6 7 8; Charlotte 3 4 5 7; Frances 3 5 6 8;
        Eleanor 5 6 7 8; Pearl 6 8 9; Ruth 5 7 8 9; Verne 7 8 9 12; Myra 8 9 10 12; Katherine 8 9 10 12 13 14; Sylvia 7 8 9 10 12 13 14;
        Nora 6 7 9 10 11 12 13 14; Helen 7 8 10 11 12; Dorothy 8 9; Olivia 9 11; Flora 9 11
        """;

    private static readonly string[][] Attendance = Rows(DavisAttendance);

    internal static WeightedGraph Karate { get; } = WeightedGraph.Of(34, Rows(KarateTies).Select(tie => (int.Parse(tie[0]) - 1, int.Parse(tie[1]) - 1, double.Parse(tie[2]))));

    internal static IReadOnlyList<string> Women { get; } = [.. Attendance.Select(row => row[0])];

    internal static TwoModeGraph Davis { get; } = TwoModeGraph.Of(
        18, 14,
        [.. Attendance.SelectMany((row, woman) => row.Skip(1).Select(_ => woman))],
        [.. Attendance.SelectMany(row => row.Skip(1).Select(occasion => int.Parse(occasion) - 1))]);

    private static string[][] Rows(string text) =>
        [.. text.Split(';').Select(row => row.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))];
}
