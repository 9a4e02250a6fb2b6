namespace Naober.Files;

/// <summary>One thing that is wrong in a file, said so that a person can mend it.</summary>
/// <param name="File">Name within the package or the path given; never a path outside it.</param>
/// <param name="Line">1-based; 0 when the error concerns the whole file.</param>
/// <param name="Column">Column name, or 1-based position as text; empty when the error concerns the whole line.</param>
/// <param name="Code">Stable kebab-case code, such as <c>unknown-term</c>.</param>
/// <param name="Message">What is wrong and what would be right, in Dutch and English.</param>
public sealed record InputError(string File, int Line, string Column, string Code, Core.Words Message);
