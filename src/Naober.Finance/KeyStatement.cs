using Naober.Core;

namespace Naober.Finance;

/// <summary>A figure that a source publishes beside an allocation key.</summary>
/// <param name="Kind">A term of <see cref="Vocabulary.KeyStatements"/>.</param>
/// <param name="Part">The part it is about; null for the whole key.</param>
/// <param name="Value">Euros, percents or a weight, as the kind says.</param>
/// <param name="Name">Of a part of the amount.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record KeyStatement(string Kind, string? Part, decimal Value, Words? Name, Citation Citation)
{
    public const string Amount = "amount";
    public const string Percent = "percent";
    public const string WeightPercent = "weight-percent";
    public const string WeightTotal = "weight-total";
    public const string Component = "component";
    public const string PerInhabitant = "per-inhabitant";
}
