using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Finance;
using Naober.Finance.AssessProject;
using Naober.Finance.FundProjects;

namespace Naober.Web.Api.Resources;

/// <summary>Een project dat geld vraagt uit een gezamenlijk budget.</summary>
/// <param name="Code">Vaste sleutel.</param>
/// <param name="Naam">De naam.</param>
/// <param name="Regeling">De regeling: de sleutel van het samenwerkingsverband.</param>
/// <param name="Programma">Het programma binnen de regeling; null als het niet is vermeld.</param>
/// <param name="Stand">Hoe ver het is: idea, submitted, granted, running, completed, refused, withdrawn of unknown.</param>
/// <param name="Uitkomst">Van de toets: eligible, eligible-with-deviation, not-eligible of undecided.</param>
/// <param name="TenHoogste">Wat in euro's ten hoogste mogelijk is; null als het niet te zeggen is.</param>
/// <param name="Gevraagd">Uit het budget, in euro's; null als het niet is vermeld.</param>
/// <param name="Toegekend">Uit het budget, in euro's; null als het niet is vermeld.</param>
/// <param name="Links">De toets.</param>
public sealed record Projectaanvraag(
    string Code, string Naam, string Regeling, string? Programma, string Stand, string Uitkomst, decimal? TenHoogste, decimal? Gevraagd, decimal? Toegekend,
    [property: JsonPropertyName("_links")] Links Links);

/// <summary>Wat een regel van een project zegt.</summary>
/// <param name="Regel">Sleutel van de regel.</param>
/// <param name="Oordeel">pass, fail, deviated, not-applicable of unknown.</param>
/// <param name="Uitleg">Waarom.</param>
/// <param name="TenHoogste">De bovengrens van deze regel in euro's; null als zij niets begrenst.</param>
/// <param name="AfgewekenOp">Datum van het besluit om af te wijken.</param>
/// <param name="AfgewekenDoor">Wie besloot af te wijken.</param>
/// <param name="Reden">Waarom is afgeweken.</param>
public sealed record Regeltoets(
    string Regel, string Oordeel, string Uitleg, decimal? TenHoogste, DateOnly? AfgewekenOp, string? AfgewekenDoor, string? Reden);

internal static class ProjectResource
{
    private static readonly CsvColumn<Projectaanvraag>[] Columns =
    [
        new("code", of => of.Code), new("naam", of => of.Naam), new("regeling", of => of.Regeling), new("programma", of => of.Programma), new("stand", of => of.Stand),
        new("uitkomst", of => of.Uitkomst), new("tenHoogste", of => of.TenHoogste), new("gevraagd", of => of.Gevraagd), new("toegekend", of => of.Toegekend),
    ];

    private static readonly CsvColumn<Regeltoets>[] DecisionColumns =
    [
        new("regel", of => of.Regel), new("oordeel", of => of.Oordeel), new("uitleg", of => of.Uitleg), new("tenHoogste", of => of.TenHoogste),
        new("afgewekenOp", of => of.AfgewekenOp), new("afgewekenDoor", of => of.AfgewekenDoor), new("reden", of => of.Reden),
    ];

    /// <summary>Projecten</summary>
    /// <remarks>Projecten die geld vragen uit een gezamenlijk budget, elk met de uitkomst van de toets aan de regels.</remarks>
    internal static async Task<ListResult<Projectaanvraag>> List(ApiRequest request, MoneyBookCache books)
    {
        var funding = (await books.CurrentAsync(request.Cancelled)).Funding;
        return ListResult<Projectaanvraag>.Of(request, funding.Projects, file => Of(file, funding.Assess(file)), Columns);
    }

    /// <summary>Toets van een project</summary>
    /// <remarks>Wat elke regel van het project zegt, en waarom, met de afwijkingen waartoe is besloten.</remarks>
    internal static async Task<Results<ListResult<Regeltoets>, ProblemHttpResult>> Decisions(ApiRequest request, string code, MoneyBookCache books)
    {
        var funding = (await books.CurrentAsync(request.Cancelled)).Funding;
        return funding.FindProject(code) is { } file
            ? ListResult<Regeltoets>.Of(request, funding.Assess(file).Decisions, Of, DecisionColumns)
            : ApiProblem.NotFound("Er is geen project met deze code.");
    }

    private static Projectaanvraag Of(ProjectFile file, Assessment assessment) => new(
        file.Project.Key, file.Project.Name, file.Scheme, file.Project.Programme, file.State, assessment.Outcome.Key(), assessment.MaxContribution?.Euros,
        Known(file, AmountKind.Requested), Known(file, AmountKind.Granted), new Links { ["toets"] = Shared.To("/projecten", file.Project.Key, "toets") });

    private static Regeltoets Of(RuleDecision decision) => new(
        decision.Rule.Kind.Key, decision.Result.Key(), decision.Explanation.Dutch, decision.Cap?.Euros, decision.Deviation?.Date, decision.Deviation?.Body, decision.Deviation?.Reason);

    private static decimal? Known(ProjectFile file, AmountKind kind) =>
        file.Project.Amounts.Any(amount => amount.Kind == kind) ? file.Project.Total(kind).Euros : null;
}
