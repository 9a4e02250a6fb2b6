using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.FindMovers;
using Naober.Pictures;
using Naober.Web.Pages.Positions;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Movers;

/// <summary>What moved most between two periods, as a picture and as data.</summary>
internal static class MoversDrawing
{
    internal static string Title(Catalogue catalogue, MoversQuery query, Language language)
    {
        var what = query.Indicator is { } indicator ? indicator.Name.In(language)
            : query.Own is { } own ? FigureText.NameOf(catalogue, own, language)
            : new Words("alle indicatoren", "all indicators").In(language);
        return $"{FigureText.Heading(what)}, {FigureText.Period(query.From)} {new Words("en", "and").In(language)} {FigureText.Period(query.To)}";
    }

    /// <summary>Null when nothing moved.</summary>
    internal static PictureContent? Draw(Catalogue catalogue, MoversQuery query, LargestMoves moves, Language language)
    {
        var shown = Shown(query, moves);
        if (shown.Count == 0)
        {
            return null;
        }

        var label = query.By == MoveBy.Rank
            ? new Words("plaatsen gestegen (rechts) of gedaald (links)", "places risen (right) or fallen (left)").In(language)
            : $"{new Words("verandering van het cijfer", "change of the figure").In(language)} ({Vocabulary.IndicatorUnits.Label(query.Indicator!.Unit == "percent" ? "percentage-points" : query.Indicator.Unit, language)})";
        var data = new ChangeBarsData([.. shown.Select(move => Bar(catalogue, query, move, language))], label);
        return PictureContent.Of<ChangeBars, ChangeBarsData>(Conditions(query, moves, language), data, Lead(query, language), Table(catalogue, query, moves, language));
    }

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        if (MoversQuery.Read(request.Query, catalogue) is not { } query)
        {
            return null;
        }

        var table = Table(catalogue, query, query.Find(catalogue), request.Language);
        return query.Indicator is { } one
            ? await table.WithAboutAsync(request, catalogue, [.. catalogue.InvolvedIn(one)])
            : await table.WithOriginsAsync(request, catalogue, row => catalogue.InvolvedIn(catalogue.Find((string)row.Cells[^2]!)!));
    }

    internal static async ValueTask<(string Title, PictureContent Content)?> SvgAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        return MoversQuery.Read(request.Query, catalogue) is { } query && query.Find(catalogue) is var moves && Draw(catalogue, query, moves, request.Language) is { } content
            ? (Title(catalogue, query, request.Language), await content.WithSourceAsync(request, catalogue, [.. Shown(query, moves).SelectMany(move => catalogue.InvolvedIn(move.Indicator)).Distinct()]))
            : null;
    }

    private static List<Move> Shown(MoversQuery query, LargestMoves moves) => [.. moves.Rises.Take(query.Most), .. moves.Falls.Take(query.Most).Reverse()];

    private static ChangeBar Bar(Catalogue catalogue, MoversQuery query, Move move, Language language)
    {
        var (indicator, mover) = move;
        var isRank = query.By == MoveBy.Rank;
        var region = FigureText.NameOf(catalogue, mover.Region, language);
        var label = query.Indicator is not null ? region : query.Own is not null ? indicator.Name.In(language) : $"{region}: {indicator.Name.In(language)}";
        var note = isRank
            ? new Words($"{mover.Standing!.Value.Then} → {mover.Standing.Value.Now} van {mover.Standing.Value.Peers}", $"{mover.Standing.Value.Then} → {mover.Standing.Value.Now} of {mover.Standing.Value.Peers}").In(language)
            : $"{FigureText.Value(indicator, mover.From, language)} → {FigureText.Value(indicator, mover.To, language)}";
        return new(
            label, isRank ? mover.Rise!.Value : (double)mover.Change,
            isRank ? (mover.Rise > 0 ? "+" : "") + Formats.Number(mover.Rise!.Value, language)
                : (mover.Change > 0 ? "+" : "") + Formats.Number(mover.Change, indicator.DecimalsOf(mover.Change), language),
            mover.Ground == Ground.Same ? note : $"{note}{(mover.Ground == Ground.Converted ? new Words(", omgerekend", ", converted") : new(", ander gebied", ", other territory")).In(language)}",
            query.Indicator is not null && mover.Region == query.Own);
    }

    private static string Lead(MoversQuery query, Language language) => (query.By == MoveBy.Rank
        ? new Words("Stijgen is een gunstiger plaats, of een hogere bij een indicator zonder oordeel.", "A rise is a better rank, or a higher one of an indicator without a judgement.")
        : new("Naar rechts is meer geworden, wat niet hetzelfde is als beter.", "To the right is what became more, which is not the same as better.")).In(language);

    private static string Conditions(MoversQuery query, LargestMoves moves, Language language)
    {
        var (peers, known) = (PositionText.Peers(query.Type, language), Formats.Number(moves.Known, language));
        var (from, to) = (FigureText.Period(query.From), FigureText.Period(query.To));
        return (query.By == MoveBy.Value
            ? new Words($"{known} {peers} met een cijfer over {from} en {to}.", $"{known} {peers} with a figure for {from} and {to}.")
            : query.Indicator is not null
            ? new($"{known} {peers} met een cijfer over {from} en {to}; plaatsen zijn onder die gebieden.", $"{known} {peers} with a figure for {from} and {to}; ranks are among those regions.")
            : new($"{known} plaatsen onder {peers} met een cijfer over {from} en {to}.", $"{known} ranks among {peers} with a figure for {from} and {to}.")).In(language);
    }

    private static Sheet Table(Catalogue catalogue, MoversQuery query, LargestMoves moves, Language language)
    {
        var decimals = query.Indicator?.Decimals;
        return new(
            new(Title(catalogue, query, Language.Dutch), Title(catalogue, query, Language.English)),
            [
                new("name", new("Gebied", "Region")),
                .. query.Indicator is null ? new SheetColumn[] { new("indicatorName", new("Indicator", "Indicator")) } : [],
                Figure("from", new(FigureText.Period(query.From), FigureText.Period(query.From))),
                Figure("to", new(FigureText.Period(query.To), FigureText.Period(query.To))),
                Figure("change", new("Verandering", "Change")),
                new("firstRank", new("Plaats toen", "Rank then"), CellKind.Count),
                new("rank", new("Plaats nu", "Rank now"), CellKind.Count),
                new("of", new("Met beide cijfers", "With both figures"), CellKind.Count),
                new("rise", new("Plaatsen gestegen", "Places risen"), CellKind.Count),
                new("ground", new("Gebied van beide cijfers", "Territory of both figures")),
                new("region", new("Code", "Code")),
                new("indicator", new("Sleutel", "Key")),
                new("unit", Vocabulary.IndicatorUnits.Title),
            ],
            [
                .. Shown(query, moves).Select(move => new SheetRow(
                [
                    FigureText.NameOf(catalogue, move.Mover.Region, language), .. query.Indicator is null ? new object?[] { move.Indicator.Name.In(language) } : [],
                    move.Mover.From, move.Mover.To, move.Mover.Change, move.Mover.Standing?.Then, move.Mover.Standing?.Now, move.Mover.Standing?.Peers, move.Mover.Rise,
                    move.Mover.Ground.Term(), move.Mover.Region, move.Indicator.Key, move.Indicator.Unit,
                ], query.Indicator is null && query.Own is not null ? Routes.Indicator(move.Indicator.Key) : Routes.RegionFigures(move.Mover.Region))),
            ]);

        SheetColumn Figure(string key, Words title) => decimals is { } shown ? new(key, title, CellKind.Number, shown) : new(key, title, CellKind.Number);
    }
}
