using Naober.Core;
using Naober.Network.MeasureRegion;

namespace Naober.Network.Measures;

/// <summary>Why a measure says nothing about a region: unknown is a value, with a reason.</summary>
public static class UnknownValue
{
    private static readonly Words NoComposition = new(
        "op deze datum is niet bekend uit welke gemeenten de regio bestaat", "on this date it is not known which municipalities make up the region");

    private static readonly Words NoPartnerships = new(
        "van geen enkel samenwerkingsverband is bekend dat het bij deze regio hoort", "no partnership is known to belong to this region");

    private static readonly Words NoPair = new("een paar heeft twee gemeenten nodig", "a pair needs two municipalities");

    private static readonly Words TooMany = new(
        $"paren worden geteld tot {RegionNetwork.MostPaired} gemeenten", $"pairs are counted up to {RegionNetwork.MostPaired} municipalities");

    private static readonly Words NoMunicipality = new(
        "aan geen van de samenwerkingsverbanden neemt een gemeente deel", "no municipality takes part in any of the partnerships");

    private static Words Partly(int known, int stated) => new(
        $"Naober kent {known} van de {stated} gemeenten die een bron voor dit jaar noemt", $"Naober knows {known} of the {stated} municipalities that a source states for this year");

    /// <summary>What a measure says about a region, with the reason when that is nothing: then the fraction says nothing either.</summary>
    public static (MeasureValue Value, Words? WhyNot) Answer(Measure measure, MeasureValue value, RegionNetwork network) =>
        WhyNot(measure, value, network) is { } why ? (new(value.Part, null, null), why) : (value, null);

    /// <summary>
    /// Null when the value says something. A region of which no partnership is known has no value: a nought would say that
    /// there are none.
    /// </summary>
    public static Words? WhyNot(Measure measure, MeasureValue value, RegionNetwork network) => (measure.Id, network) switch
    {
        (_, { Governments.Municipalities.Count: 0 }) => NoComposition,
        ("municipalities" or "coverage", _) => null,
        (_, { MunicipalitiesStated: { } stated }) when stated > network.Governments.Municipalities.Count => Partly(network.Governments.Municipalities.Count, stated),
        (_, { Participations.Count: 0 }) => NoPartnerships,
        ("min-shared" or "max-shared", { Governments.Municipalities.Count: 1 }) => NoPair,
        ("min-shared" or "max-shared", { Governments.Municipalities.Count: > RegionNetwork.MostPaired }) => TooMany,
        ("mean-municipalities", _) when value.Value is null => NoMunicipality,
        _ when value.Value is null => Formats.Unknown,
        _ => null,
    };
}
