using Naober.Core;

namespace Naober.Indicators.Publish;

/// <summary>A data set of which the cube would be too large: it has a place for every combination, also where there is no figure.</summary>
public sealed class TooManyPlacesException(Words words) : Exception(words.English)
{
    /// <summary>How many there would be, and what helps.</summary>
    public Words Words { get; } = words;
}
