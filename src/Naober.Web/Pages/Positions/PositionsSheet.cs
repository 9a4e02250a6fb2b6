using Naober.Core;
using Naober.Network;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Positions;

/// <summary>All positions of all regions of a type, unrounded: a row per measure and region, or only those of the own region.</summary>
internal static class PositionsSheet
{
    internal static Sheet Of(SheetRequest request)
    {
        var query = PositionQuery.Read(request.Query, request.Register, request.Date);
        var positions = request.Service<RegisterCache>().PositionsOf(request.Register, query.Type, request.Date, request.Rule);
        return new(
            new("Posities", "Positions"),
            [
                new("measure", new("Maat", "Measure")),
                new("name", new("Naam", "Name")),
                new("region", new("Code", "Code")),
                new("regionName", new("Gebied", "Region")),
                new("value", new("Waarde", "Value"), CellKind.Number),
                new("fraction", new("Breuk", "Fraction"), CellKind.Share),
                new("unknown", new("Waarom onbekend", "Why unknown")),
                new("rank", new("Plaats", "Rank"), CellKind.Count),
                new("peers", new("Van", "Of"), CellKind.Count),
                new("quarter", new("Kwart", "Quarter"), CellKind.Count),
                new("mean", new("Gemiddelde", "Mean"), CellKind.Number),
                new("difference", new("Verschil", "Difference"), CellKind.Number),
                new("date", new("Peildatum", "Reference date")),
                new("rule", new("Inclusieregel", "Inclusion rule")),
            ],
            [.. positions.Rankings.SelectMany(ranking => ranking.Positions.Where(position => query.Own is null || position.Region == query.Own.Key).Select(position => new SheetRow(
            [
                ranking.Measure.Id, ranking.Measure.Name.In(request.Language), position.Region, request.Register.Regions.Find(position.Region)?.Name,
                position.Value.Value, position.Value.Fraction, position.WhyNot?.In(request.Language), position.Rank, ranking.WithValue, position.Quarter,
                ranking.Mean, position.Difference, Formats.Iso(positions.Date), PositionText.RuleKey(positions.Rule),
            ])))]);
    }
}
