using Naober.Core;

namespace Naober.Indicators.Publish;

/// <summary>An indicator of which the figures have more digits than can be kept exactly.</summary>
public sealed class TooManyDigitsException(Words words) : Exception(words.English)
{
    /// <summary>Which figure, and what would be right.</summary>
    public Words Words { get; } = words;
}
