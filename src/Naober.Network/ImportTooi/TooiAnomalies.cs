using Naober.Core;
using Naober.Network.FindAnomalies;

namespace Naober.Network.ImportTooi;

/// <summary>What in a value list contradicts itself: its dates, its changes, and what follows whom.</summary>
internal static class TooiAnomalies
{
    internal static IEnumerable<Anomaly> In(TooiList list, TooiHistory history) =>
    [
        .. history.Organisations.Where(organisation => organisation.End <= organisation.Begin).Select(EndBeforeBegin),
        .. history.Organisations.Where(organisation => organisation.End is not null).SelectMany(organisation => WithoutChange(organisation, history)),
        .. list.Changes.SelectMany(change => WithoutOrganisation(change, history)),
        .. history.Transitions.Where(transition => transition.From != transition.To).SelectMany(transition => OnAnotherDate(transition, history)),
    ];

    private static Anomaly EndBeforeBegin(TooiOrganisation organisation) => new("end-before-start", organisation.Key, new(
        $"{organisation.Title} eindigt volgens TOOI op {Day(organisation.End)} en begint op {Day(organisation.Begin)}; het einde blijft onbekend.",
        $"According to TOOI {organisation.Title} ends on {Day(organisation.End)} and begins on {Day(organisation.Begin)}; the end stays unknown."));

    private static IEnumerable<Anomaly> WithoutChange(TooiOrganisation organisation, TooiHistory history)
    {
        if (!history.ChangesOf(organisation).Any(change => change.From.Contains(organisation.Uri)))
        {
            yield return new("dissolved-without-successor", organisation.Key, new(
                $"{organisation.Title} bestaat niet meer sinds {Day(organisation.End)}, maar TOOI noemt geen opvolger en geen opheffing.",
                $"{organisation.Title} no longer exists since {Day(organisation.End)}, but TOOI names no successor and no dissolution."));
        }
    }

    private static IEnumerable<Anomaly> WithoutOrganisation(TooiChange change, TooiHistory history) =>
        change.From.Concat(change.To).Where(uri => !history.Knows(uri)).Select(uri =>
            new Anomaly("unknown-in-change", TooiOrganisation.KeyOf(uri), new(
                $"Een {change.Kind} op {Day(change.Date)} noemt {TooiNode.Last(uri)}, die niet in de lijst staat.",
                $"A change ({change.Kind}) on {Day(change.Date)} names {TooiNode.Last(uri)}, which is not in the list.")));

    private static IEnumerable<Anomaly> OnAnotherDate(TooiTransition transition, TooiHistory history)
    {
        var (from, to) = (history.Find(transition.From)!, history.Find(transition.To)!);
        if (from.End != transition.Date)
        {
            yield return Differs(from, from.End);
        }

        if (transition.Kind != "absorption" && to.Begin is not null && to.Begin > transition.Date.AddDays(-7) && to.Begin != transition.Date)
        {
            yield return Differs(to, to.Begin);
        }

        Anomaly Differs(TooiOrganisation organisation, DateOnly? date) => new("change-date-differs", organisation.Key, new(
            $"De overgang van {from.Title} naar {to.Title} is van {Day(transition.Date)}, maar {organisation.Title} {(organisation == from ? "eindigt" : "begint")} op {Day(date)}.",
            $"{from.Title} became {to.Title} on {Day(transition.Date)}, but {organisation.Title} {(organisation == from ? "ends" : "begins")} on {Day(date)}."));
    }

    private static string Day(DateOnly? date) => date is { } day ? Formats.Iso(day) : "?";
}
