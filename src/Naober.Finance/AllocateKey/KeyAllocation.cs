using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.Indicators;
using Naober.Network;

namespace Naober.Finance.AllocateKey;

/// <summary>What one party pays.</summary>
/// <param name="Part">The part of the key; its key is that of the portion.</param>
/// <param name="Name">Of the party.</param>
/// <param name="Portion">Its amount, and how that came about.</param>
/// <param name="Inhabitants">Of a municipality in the period of the key; null when not known.</param>
public sealed record PartyShare(KeyPart Part, string Name, Portion Portion, decimal? Inhabitants)
{
    public Money Amount => Portion.Amount;

    public bool IsMunicipality { get; init; }

    /// <summary>Euros, unrounded; null when the number of inhabitants is not known.</summary>
    public decimal? PerInhabitant => Inhabitants is > 0 ? Amount.Euros / Inhabitants : null;
}

/// <summary>An allocation key worked out for a year, to the cent.</summary>
/// <param name="Key">The key that was asked.</param>
/// <param name="Choice">What was asked of it.</param>
/// <param name="Allotment">The division itself, groups included.</param>
/// <param name="Shares">Of the parties, in the order of the key, groups opened.</param>
/// <param name="Names">Of every part and group, by key.</param>
public sealed record KeyAllocation(
    AllocationKey Key, KeyChoice Choice, Allotment Allotment, IReadOnlyList<PartyShare> Shares, IReadOnlyDictionary<string, Words> Names)
{
    /// <summary>The indicator that counts inhabitants.</summary>
    public const string InhabitantsIndicator = "population";

    public Money Amount => Allotment.Amount;

    /// <summary>The period of the indicator that was used; null when no part weighs by one.</summary>
    public string? Period => Choice.Period ?? Key.Period;

    /// <summary>Of the municipalities that pay, when all are known.</summary>
    public decimal? Inhabitants => Municipalities is { Count: > 0 } && Municipalities.All(share => share.Inhabitants is not null)
        ? Municipalities.Sum(share => share.Inhabitants)
        : null;

    public IReadOnlyList<PartyShare> Municipalities => [.. Shares.Where(share => share.IsMunicipality)];

    /// <summary>The same in the rounding that the source publishes; null when it publishes to the cent.</summary>
    public PublishedShares? Published => Key.Rounding switch
    {
        "down-to-percent" => PublishedShares.Of(Allotment, PublishedRounding.DownToPercent),
        "half-up-to-percent" => PublishedShares.Of(Allotment, PublishedRounding.HalfUpToPercent),
        _ => null,
    };

    /// <param name="key">The key to work out.</param>
    /// <param name="choice">The year, and what would be otherwise.</param>
    /// <param name="register">Null when the key says everything itself.</param>
    /// <param name="catalogue">Null when there are no figures.</param>
    /// <exception cref="AllotmentException">It cannot be worked out; holds every reason.</exception>
    public static KeyAllocation Of(AllocationKey key, KeyChoice choice, Register? register, Catalogue? catalogue)
    {
        var weights = new KeyWeights(key, choice, register, catalogue);
        var parts = weights.Parts();
        var allotment = Divide(choice.Amount ?? YearAmount.Of(key, choice.Year), parts, weights.Problems);
        var known = WithMembers(key.Parts).ToDictionary(part => part.Key, StringComparer.Ordinal);
        var population = catalogue?.Find(InhabitantsIndicator) is { } indicator ? catalogue.FiguresOf(indicator) : null;
        var period = choice.Period ?? key.Period ?? $"{choice.Year}";
        return new(
            key, choice, allotment,
            [.. allotment.Leaves.Select(leaf =>
            {
                var actor = known[leaf.Part.Key].Actor is { } named ? register?.FindActor(named) : null;
                var isMunicipality = actor?.Kind == Regions.Region.Municipality;
                return new PartyShare(known[leaf.Part.Key], NameOf(known[leaf.Part.Key], actor).Dutch, leaf, isMunicipality ? population?[actor!.Region ?? actor.Key, period] : null)
                {
                    IsMunicipality = isMunicipality,
                };
            })],
            known.ToDictionary(part => part.Key, part => NameOf(part.Value, part.Value.Actor is { } named ? register?.FindActor(named) : null), StringComparer.Ordinal));
    }

    private static Allotment Divide(Money amount, IReadOnlyList<Part> parts, IReadOnlyList<AllotmentProblem> problems)
    {
        try
        {
            var allotment = LargestRemainder.Divide(amount, parts);
            return problems.Count == 0 ? allotment : throw new AllotmentException(problems);
        }
        catch (AllotmentException failure) when (problems.Count > 0 && failure.Problems != problems)
        {
            // A weight that could not be found counted as zero; that nothing is left to divide by is no problem of its own then.
            throw new AllotmentException([.. problems, .. failure.Problems.Where(problem => problem.Code != "zero-weights")]);
        }
    }

    private static Words NameOf(KeyPart part, Actor? actor) => part.Name ?? (actor is null ? new(part.Actor ?? part.Key, part.Actor ?? part.Key) : new(actor.Name, actor.Name));

    private static IEnumerable<KeyPart> WithMembers(IEnumerable<KeyPart> parts) => parts.SelectMany(part => WithMembers(part.Members).Prepend(part));
}
