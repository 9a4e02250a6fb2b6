using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.Indicators;
using Naober.Network;

namespace Naober.Finance.AllocateKey;

/// <summary>Looks up what the parts of an allocation key weigh, and whether their parties are there; keeps every problem.</summary>
/// <param name="key">Whose parts.</param>
/// <param name="choice">What is asked of it.</param>
/// <param name="register">Null when nothing is known but the key itself: then no party is looked up.</param>
/// <param name="catalogue">Null when there are no figures.</param>
internal sealed class KeyWeights(AllocationKey key, KeyChoice choice, Register? register, Catalogue? catalogue)
{
    private readonly List<AllotmentProblem> problems = [];

    internal IReadOnlyList<AllotmentProblem> Problems => problems;

    internal IReadOnlyList<Part> Parts() => Parts(key.Parts);

    private IReadOnlyList<Part> Parts(IReadOnlyList<KeyPart> parts) => [.. parts.Select(part => new Part(part.Key, WeightOf(part) * part.PartOfYear)
    {
        Fixed = part.Fixed,
        Floor = part.Floor,
        Cap = part.Cap,
        Members = Parts(part.Members),
    })];

    private Fraction WeightOf(KeyPart part)
    {
        var actor = part.Actor is { } named ? register?.FindActor(named) : null;
        if (part.Actor is not null && register is not null && IsGone(part, actor))
        {
            return Fraction.Zero;
        }

        if ((choice.Weights.TryGetValue(part.Key, out var other) ? other : part.Weight) is { } weight)
        {
            return weight;
        }

        var indicator = part.Indicator ?? key.Indicator;
        if (indicator is null || part.Actor is null)
        {
            return part.Fixed == Money.Zero && part.Floor is null ? Problem(part, "no-weight", new(
                $"{NameOf(part)} heeft geen gewicht en geen vast bedrag.", $"{NameOf(part)} has no weight and no fixed amount.")) : Fraction.Zero;
        }

        return FigureOf(part, actor, indicator, choice.Period ?? part.Period ?? key.Period ?? $"{choice.Year}");
    }

    /// <summary>Only a government has the figures of its region: a school in Emmen does not have the inhabitants of Emmen.</summary>
    private Fraction FigureOf(KeyPart part, Actor? actor, string indicator, string period)
    {
        var name = catalogue?.Find(indicator)?.Name ?? new(indicator, indicator);
        if (actor is { IsDecentralGovernment: false })
        {
            return Problem(part, "no-figure", new(
                $"{NameOf(part)} is geen gemeente, provincie of waterschap en heeft geen cijfer voor '{name.Dutch}'. Geef een gewicht.",
                $"{NameOf(part)} is no municipality, province or water authority and has no figure for '{name.English}'. Give a weight."));
        }

        var region = actor?.Region ?? part.Actor!;
        var figures = catalogue?.Find(indicator) is { } found ? catalogue.FiguresOf(found) : null;
        return figures?[region, period] switch
        {
            > 0 and var figure => Fraction.Of(figure),
            null => Problem(part, "no-figure", new(
                $"Van {NameOf(part)} is er geen cijfer voor '{name.Dutch}' over {period}{Known("; er zijn cijfers over ", figures, region)}.",
                $"There is no figure of {NameOf(part)} for '{name.English}' in {period}{Known("; there are figures for ", figures, region)}.")),
            0 => Problem(part, "zero-figure", new(
                $"Van {NameOf(part)} is '{name.Dutch}' over {period} nul: daar kan niet naar worden verdeeld. Geef een gewicht.",
                $"Of {NameOf(part)} '{name.English}' in {period} is zero: it cannot be divided by. Give a weight.")),
            var figure => Problem(part, "negative-figure", new(
                $"Van {NameOf(part)} is '{name.Dutch}' over {period} negatief ({figure}).", $"Of {NameOf(part)} '{name.English}' in {period} is negative ({figure}).")),
        };
    }

    /// <summary>A party that the register does not know, or that is not there on the day. A municipality may be known as a region only.</summary>
    private bool IsGone(KeyPart part, Actor? actor)
    {
        var day = choice.Date;
        var place = actor is null ? part.Actor : actor.IsDecentralGovernment ? actor.Region : null;
        var region = place is null ? null : register!.Regions.Find(place);
        if (actor is null && region is null)
        {
            Problem(part, "unknown-party", new($"Er is geen actor '{part.Actor}'.", $"There is no actor '{part.Actor}'."));
            return true;
        }

        if (region is not null && !region.Valid.Contains(day))
        {
            var heirs = register!.Regions.Counterparts(region.Key, day).Select(heir => register.Regions.Find(heir)?.Name ?? heir).ToList();
            var (dutch, english) = heirs.Count == 0 ? ("", "") : ($" Nu: {string.Join(", ", heirs)}.", $" Now: {string.Join(", ", heirs)}.");
            Problem(part, "dissolved-party", new(
                $"{actor?.Name ?? region.Name} bestaat niet op {Formats.Date(day, Language.Dutch)} ({Formats.Period(region.Valid, Language.Dutch)}).{dutch}",
                $"{actor?.Name ?? region.Name} does not exist on {Formats.Date(day, Language.English)} ({Formats.Period(region.Valid, Language.English)}).{english}"));
            return true;
        }

        if (actor is not null && register!.LifetimesOf(actor).FirstOrDefault(life => life.Ends <= day) is { Ends: { } end })
        {
            Problem(part, "dissolved-party", new(
                $"{actor.Name} bestaat niet meer sinds {Formats.Date(end, Language.Dutch)}.", $"{actor.Name} does not exist since {Formats.Date(end, Language.English)}."));
            return true;
        }

        return false;
    }

    private static string Known(string words, IndicatorFigures? figures, string region)
    {
        var periods = figures?.Cube.Directory.Periods.Where(period => figures[region, period] is not null).ToList() ?? [];
        return periods.Count == 0 ? "" : words + string.Join(", ", periods.TakeLast(8));
    }

    private string NameOf(KeyPart part) => part.Actor is { } actor ? register?.FindActor(actor)?.Name ?? actor : part.Name?.Dutch ?? part.Key;

    private Fraction Problem(KeyPart part, string code, Words message)
    {
        problems.Add(new(part.Key, code, message));
        return Fraction.Zero;
    }
}
