namespace Naober.Core;

/// <summary>The languages of the screens; Dutch comes first and is the default.</summary>
public enum Language
{
    Dutch,
    English,
}

/// <summary>One text in both languages.</summary>
public readonly record struct Words(string Dutch, string English)
{
    public string In(Language language) => language == Language.Dutch ? Dutch : English;
}
