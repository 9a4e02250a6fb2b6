using Naober.Core;
using Naober.Network;
using Naober.Network.FindAnomalies;
using Naober.Network.Reconcile;
using Naober.Web.Sheets;
using Npgsql;

namespace Naober.Web.Pages.Doubts;

/// <summary>Anomalies and matches as files.</summary>
internal static partial class DoubtSheets
{
    internal static Sheet Anomalies(SheetRequest request)
    {
        var rule = RuleOf(request.Query);
        return new(
            new("Afwijkingen", "Anomalies"),
            [
                new("name", new("Onderwerp", "Subject")),
                new("kind", Vocabulary.SubjectKinds.Title),
                new("key", new("Sleutel", "Key")),
                new("code", new("Regel", "Rule")),
                new("statement", new("Wat er staat (Nederlands)", "What it says (Dutch)")),
                new("statementEn", new("Wat er staat (Engels)", "What it says (English)")),
                new("source", new("Bron", "Source")),
                new("place", new("Vindplaats", "Place")),
            ],
            [.. RegisterAnomaly.In(request.Register).Where(anomaly => rule is null || anomaly.Rule == rule).Select(anomaly => new SheetRow(
                [anomaly.Name, anomaly.Kind, anomaly.Key, anomaly.Rule.Code, anomaly.Statement.Dutch, anomaly.Statement.English, anomaly.Citation.Source, anomaly.Citation.Place]))]);
    }

    internal static async ValueTask<Sheet?> MatchesAsync(SheetRequest request) => new(
        new("Koppelingen", "Matches"),
        [
            new("name", new("Naam in het register", "Name in the register")),
            new("kind", Vocabulary.SubjectKinds.Title),
            new("subject", new("Sleutel in het register", "Key in the register")),
            new("other", new("Sleutel van wat er was", "Key of what was there")),
            new("otherName", new("Naam van wat er was", "Name of what was there")),
            new("rule", Vocabulary.MatchRules.Title),
            new("state", Vocabulary.MatchStates.Title),
            new("score", new("Gelijkenis", "Similarity"), CellKind.Number),
            new("evidence", new("Waaruit dat blijkt", "What shows it")),
            new("sameAs", new("Besloten: hetzelfde als", "Decided: the same as")),
            new("reason", new("Reden", "Reason")),
        ],
        [.. (await MatchesAsync(request.Service<NpgsqlDataSource>(), request.Register, request.Http.RequestAborted)).Select(listed => new SheetRow(
        [
            listed.Match.Name, listed.Match.Kind, listed.Match.Subject, listed.Match.Other, listed.OtherName, listed.Match.Rule, listed.Match.State,
            listed.Match.Score, string.Join('|', listed.Match.Evidence), listed.Decision?.SameAs, listed.Decision?.Reason,
        ]))]);

    internal static async Task<IReadOnlyList<ListedMatch>> MatchesAsync(NpgsqlDataSource dataSource, Register register, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return MatchList.Of(register, await MatchDecision.ReadAsync(connection, cancellationToken));
    }

    /// <summary>The rule of <c>?code=version-gap</c>; null without one.</summary>
    /// <exception cref="BadHttpRequestException">There is no such rule.</exception>
    internal static AnomalyRule? RuleOf(IQueryCollection query) => query["code"].ToString() is not { Length: > 0 } code
        ? null
        : AnomalyRule.All.FirstOrDefault(rule => rule.Code == code) ?? throw new BadHttpRequestException("code");
}
