using Naober.Core;

namespace Naober.Network.Measures;

/// <summary>Values and parts of measures as people read them.</summary>
public static class MeasureText
{
    /// <summary>A value with the fraction it came from: "70,3% (78 van 111)", "7,26 (726/100)", "53"; "onbekend" when there is none.</summary>
    public static string Of(Measure measure, MeasureValue value, Language language) => (measure.Unit, value) switch
    {
        (_, { Value: null }) => Formats.Unknown.In(language),
        (MeasureUnit.Share, { Fraction: { } share }) => Formats.PercentWithFraction(share, language),
        (MeasureUnit.Mean, { Fraction: { } sum }) =>
            $"{Short(measure, value, language)} ({Formats.Number(sum.Count, language)}/{Formats.Number(sum.Of, language)})",
        _ => Short(measure, value, language),
    };

    /// <summary>A value without its fraction.</summary>
    public static string Short(Measure measure, MeasureValue value, Language language) => (measure.Unit, value.Value) switch
    {
        (_, null) => Formats.Unknown.In(language),
        (MeasureUnit.Share, _) => Formats.Percent(value.Fraction ?? default, language),
        (MeasureUnit.Mean, { } mean) => Formats.Number(mean, 2, language),
        (MeasureUnit.Number, { } number) => Formats.Number(number, 1, language),
        (_, { } count) => Formats.Number((long)count, language),
    };

    /// <summary>A figure as a source prints it, with its fraction and as many decimals as the source has.</summary>
    public static string Of(PublishedValue published, Language language) => published is { Value: not null, Count: { } count, Of: { } of }
        ? $"{Short(published, language)} ({Formats.Number(count, language)} {new Words("van", "of").In(language)} {Formats.Number(of, language)})"
        : Short(published, language);

    /// <summary>A figure as a source prints it, without its fraction.</summary>
    public static string Short(PublishedValue published, Language language) => published.Value is { } value
        ? Formats.Number(value, value.Scale, language) + (published.Unit == "percent" ? "%" : "")
        : Formats.Unknown.In(language);

    /// <summary>What a part of a measure is called.</summary>
    public static string PartLabel(Measure measure, string? part, Register register, Language language) => measure.Part switch
    {
        MeasurePart.None => "",
        _ when part is null => new Words("regio onbekend of buitenland", "region unknown or abroad").In(language),
        MeasurePart.LegalForm => Vocabulary.LegalForms.Label(part, language),
        MeasurePart.Domain => Vocabulary.Domains.Label(part, language),
        MeasurePart.DomainPair => string.Join(" + ", part.Split('|').Select(key => Vocabulary.Domains.Label(key, language))),
        MeasurePart.Scale => Vocabulary.Scales.Label(part, language),
        _ => string.Join(" \u2013 ", part.Split('|').Select(key => register.FindActor(key)?.Name ?? register.Regions.Find(key)?.Name ?? key)),
    };
}
