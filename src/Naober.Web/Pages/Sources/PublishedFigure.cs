using Naober.Core;
using Naober.Network;
using Naober.Network.Measures;

namespace Naober.Web.Pages.Sources;

/// <summary>A published figure as people read it.</summary>
internal static class PublishedFigure
{
    /// <summary>Region, measure and part: "Drenthe: samenhang, Noord-Drenthe".</summary>
    internal static Words Subject(PublishedValue figure, Register register) => new(Subject(figure, register, Language.Dutch), Subject(figure, register, Language.English));

    private static string Subject(PublishedValue figure, Register register, Language language)
    {
        var measure = NetworkMeasures.Find(figure.Measure);
        var name = measure?.Name.In(language) ?? figure.Measure;
        var part = measure is null ? figure.Part : MeasureText.PartLabel(measure, figure.Part, register, language);
        return $"{register.Regions.Find(figure.Region)?.Name ?? figure.Region}: {name}{(string.IsNullOrEmpty(part) || figure.Part is null ? "" : ", " + part)}";
    }
}
