using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.Publish;

namespace Naober.Web.Pages.Figures.Versions;

/// <summary>A change of a version as people read it.</summary>
internal static class ChangeText
{
    internal static Words Kind(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => new("nieuw", "new"),
        ChangeKind.Revised => new("herzien", "revised"),
        _ => new("ingetrokken", "withdrawn"),
    };

    /// <summary>
    /// What a version changed in numbers. Of a first one what it holds, which counts what is stated; changes count a figure once, and none without a value.
    /// </summary>
    internal static Words Since(DataSetVersion version) => new(Since(version, Language.Dutch), Since(version, Language.English));

    private static string Since(DataSetVersion version, Language language)
    {
        var changes = version.Changes;
        return (version.Follows is null
            ? new Words(
                $"eerste versie: {Count(version.Observations)} cijfers (lege en herhaalde meegeteld), {Count(version.Flows)} stromen, {Count(version.Positions)} posities",
                $"first version: {Count(version.Observations)} figures (empty and repeated ones too), {Count(version.Flows)} flows, {Count(version.Positions)} positions")
            : new(
                $"{Count(changes.Added)} nieuw, {Count(changes.Revised)} herzien, {Count(changes.Withdrawn)} ingetrokken (cijfers, stromen en posities samen)",
                $"{Count(changes.Added)} added, {Count(changes.Revised)} revised, {Count(changes.Withdrawn)} withdrawn (figures, flows and positions together)")).In(language);

        string Count(long count) => Formats.Number(count, language);
    }

    internal static Words Part(ChangedPart part) => part switch
    {
        ChangedPart.Flow => new("stroom", "flow"),
        ChangedPart.Position => new("gepubliceerde positie", "published position"),
        _ => new("cijfer", "figure"),
    };

    /// <summary>Emmen, or Emmen → Assen, or Emmen among the municipalities.</summary>
    internal static string Where(Catalogue catalogue, VersionChange change, Language language)
    {
        var name = FigureText.NameOf(catalogue, change.Region, language);
        return change.Destination is { } destination ? $"{name} → {FigureText.NameOf(catalogue, destination, language)}"
            : change.Peers is { } peers ? $"{name} ({Vocabulary.PeerSets.Label(peers, language)})"
            : name;
    }

    /// <summary>What a version says; null when it says nothing of it.</summary>
    internal static string? Value(Indicator? indicator, ChangedValue? value, Language language) => value switch
    {
        null => null,
        { Position: { } stated } => string.Join(", ", Position(stated, language)),
        _ => (value.Value is { } figure ? Number(indicator, figure, language) : Formats.Unknown.In(language)) + (FigureText.States(value.States, language) is { } said ? $" ({said})" : ""),
    };

    private static IEnumerable<string> Position(PublishedPosition stated, Language language)
    {
        yield return FigureText.Rank(stated.Rank, stated.Of, language) ?? new Words("zonder plaats", "without a rank").In(language);
        if (stated.Quarter is { } quarter)
        {
            yield return FigureText.Quarter(quarter, language);
        }

        if (stated.ChangeOfValue is { } change)
        {
            yield return new Words($"verandering {Plain(change, language)}", $"change {Plain(change, language)}").In(language);
        }

        if (stated.ChangeOfRank is { } risen)
        {
            yield return new Words($"{Plain(risen, language)} plaatsen gestegen", $"{Plain(risen, language)} places risen").In(language);
        }

        if (stated.Direction is { } direction)
        {
            yield return Vocabulary.Directions.Label(direction, language);
        }

        if (stated.FirstPeriod is { } first)
        {
            yield return new Words($"sinds {FigureText.Period(first)}", $"since {FigureText.Period(first)}").In(language);
        }
    }

    /// <summary>With every decimal that it has, because that may be what changed.</summary>
    private static string Number(Indicator? indicator, decimal value, Language language) =>
        indicator is null ? Plain(value, language) : FigureText.Value(indicator with { Decimals = Math.Max(indicator.Decimals, value.Scale) }, value, language);

    private static string Plain(decimal value, Language language) => Formats.Number(value, value.Scale, language);
}
