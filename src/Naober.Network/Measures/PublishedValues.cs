namespace Naober.Network.Measures;

/// <summary>Finds what sources publish about a measure.</summary>
public static class PublishedValues
{
    /// <summary>The published values of a measure for a region and part, in order of source; a part of null is the whole region.</summary>
    public static IReadOnlyList<PublishedValue> PublishedOf(this Register register, string measure, string region, string? part = null) =>
        [.. register.Published.Where(value => value.Measure == measure && value.Region == region && value.Part == part)];

    /// <summary>The first published percentage as a number between 0 and 1; null when none is published.</summary>
    public static double? PublishedShareOf(this Register register, string measure, string region, string? part = null) =>
        register.PublishedOf(measure, region, part).FirstOrDefault(value => value.Unit == "percent")?.Value is { } percent ? (double)percent / 100 : null;
}
