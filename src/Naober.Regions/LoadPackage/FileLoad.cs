using Naober.Core;
using Naober.Files;

namespace Naober.Regions.LoadPackage;

/// <summary>Something about a file that is allowed but probably not meant, or that the user should know.</summary>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Subject">The key or name it is about.</param>
/// <param name="Message">What it is and what it does.</param>
public sealed record Remark(string Code, string Subject, Words Message);

/// <summary>What loading a file that is no package did, or would do; with any error it did nothing.</summary>
public sealed record FileLoad(IReadOnlyList<TableLoad> Tables, IReadOnlyList<Remark> Remarks, IReadOnlyList<InputError> Errors, int MoreErrors = 0);
