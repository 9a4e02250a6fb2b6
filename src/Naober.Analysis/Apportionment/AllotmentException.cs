using Naober.Core;

namespace Naober.Analysis.Apportionment;

/// <summary>Why an amount cannot be divided.</summary>
/// <param name="Part">Key of the part or group; empty for the division as a whole.</param>
/// <param name="Code">Kebab-case, for machines.</param>
/// <param name="Message">For people.</param>
public sealed record AllotmentProblem(string Part, string Code, Words Message);

/// <summary>An amount cannot be divided; all problems together.</summary>
public sealed class AllotmentException(IReadOnlyList<AllotmentProblem> problems) : Exception(problems[0].Message.English)
{
    public IReadOnlyList<AllotmentProblem> Problems { get; } = problems;
}
