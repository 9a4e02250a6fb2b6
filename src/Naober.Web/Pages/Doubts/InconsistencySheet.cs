using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.CheckConsistency;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Doubts;

/// <summary>Figures that cannot all be right, as a file: a row per figure; rows with the same number belong together.</summary>
internal static class InconsistencySheet
{
    internal static async ValueTask<Sheet?> OfAsync(SheetRequest request)
    {
        var rule = RuleOf(request.Query);
        var catalogue = await request.Service<CatalogueCache>().CurrentAsync(request.Http.RequestAborted);
        var found = (await request.Service<ConsistencyCache>().OfAsync(catalogue, request.Http.RequestAborted)).Found;
        return new(
            new("Cijfers die niet samen kunnen kloppen", "Figures that cannot all be right"),
            [
                new("number", new("Nummer", "Number"), CellKind.Count),
                new("code", new("Regel", "Rule")),
                new("statement", new("Wat er staat (Nederlands)", "What it says (Dutch)")),
                new("statementEn", new("Wat er staat (Engels)", "What it says (English)")),
                new("indicator", new("Indicator", "Indicator")),
                new("region", new("Regio", "Region")),
                new("period", new("Periode", "Period")),
                new("value", new("Waarde", "Value"), CellKind.Number),
                new("status", Vocabulary.ObservationStates.Title),
                new("source", new("Bron", "Source")),
                new("place", new("Vindplaats", "Place")),
                new("dataSet", new("Gegevensset", "Data set")),
            ],
            [.. found.Where(one => rule is null || one.Rule == rule).Index().SelectMany(one => one.Item.Figures.Select(figure => new SheetRow(
            [
                one.Index + 1, one.Item.Rule.Code, one.Item.Statement.Dutch, one.Item.Statement.English, figure.Indicator, figure.Region, figure.Period, figure.Value,
                string.Join('|', figure.States.ToTerms()), figure.Citation.Source, figure.Citation.Place, figure.DataSet,
            ])))]);
    }

    /// <summary>The rule of <c>?code=different-values</c>; null without one.</summary>
    /// <exception cref="BadHttpRequestException">There is no such rule.</exception>
    internal static ConsistencyRule? RuleOf(IQueryCollection query) => query["code"].ToString() is not { Length: > 0 } code
        ? null
        : ConsistencyRule.All.FirstOrDefault(rule => rule.Code == code) ?? throw new BadHttpRequestException("code");
}
