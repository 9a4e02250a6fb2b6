using Naober.Network.DelineateRegions;
using Naober.Network.FindAnomalies;
using Naober.Network.ExploreNetwork;
using Naober.Network.MeasureRegion;
using Naober.Network.RankRegions;

namespace Naober.Network;

/// <summary>What was computed on one register, kept within bounds of memory.</summary>
public sealed class RegisterResults
{
    private readonly Lazy<IReadOnlyList<RegisterAnomaly>> anomalies;
    private readonly BoundedCache<DateOnly, RegisterOnDate> dates;
    private readonly BoundedCache<(string Region, DateOnly Date, InclusionRule Rule), RegionNetwork> networks;
    private readonly BoundedCache<(string Region, DateOnly Date, InclusionRule Rule, DelineationOptions Options), Delineation> delineations;
    private readonly BoundedCache<(string Region, DateOnly Date, InclusionRule Rule, NetworkChoice Choice), ExploredNetwork> explored;
    private readonly BoundedCache<(string Type, DateOnly Date, InclusionRule Rule), RegionPositions> positions;

    public RegisterResults(Register register)
    {
        Register = register;
        anomalies = new(() => RegisterAnomaly.In(register));

        // Of the Netherlands: 0.5 MB per date, up to 2 MB per network, 1 MB per ranking of all municipalities.
        dates = new(64, date => RegisterOnDate.Of(register, date));
        networks = new(64, key => RegionNetwork.Of(OnDate(key.Date), key.Region, key.Rule));
        delineations = new(24, (key, cancellationToken) => Delineation.Of(NetworkOf(key.Region, key.Date, key.Rule), key.Options, cancellationToken));
        explored = new(64, key => ExploredNetwork.Of(register, NetworkOf(key.Region, key.Date, key.Rule), key.Choice));
        positions = new(24, key => RegionPositions.Of(OnDate(key.Date), key.Type, key.Rule));
    }

    public Register Register { get; }

    /// <summary>What is odd in the register.</summary>
    public IReadOnlyList<RegisterAnomaly> Anomalies => anomalies.Value;

    public RegisterOnDate OnDate(DateOnly date) => dates[date];

    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public RegionNetwork NetworkOf(string region, DateOnly date, InclusionRule rule) => networks[(region, date, rule)];

    /// <summary>Takes up to some seconds the first time.</summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public Delineation DelineationOf(string region, DateOnly date, InclusionRule rule, DelineationOptions options, CancellationToken cancellationToken = default) =>
        delineations.Of((region, date, rule, options), cancellationToken);

    /// <summary>Takes up to a second the first time.</summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public ExploredNetwork ExploredOf(string region, DateOnly date, InclusionRule rule, NetworkChoice choice) => explored[(region, date, rule, choice)];

    /// <param name="type">A term of <see cref="Core.Vocabulary.RegionTypes"/>; one without regions gives positions without regions.</param>
    /// <param name="date">On which the regions and their partnerships are valid.</param>
    /// <param name="rule">Which partnerships count.</param>
    public RegionPositions PositionsOf(string type, DateOnly date, InclusionRule rule) => positions[(type, date, rule)];
}
