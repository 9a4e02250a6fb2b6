using Naober.Indicators;
using Naober.Indicators.FindMovers;
using Naober.Regions;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>What a request for the largest changes asks, and what of that cannot be.</summary>
internal sealed class MoveRequest
{
    private readonly IReadOnlyList<string> regions;
    private readonly string peers;
    private readonly MoveBy by;

    private MoveRequest(ApiRequest request, Catalogue catalogue)
    {
        Indicators = Key.Indicator.Of(request) is { Count: > 0 } codes ? [.. codes.Distinct().Select(code => catalogue.Find(code)!)] : catalogue.Indicators;
        regions = [.. Key.FigureRegion.Of(request).Distinct(StringComparer.Ordinal)];
        by = Key.MoveBy.Of(request) is ["value"] ? MoveBy.Value : MoveBy.Rank;
        List<string> types = [.. regions.Select(region => catalogue.Regions.Find(region)?.Type ?? PeerSet.TypeOf(region)).Distinct()];
        var type = Key.MovePeers.Of(request) is [var chosen] ? chosen : null;
        peers = type ?? types.FirstOrDefault() ?? Region.Municipality;
        var (from, to) = (Key.MoveFrom.Of(request) is [var first] ? first : null, Key.MoveTo.Of(request) is [var last] ? last : null);
        Periods = LargestMoves.UsualPeriods(catalogue, Indicators, from, to);
        Errors = [.. new[] { ErrorInAmount(), ErrorInUnits(), ErrorInTypes(type, types), ErrorInPeriods(from, to) }.OfType<OngeldigeWaarde>()];
    }

    internal IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Null when there are no two periods with figures.</summary>
    internal (string From, string To)? Periods { get; }

    internal IReadOnlyList<OngeldigeWaarde> Errors { get; }

    /// <param name="request">With known indicators.</param>
    /// <param name="catalogue">All figures.</param>
    internal static MoveRequest Read(ApiRequest request, Catalogue catalogue) => new(request, catalogue);

    internal IReadOnlyList<Move> Find(Catalogue catalogue) => Periods is not var (from, to) ? [] : LargestMoves.Of(catalogue, Indicators, from, to, peers, by, regions).All;

    /// <summary>All indicators of all neighbourhoods are millions of changes.</summary>
    private OngeldigeWaarde? ErrorInAmount() => Indicators.Count == 1 || regions.Count > 0 ? null
        : Refused("indicator", "required", "Noem één indicator, of een of meer regio's.");

    private OngeldigeWaarde? ErrorInUnits() => Indicators.Count == 1 || by == MoveBy.Rank ? null
        : Refused("op", "not-comparable", "Cijfers van verschillende indicatoren hebben verschillende eenheden: noem één indicator, of vraag op=rank.");

    private static OngeldigeWaarde? ErrorInTypes(string? type, List<string> types) =>
        types.Count > 1 ? Refused("regio", "contradiction", $"Vraag gebieden van één soort tegelijk; dit zijn {string.Join(" en ", types)}.")
        : types is [var own] && type is not null && own != type ? Refused("vergelijk", "contradiction", $"De regio is van de soort {own}; laat vergelijk weg of vraag vergelijk={own}.")
        : null;

    private OngeldigeWaarde? ErrorInPeriods(string? from, string? to) =>
        Periods is var (first, last) ? FigurePeriod.IsChange(first, last) ? null
            : Refused("van", "contradiction", $"Van {first} tot {last} is geen verandering: van hoort een eerdere periode te zijn dan tot, en even lang, zoals 2015 en 2024.")
        : from is not null ? Refused("van", "out-of-range", $"Geen van deze cijfers eindigt in een latere periode dan {from} die even lang is; noem ook tot.")
        : to is not null ? Refused("tot", "out-of-range", $"Er zijn geen cijfers over een eerdere periode dan {to} die even lang is; noem ook van.")
        : null;

    private static OngeldigeWaarde Refused(string name, string code, string detail) => new("query", name, code, detail);
}
