namespace Naober.Indicators.Publish;

/// <summary>What is loaded, and from where.</summary>
/// <param name="DataSet">Key of the data set: the name of a package, a table of CBS, a name that a user gave.</param>
/// <param name="Title">For people.</param>
/// <param name="Origin">The address or the name of the file.</param>
/// <param name="Checksum">SHA-256 of what was read, in hexadecimals; the same figures have the same.</param>
/// <param name="Licence">Under which the figures may be used.</param>
/// <param name="LoadedBy">Who loaded it.</param>
public sealed record DataSetLoad(string DataSet, string Title, string Origin, string Checksum, string? Licence, string? LoadedBy);

/// <summary>What was loaded at one time, never changed after that.</summary>
/// <param name="Number">Over all data sets.</param>
/// <param name="Load">What it is, and from where.</param>
/// <param name="LoadedAt">When.</param>
/// <param name="Observations">Number of rows.</param>
/// <param name="Changes">Since the version that was current before.</param>
/// <param name="IsCurrent">Whether this is the version that everyone sees.</param>
public sealed record DataSetVersion(int Number, DataSetLoad Load, DateTimeOffset LoadedAt, long Observations, VersionChanges Changes, bool IsCurrent);

/// <summary>Figures that one version has and another has not, or has with another value.</summary>
public sealed record VersionChanges(long Added, long Revised, long Withdrawn);
