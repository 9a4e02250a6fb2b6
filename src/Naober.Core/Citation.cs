namespace Naober.Core;

/// <summary>Where a fact stands: the key of a source and the place in it ("par. 5.2, tabel 3").</summary>
public readonly record struct Citation(string? Source, string? Place);
