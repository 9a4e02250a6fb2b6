using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Naober.Core;

namespace Naober.Web;

/// <summary>
/// The address of every page in both languages; a page repeats them in its two @page lines. Keys in a path are
/// escaped here, so that a caller never does.
/// </summary>
public static class Routes
{
    public static Words Start { get; } = new("/nl", "/en");

    public static Words Regions { get; } = new("/nl/regios", "/en/regions");

    public static Words Partnerships { get; } = new("/nl/samenwerkingsverbanden", "/en/partnerships");

    public static Words Actors { get; } = new("/nl/actoren", "/en/actors");

    public static Words Network { get; } = new("/nl/netwerk", "/en/network");

    /// <summary>Files only, behind the network page.</summary>
    public static Words NetworkNodes { get; } = new("/nl/netwerk/punten", "/en/network/nodes");

    /// <inheritdoc cref="NetworkNodes"/>
    public static Words NetworkLines { get; } = new("/nl/netwerk/lijnen", "/en/network/lines");

    public static Words Sources { get; } = new("/nl/bronnen", "/en/sources");

    /// <summary>What is fetched again by itself, and what came of it.</summary>
    public static Words Refreshes { get; } = new("/nl/gegevens/verversingen", "/en/data/refreshes");

    /// <summary>What is loaded together, with its versions.</summary>
    public static Words DataSets { get; } = new("/nl/gegevens/sets", "/en/data/sets");

    public static Words DataSet(string key) => Under(DataSets, key);

    /// <summary>Files only: when which version was the current one.</summary>
    public static Words PublicationsUnder(Words dataSet) => new(dataSet.Dutch + "/publicaties", dataSet.English + "/publications");

    /// <summary>What a version changed.</summary>
    public static Words DataSetVersion(string key, int number) => Under(VersionsUnder(DataSet(key)), $"{number}");

    public static Words Doubts { get; } = new("/nl/onbekend-en-tegenstrijdig", "/en/unknown-and-contradictory");

    public static Words Anomalies { get; } = new("/nl/onbekend-en-tegenstrijdig/afwijkingen", "/en/unknown-and-contradictory/anomalies");

    public static Words Inconsistencies { get; } = new("/nl/onbekend-en-tegenstrijdig/cijfers", "/en/unknown-and-contradictory/figures");

    public static Words Matches { get; } = new("/nl/onbekend-en-tegenstrijdig/koppelingen", "/en/unknown-and-contradictory/matches");

    /// <summary>Files only, behind the page of doubts.</summary>
    public static Words Contradictions { get; } = new("/nl/onbekend-en-tegenstrijdig/tegenstrijdig", "/en/unknown-and-contradictory/contradictory");

    /// <inheritdoc cref="Contradictions"/>
    public static Words Unknowns { get; } = new("/nl/onbekend-en-tegenstrijdig/onbekend", "/en/unknown-and-contradictory/unknown");

    public static Words Delineation { get; } = new("/nl/afbakening", "/en/delineation");

    public static Words Map { get; } = new("/nl/kaart", "/en/map");

    public static Words Methods { get; } = new("/nl/methoden", "/en/methods");

    public static Words Api { get; } = new("/nl/api", "/en/api");

    public static Words Search { get; } = new("/nl/zoeken", "/en/search");

    public static Words About { get; } = new("/nl/over", "/en/about");

    public static Words Accessibility { get; } = new("/nl/toegankelijkheid", "/en/accessibility");

    public static Words Privacy { get; } = new("/nl/privacy", "/en/privacy");

    public static Words Compare { get; } = new("/nl/vergelijken", "/en/compare");

    public static Words Scatter { get; } = new("/nl/spreiding", "/en/scatter");

    public static Words Rankings { get; } = new("/nl/posities", "/en/positions");

    public static Words Ranking(string measure) => Under(Rankings, measure);

    public static Words Region(string key) => Under(Regions, key);

    public static Words RegionPicture(string key, Words slug) => new($"{Region(key).Dutch}/{slug.Dutch}", $"{Region(key).English}/{slug.English}");

    /// <summary>A measure of a region per year.</summary>
    public static Words RegionSeries(string key) => SeriesUnder(Region(key));

    /// <summary>The figures of a region by theme.</summary>
    public static Words RegionFigures(string key) => FiguresUnder(Region(key));

    /// <summary>The figures of a region or an indicator, under its address or route.</summary>
    public static Words FiguresUnder(Words page) => new(page.Dutch + "/cijfers", page.English + "/figures");

    /// <summary>Where people of a region go.</summary>
    public static Words RegionMobility(string key) => MobilityUnder(Region(key));

