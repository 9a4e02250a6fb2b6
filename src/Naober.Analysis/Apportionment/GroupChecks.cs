using System.Numerics;
using Naober.Core;

namespace Naober.Analysis.Apportionment;

/// <summary>What makes it impossible to divide an amount over the parts of one group.</summary>
internal static class GroupChecks
{
    /// <summary>What is wrong with a part whatever the amount is.</summary>
    internal static IEnumerable<AllotmentProblem> OfPart(Part part)
    {
        if (part.Weight.Sign < 0)
        {
            yield return new(part.Key, "negative-weight", new($"Het gewicht van {part.Key} is negatief.", $"The weight of {part.Key} is negative."));
        }

        if (part.Fixed.IsNegative || part.Floor?.IsNegative == true || part.Cap?.IsNegative == true)
        {
            yield return new(part.Key, "negative-bound", new(
                $"Een vast bedrag, minimum of maximum van {part.Key} is negatief; bij een negatief bedrag tellen ze vanzelf de andere kant op.",
                $"A fixed amount, floor or cap of {part.Key} is negative; with a negative amount they count the other way by themselves."));
        }

        if (part.Cap is { } cap && (part.Floor > cap || part.Fixed > cap))
        {
            yield return new(part.Key, "bounds", new(
                $"Het maximum van {part.Key} ligt onder het vaste bedrag of het minimum.", $"The cap of {part.Key} is below its fixed amount or its floor."));
        }
    }

    /// <summary>Whether the bounds of the parts leave room for the amount of their group; null when they do.</summary>
    internal static AllotmentProblem? Room(string group, IReadOnlyList<Part> parts, BigInteger numerator, BigInteger denominator)
    {
        var (least, most, hasWeight) = (BigInteger.Zero, (BigInteger?)BigInteger.Zero, false);
        foreach (var part in parts)
        {
            var lower = Math.Max(part.Fixed.Cents, part.Floor?.Cents ?? 0);
            hasWeight |= part.Weight.Sign > 0;
            least += lower;
            most += part.Weight.Sign == 0 ? lower : part.Cap?.Cents;
        }

        var (dutch, english) = group.Length == 0 ? ("de sleutel", "the key") : ($"groep {group}", $"group {group}");
        var shown = new Fraction(numerator, denominator * 100).ToDecimal(2);
        return (least * denominator).CompareTo(numerator) switch
        {
            > 0 => new(group, "too-little", new(
                $"De vaste bedragen en minima in {dutch} zijn samen {new Money((long)least)}, meer dan de {shown} die er te verdelen is.",
                $"The fixed amounts and floors in {english} are {new Money((long)least)} together, more than the {shown} there is to divide.")),
            < 0 when !hasWeight => new(group, "zero-weights", new(
                $"Alle gewichten in {dutch} zijn nul: er is niets om naar te verdelen.", $"All weights in {english} are zero: there is nothing to divide by.")),
            < 0 when most * denominator < numerator => new(group, "too-much", new(
                $"De maxima in {dutch} zijn samen {new Money((long)most!.Value)}, minder dan de {shown} die er te verdelen is.",
                $"The caps in {english} are {new Money((long)most!.Value)} together, less than the {shown} there is to divide.")),
            _ when !hasWeight && parts.All(part => part.Fixed == Money.Zero && part.Floor is null) => new(group, "zero-weights", new(
                $"Alle gewichten in {dutch} zijn nul: er is niets om naar te verdelen.", $"All weights in {english} are zero: there is nothing to divide by.")),
            _ => null,
        };
    }
}
