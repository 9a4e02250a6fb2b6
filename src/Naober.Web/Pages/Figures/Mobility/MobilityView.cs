using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.Flows;
using Naober.Network;
using Naober.Web.Hosting;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Mobility;

/// <summary>What the page about the mobility of a region and its files are made from.</summary>
/// <param name="Catalogue">All figures.</param>
/// <param name="Choice">Which flows.</param>
/// <param name="Flows">Those flows.</param>
/// <param name="Input">The region, its network and the language.</param>
public sealed record MobilityView(Catalogue Catalogue, MobilityQuery Choice, RegionFlows Flows, RegionPictureInput Input)
{
    /// <summary>Null when there is no such region, or when nothing is known of its flows.</summary>
    public static async ValueTask<MobilityView?> OfAsync(SheetRequest request)
    {
        var (key, catalogue) = (request.Route("key"), await FigureVersions.CatalogueAsync(request));
        if (request.Register.Regions.Find(key) is null || MobilityQuery.Read(request.Query, catalogue, key) is not { } choice)
        {
            return null;
        }

        var input = new RegionPictureInput(
            request.Register, request.Service<RegisterCache>().NetworkOf(request.Register, key, request.Date, request.Rule), RequestLanguage.Of(request.Http.Request))
        {
            Time = TimeQuery.Of(request.Http.Request),
        };
        return new(catalogue, choice, RegionFlows.Of(catalogue, key, choice.Flow, choice.Period)!, input);
    }

    public Language Language => Input.Language;

    public Indicator? Indicator => Catalogue.Find(Choice.Flow);

    public string FlowName => Indicator?.Name.In(Language) ?? Choice.Flow;

    public string RegionName => Input.Network.Region.Name;

    /// <summary>What and when, of which region.</summary>
    public string Conditions => $"{RegionName}, {FlowName}, {FigureText.Period(Choice.Period)}.";

    /// <summary>People are whole; estimates of them may not be.</summary>
    public CellKind SizeKind => Flows.Crossings.All(flow => flow.Value == Math.Truncate(flow.Value!.Value)) && Flows.Total == Math.Truncate(Flows.Total)
        ? CellKind.Count
        : CellKind.Number;

    /// <summary>A size with as many decimals as its source has.</summary>
    public string Size(decimal value) => Formats.Number(value, value == Math.Truncate(value) ? 0 : 1, Language);

    /// <summary>The share that a source publishes: the indicator that is named after the flow.</summary>
    public decimal? Published(string part) => PublishedIn(part) is { } indicator ? Catalogue.FiguresOf(indicator)![Flows.Region, Choice.Period] : null;

    private Indicator? PublishedIn(string part) =>
        Catalogue.Find($"{Choice.Flow}-{part}") is { } indicator && Catalogue.FiguresOf(indicator)?[Flows.Region, Choice.Period] is not null ? indicator : null;

    /// <summary>The versions of data sets that the page is made from: of these flows, and of the shares that a source publishes.</summary>
    public IReadOnlyList<int> Versions =>
        [.. Chosen.Select(flow => flow.Version).Concat(PublishedShares.SelectMany(Catalogue.VersionsOf)).Distinct().Order()];

    internal IReadOnlyList<Indicator> PublishedShares => [.. MobilityPictures.PartKeys.Select(PublishedIn).OfType<Indicator>()];

    internal IEnumerable<Flow> Chosen => Catalogue.Flows.Where(flow => flow.Indicator == Choice.Flow && flow.Period == Choice.Period);

    /// <summary>The sources of these flows.</summary>
    public IEnumerable<string> Sources => Flows.Crossings.Concat(Flows.Unknown).Concat(Chosen)
        .Select(flow => flow.Citation.Source).OfType<string>().Distinct(StringComparer.Ordinal)
        .Select(source => FigureText.SourceTitle(Catalogue, source) ?? source);
}