    /// <summary>The mobility of a region, under its address or route.</summary>
    public static Words MobilityUnder(Words region) => new(region.Dutch + "/mobiliteit", region.English + "/mobility");

    /// <summary>Files only, behind the page about mobility: its shares, its largest flows and its hubs.</summary>
    public static Words SharesUnder(Words mobility) => new(mobility.Dutch + "/aandelen", mobility.English + "/shares");

    /// <inheritdoc cref="SharesUnder"/>
    public static Words CrossingsUnder(Words mobility) => new(mobility.Dutch + "/stromen", mobility.English + "/flows");

    /// <inheritdoc cref="SharesUnder"/>
    public static Words HubsUnder(Words mobility) => new(mobility.Dutch + "/knooppunten", mobility.English + "/hubs");

    public static Words Indicators { get; } = new("/nl/indicatoren", "/en/indicators");

    public static Words Indicator(string key) => Under(Indicators, key);

    /// <summary>Regions side by side on the indicators of a theme.</summary>
    public static Words CompareFigures { get; } = new("/nl/cijfers/vergelijken", "/en/figures/compare");

    /// <summary>Two indicators, or one in two periods, against each other.</summary>
    public static Words PairedFigures { get; } = new("/nl/cijfers/tegen-elkaar", "/en/figures/against-each-other");

    /// <summary>What changed most between two periods.</summary>
    public static Words LargestChanges { get; } = new("/nl/cijfers/veranderingen", "/en/figures/changes");

    /// <summary>Regions that are in the lowest quarter on several themes.</summary>
    public static Words ThemeStack { get; } = new("/nl/cijfers/stapeling", "/en/figures/stacking");

    /// <summary>A table of a report for a region.</summary>
    public static Words RegionTable(string key, string table) => TableUnder(Region(key), table);

    /// <inheritdoc cref="RegionTable"/>
    public static Words TableUnder(Words region, string table) => new($"{region.Dutch}/tabellen/{table}", $"{region.English}/tables/{table}");

    /// <summary>Files only, behind the page of an indicator: its figures through time.</summary>
    public static Words IndicatorSeries(string key) => SeriesUnder(Indicator(key));

    /// <summary>Files only: the map.</summary>
    public static Words IndicatorMap(string key) => MapUnder(Indicator(key));

    /// <summary>Files only: every figure.</summary>
    public static Words IndicatorFigures(string key) => FiguresUnder(Indicator(key));

    /// <summary>What another site may show in a frame stands below these; nothing else does.</summary>
    public static Words Embed { get; } = new("/nl/insluiten", "/en/embed");

    /// <summary>A picture of an indicator for a frame of another site.</summary>
    public static Words EmbeddedIndicator(string key, Words picture) =>
        new($"{Embed.Dutch}/indicatoren/{Uri.EscapeDataString(key)}/{picture.Dutch}", $"{Embed.English}/indicators/{Uri.EscapeDataString(key)}/{picture.English}");

    /// <summary>Files only: the figures of a region from those of its municipalities, as measured or converted.</summary>
    public static Words CombinedUnder(Words page) => new(page.Dutch + "/uit-gemeenten", page.English + "/from-municipalities");

    public static Words SeriesUnder(Words page) => new(page.Dutch + "/reeks", page.English + "/series");

    public static Words MapUnder(Words page) => new(page.Dutch + "/kaart", page.English + "/map");

    public static Words Money { get; } = new("/nl/geld", "/en/money");

    public static Words AllocationKeys { get; } = new("/nl/geld/verdeelsleutels", "/en/money/allocation-keys");

    public static Words AllocationKey(string key) => Under(AllocationKeys, key);

    /// <summary>Files only, behind the page of an allocation key: every step.</summary>
    public static Words KeyStepsUnder(Words key) => new(key.Dutch + "/stappen", key.English + "/steps");

    /// <summary>Files only: what the source publishes beside what follows.</summary>
    public static Words KeyStatementsUnder(Words key) => new(key.Dutch + "/vermeldingen", key.English + "/statements");

    /// <summary>An allocation key beside another, or beside itself with something otherwise.</summary>
    public static Words KeyCompareUnder(Words key) => new(key.Dutch + "/vergelijken", key.English + "/compare");

    /// <summary>A cost divided over the members of a partnership, under its address or route.</summary>
    public static Words AllocationUnder(Words partnership) => new(partnership.Dutch + "/verdeling", partnership.English + "/allocation");

    public static Words Budgets { get; } = new("/nl/geld/begrotingen", "/en/money/budgets");

    public static Words Budget(string key) => Under(Budgets, key);

    /// <summary>Files only, behind the page of a budget: its amounts per year.</summary>
    public static Words YearsUnder(Words budget) => new(budget.Dutch + "/jaren", budget.English + "/years");

