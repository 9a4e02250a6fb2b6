using Naober.Core;

namespace Naober.Storage;

/// <summary>The database cannot be used, said so that a person knows what to do next.</summary>
/// <param name="code">Stable kebab-case code, such as <c>disk-full</c>.</param>
/// <param name="words">What is wrong and what helps.</param>
/// <param name="inner">The failure underneath, if there was one.</param>
public sealed class StorageException(string code, Words words, Exception? inner = null) : Exception(words.English, inner)
{
    public string Code { get; } = code;

    public Words Words { get; } = words;
}
