using Naober.Analysis.Apportionment;

namespace Naober.Tests.Analysis.Apportionment;

/// <summary>Strategisch Kader voor Samenwerking 2011-2014, h. 6: the province pays a third, the municipalities two thirds by inhabitants (table 1).</summary>
internal static class Zuidas
{
    public static Part[] Parts { get; } =
    [
        new("PV22", new(1, 3)),
        new("gemeenten", new(2, 3))
        {
            Members =
            [
                new("GM0114", new(109_000, 1)), new("GM0109", new(36_000, 1)), new("GM0118", new(55_000, 1)), new("GM1690", new(24_000, 1)), new("GM0119", new(32_000, 1)),
            ],
        },
    ];
}