    /// <summary>Files only: the decisions to move money within a budget.</summary>
    public static Words MovesUnder(Words budget) => new(budget.Dutch + "/verschuivingen", budget.English + "/moves");

    /// <summary>Files only: a reserve from year to year.</summary>
    public static Words ReserveUnder(Words budget, string reserve) => new($"{budget.Dutch}/reserves/{reserve}", $"{budget.English}/reserves/{reserve}");

    /// <summary>Files only: a workbook that computes along.</summary>
    public static Words WorkbookUnder(Words page) => new(page.Dutch + "/rekenblad", page.English + "/workbook");

    /// <summary>What a government pays to partnerships, and its affiliated parties.</summary>
    public static Words AffiliatedParties(string region) => AffiliatedUnder(Region(region));

    /// <inheritdoc cref="AffiliatedParties"/>
    public static Words AffiliatedUnder(Words region) => new(region.Dutch + "/verbonden-partijen", region.English + "/affiliated-parties");

    /// <summary>Files only: the paragraph on affiliated parties of a budget.</summary>
    public static Words ParagraphUnder(Words page) => new(page.Dutch + "/paragraaf", page.English + "/paragraph");

    public static Words Projects { get; } = new("/nl/geld/projecten", "/en/money/projects");

    public static Words Project(string key) => Under(Projects, key);

    /// <summary>Files only, behind the page of a project: what every rule says.</summary>
    public static Words ProjectDecisions(string key) => DecisionsUnder(Project(key));

    public static Words DecisionsUnder(Words project) => new(project.Dutch + "/toets", project.English + "/assessment");

    public static Words FundingSchemes { get; } = new("/nl/geld/regelingen", "/en/money/schemes");

    public static Words FundingScheme(string key) => Under(FundingSchemes, key);

    public static Words Hours { get; } = new("/nl/geld/uren", "/en/money/hours");

    public static Words Grants { get; } = new("/nl/geld/subsidies", "/en/money/grants");

    public static Words Grant(string key) => Under(Grants, key);

    public static Words Deals { get; } = new("/nl/geld/deals", "/en/money/deals");

    public static Words Deal(string key) => Under(Deals, key);

    /// <summary>Files only, behind the page of a deal: who pays what for what.</summary>
    public static Words PartiesUnder(Words deal) => new(deal.Dutch + "/partijen", deal.English + "/parties");

    /// <summary>Files only: what each pillar takes, who covers it and the gap.</summary>
    public static Words CoverageUnder(Words deal) => new(deal.Dutch + "/dekking", deal.English + "/cover");

    /// <summary>Files only: how far the co-financing is.</summary>
    public static Words ProgressUnder(Words deal) => new(deal.Dutch + "/voortgang", deal.English + "/progress");

    /// <summary>Files only: what the deal asks besides money, and what it wants to do.</summary>
    public static Words ItemsUnder(Words deal) => new(deal.Dutch + "/onderdelen", deal.English + "/items");

    public static Words Partnership(string key) => Under(Partnerships, key);

    /// <summary>Files only, behind the page of a partnership.</summary>
    public static Words PartnershipVersions(string key) => VersionsUnder(Partnership(key));

    /// <summary>The versions of a partnership or a data set, under its address or route.</summary>
    public static Words VersionsUnder(Words page) => new(page.Dutch + "/versies", page.English + "/versions");

    public static Words Actor(string key) => Under(Actors, key);

    public static Words Source(string key) => Under(Sources, key);

    /// <summary>The route of every page below another, for endpoints: <c>/nl/actoren/{key}</c>.</summary>
    public static Words Each(Words parent) => new(parent.Dutch + "/{key}", parent.English + "/{key}");

    public static Words Method(string measure) => Under(Methods, measure);

    /// <summary>The page of this request in a language, with its route values and query; the start page when the request has no page.</summary>
    public static string SamePage(HttpContext http, Language language)
    {
        var page = http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        var start = Start.In(language);
        var template = page?.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>()
            .Select(route => route.Template)
            .FirstOrDefault(route => route == start || route.StartsWith(start + "/", StringComparison.Ordinal));
        return template is null ? start : Fill(template, http.Request.RouteValues) + http.Request.QueryString;
    }

    private static string Fill(string template, RouteValueDictionary values) =>
        string.Join('/', template.Split('/').Select(segment => segment is ['{', .. var name, '}']
            ? Uri.EscapeDataString(values[name.Split(':')[0]]?.ToString() ?? "")
            : segment));

    private static Words Under(Words parent, string key)
    {
        var segment = "/" + Uri.EscapeDataString(key);
        return new(parent.Dutch + segment, parent.English + segment);
    }
}
