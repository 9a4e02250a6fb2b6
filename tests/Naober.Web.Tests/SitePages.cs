using Naober.Core;

namespace Naober.Web.Tests;

/// <summary>
/// One address of every kind of page. The tests of headers, markup, accessibility and reflow run over this list:
/// add a page here and it is covered in both languages.
/// </summary>
public static class SitePages
{
    public static IReadOnlyList<Words> All { get; } =
    [
        Routes.Start,
        Routes.Regions,
        Routes.Region("PV22"),
        Routes.Region("noord-holland-noord"),
        Routes.RegionSeries("PV22"),
        Routes.RegionPicture("PV22", new("paren", "pairs")),
        Routes.RegionPicture("CR08", new("kaart", "map")),
        Routes.Delineation,
        Routes.Map,
        Routes.RegionPicture("PV22", new("richtingen", "directions")),
        Routes.RegionFigures("PV22"),
        Routes.RegionMobility("PV22"),
        Routes.Indicators,
        Routes.Indicator("unemployment"),
        Routes.Indicator("grp-per-inhabitant"),
        Routes.Indicator("sector-business-services"),
        Routes.EmbeddedIndicator("grp-per-inhabitant", new("rangorde", "ranking")),
        Routes.EmbeddedIndicator("moving-balance-rate", new("kaart", "map")),
        Routes.RegionTable("PV22", "grp"),
        Routes.CompareFigures,
        Routes.PairedFigures,
        Routes.LargestChanges,
        Routes.ThemeStack,
        Routes.Compare,
        Routes.Rankings,
        Routes.Ranking("congruence"),
        Routes.Scatter,
        Routes.Partnerships,
        Routes.Partnership("regionale-energie-strategie-drenthe"),
        Routes.Actors,
        Routes.Actor("GM0114"),
        Routes.Money,
        Routes.AllocationKeys,
        Routes.AllocationKey("drentse-zuidas"),
        Routes.KeyCompareUnder(Routes.AllocationKey("drentse-zuidas")),
        Routes.AllocationUnder(Routes.Partnership("drentse-zuidas")),
        Routes.Budgets,
        Routes.Budget("visie-krimp-en-leefbaarheid"),
        Routes.Budget("zuidas-jaarbudget"),
        Routes.AffiliatedParties("GM0114"),
        Routes.Projects,
        Routes.Project("grecor"),
        Routes.FundingScheme("drentse-zuidas"),
        Routes.Hours,
        Routes.Grants,
        Routes.Grant("basisbudget-cmo-stamm"),
        Routes.Deals,
        Routes.Deal("regio-deal-zuid-en-oost-drenthe"),
        Routes.Deal(InventedDeal.Key),
        Routes.Network,
        Routes.Sources,
        Routes.Source("zuidas"),
        Routes.Refreshes,
        Routes.DataSets,
        Routes.DataSet("drenthe"),
        Routes.DataSetVersion("drenthe", 2),
        Routes.Doubts,
        Routes.Anomalies,
        Routes.Inconsistencies,
        Routes.Matches,
        Routes.Search,
        Routes.Methods,
        Routes.Method("congruence"),
        Routes.About,
        Routes.Accessibility,
        Routes.Api,
        Routes.Privacy,
    ];

    public static TheoryData<string> Urls { get; } = [.. All.SelectMany(page => new[] { page.Dutch, page.English })];
}
