using System.Collections.Frozen;
using Naober.Core;
using Naober.Network.CompareRegions;
using Naober.Network.MeasureRegion;

namespace Naober.Web.Hosting;

/// <summary>What an address asked that cannot be, in one form whoever refused it.</summary>
internal static class RefusedValues
{
    private static readonly FrozenDictionary<string, Words> Expected = new Dictionary<string, Words>(StringComparer.Ordinal)
    {
        ["date"] = new("schrijf jaar-maand-dag, zoals 2021-09-01", "write year-month-day, such as 2021-09-01"),
        ["known"] = new("schrijf een dag of moment, zoals 2026-01-01 of 2026-01-01T09:30", "write a day or moment, such as 2026-01-01 or 2026-01-01T09:30"),
        ["rule"] = new("kies any of interlocal", "choose any or interlocal"),
        ["measure"] = new("kies een maat uit de lijst", "choose a measure from the list"),
        ["by"] = new("kies een indeling uit de lijst, zoals municipality, corop of province", "choose a division from the list, such as municipality, corop or province"),
        ["classes"] = new("kies quantiles of equal", "choose quantiles or equal"),
        ["from"] = Year,
        ["to"] = Year,
        ["day"] = new("maand en dag, zoals 09-01", "month and day, such as 09-01"),
        ["composition"] = new("kies dated of fixed", "choose dated or fixed"),
        ["page"] = new("een paginanummer dat de lijst heeft, vanaf 1", "a page number that the list has, from 1"),
        ["sort"] = new("een kolom van de lijst, met een minteken voor aflopend", "a column of the list, with a minus sign for descending"),
        ["regions"] = new(
            $"codes van {NetworkComparison.Fewest} tot {NetworkComparison.Most} regio's, met komma's ertussen, zoals PV22,CR08",
            $"codes of {NetworkComparison.Fewest} to {NetworkComparison.Most} regions separated by commas, such as PV22,CR08"),
        ["type"] = new("kies een soort gebied, zoals province, corop of municipality", "choose a type of region, such as province, corop or municipality"),
        ["x"] = OneValue,
        ["y"] = OneValue,
        ["weight"] = new("kies shared of newman", "choose shared or newman"),
        ["resolution"] = new("een getal van 0.1 tot en met 10, met een punt", "a number from 0.1 up to and including 10, with a point"),
        ["runs"] = new("een geheel getal van 1 tot en met 200", "a whole number from 1 up to and including 200"),
        ["code"] = new("kies een regel uit de lijst", "choose a rule from the list"),
        ["seed"] = new("een geheel getal vanaf 0", "a whole number from 0"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static Words Year => new("een jaartal, het eerste niet na het laatste en ten hoogste 60 jaren", "a year, the first not after the last and 60 years at most");

    private static Words OneValue => new("de sleutel van een maat die per regio één waarde heeft, zoals congruence", "the key of a measure with one value per region, such as congruence");

    /// <summary>Empty when the failure says nothing about a value.</summary>
    internal static IReadOnlyList<RefusedValue> Of(Exception? failure, IQueryCollection query) => failure switch
    {
        RefusedQueryException refused => refused.Values,
        TooManyPairsException tooMany => [new("", tooMany.Words)],
        // A page that refuses one value throws its key.
        BadHttpRequestException when query.ContainsKey(failure.Message) => [new(failure.Message, Expected.GetValueOrDefault(
            failure.Message, new("deze waarde kan hier niet", "this value is not possible here")))],
        _ => [],
    };
}
