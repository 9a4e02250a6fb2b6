using Naober.Core;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;
using Naober.Regions;

namespace Naober.Network.MeasureSeries;

/// <summary>What a series is of.</summary>
/// <param name="Measure">One with a single value for the region.</param>
/// <param name="From">First year.</param>
/// <param name="To">Last year; at most <see cref="MostYears"/> in all.</param>
/// <param name="Month">Month of the day of each year on which is measured.</param>
/// <param name="Day">Day of that month; in a shorter month its last day.</param>
/// <param name="Rule">Which partnerships count.</param>
/// <param name="ComposedOn">The date whose territory is measured on every date; null for the composition of each date itself.</param>
public sealed record SeriesChoice(Measure Measure, int From, int To, int Month, int Day, InclusionRule Rule, DateOnly? ComposedOn)
{
    public const int MostYears = 60;
    public const int FirstYear = 1900;
    public const int LastYear = 2200;

    public IEnumerable<DateOnly> Dates =>
        Enumerable.Range(From, To - From + 1).Select(year => new DateOnly(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month))));
}

/// <summary>The value of a measure on one date, and what it rests on.</summary>
/// <param name="Date">The reference date.</param>
/// <param name="Value">With the fraction it came from; null when nothing is known, which is something else than nought.</param>
/// <param name="WhyNot">Why there is no value.</param>
/// <param name="Partnerships">That belong to the region on the date.</param>
/// <param name="WithoutStart">Of those: the ones whose start no source gives, and that count as always there.</param>
/// <param name="Coverage">Partnerships with known members, of all in the register on the date.</param>
/// <param name="Municipalities">The region on the date, in order of key.</param>
public sealed record SeriesPoint(
    DateOnly Date, MeasureValue Value, Words? WhyNot, int Partnerships, int WithoutStart, Share Coverage, IReadOnlyList<string> Municipalities);

/// <summary>A measure of a region on the same day of every year.</summary>
public sealed record RegionSeries(Region Region, SeriesChoice Choice, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>The measures that a series can be of: those with one value for the region.</summary>
    public static IReadOnlyList<Measure> Measures { get; } = [.. NetworkMeasures.All.Where(measure => measure.Part == MeasurePart.None)];

    /// <summary>Takes as long as measuring the region once for every year.</summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public static RegionSeries Of(RegisterResults results, string region, SeriesChoice choice) => new(
        results.Register.Regions.Find(region) ?? throw new KeyNotFoundException(region), choice,
        [.. choice.Dates.Select(date => PointOf(results.OnDate(date), region, choice))]);

    /// <summary>Whether the region consists of other municipalities than on the date before.</summary>
    public bool IsComposedAnew(int point) => point > 0 && !Points[point].Municipalities.SequenceEqual(Points[point - 1].Municipalities);

    private static SeriesPoint PointOf(RegisterOnDate known, string region, SeriesChoice choice)
    {
        var network = choice.ComposedOn is { } composedOn
            ? RegionNetwork.Of(known, region, choice.Rule, composedOn)
            : RegionNetwork.Of(known, region, choice.Rule);
        var (value, whyNot) = UnknownValue.Answer(choice.Measure, choice.Measure.Compute(network)[0], network);
        return new(
            known.Date, value, whyNot, network.Participations.Count, network.Participations.Count(participation => HasNoStart(participation, known)),
            network.Coverage, network.Governments.Municipalities);
    }

    /// <summary>Neither the partnership nor the part that a government of the region takes in it has a first day.</summary>
    private static bool HasNoStart(Participation participation, RegisterOnDate known)
    {
        if (participation.Partnership.Valid.From is not null)
        {
            return false;
        }

        var own = participation.GovernmentsOfRegion.Select(actor => actor.Key).ToHashSet(StringComparer.Ordinal);
        return known.Register.MembershipsOf(participation.Partnership).Any(membership =>
            membership.Valid.From is null && membership.Valid.Contains(known.Date) && own.Contains(membership.Actor));
    }
}
