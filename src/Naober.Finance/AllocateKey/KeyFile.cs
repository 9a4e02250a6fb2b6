using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.Files;
using Naober.Files.Json;
using Naober.Indicators;

namespace Naober.Finance.AllocateKey;

/// <summary>
/// An allocation key as a JSON file: <c>amount</c> and <c>parts</c>, of which each is a <c>party</c> or a <c>group</c> with <c>members</c>,
/// with a <c>weight</c> (a decimal or fraction as text) and, if need be, <c>fixed</c>, <c>floor</c> and <c>cap</c>. With an <c>indicator</c>
/// and a <c>period</c> parties without a weight weigh by that figure; with a <c>date</c> every party must be there on that day.
/// </summary>
/// <param name="Key">What the file says.</param>
/// <param name="Date">That of the file, otherwise the first day of its period; null when it names neither.</param>
/// <param name="Lines">Where every part stands in the file, by its key.</param>
public sealed record KeyFile(AllocationKey Key, DateOnly? Date, IReadOnlyDictionary<string, int> Lines)
{
    /// <summary>Whether something must be looked up that the file does not say.</summary>
    public bool NeedsRegister => Date is not null || Key.Indicator is not null;

    /// <summary>The key as the file lays it down.</summary>
    public KeyChoice Choice => Date is { } day ? new(day.Year) { Date = day } : new(Key.FirstYear);

    /// <summary>Null, with every error at its line, when the file is no allocation key.</summary>
    public static KeyFile? Read(Stream stream, string file, ErrorList errors)
    {
        if (JsonForm.Read(stream, file, errors) is not { } form)
        {
            return null;
        }

        var (amount, date, lines) = (form.Amount("amount", required: true), form.Date("date"), new Dictionary<string, int>(StringComparer.Ordinal));
        var (indicator, period) = (form.Text("indicator"), form.Text("period"));
        var parts = Parts(form, "parts", indicator is not null, lines, 1);
        var day = date ?? (period is null ? null : FigurePeriod.FirstDay(period));
        if (indicator is not null && period is null && date is null)
        {
            form.Add("indicator", "period", "Geef bij een indicator ook een periode (period), zoals 2010-01-01.", "Give a period with an indicator, such as 2010-01-01.");
        }

        form.RefuseOthers();
        return errors.Count > 0 ? null : new(
            new("", new("", ""), amount!.Value)
            {
                FirstYear = day?.Year ?? 1,
                Indicator = indicator,
                Period = period,
                Rounding = "exact",
                Parts = parts,
            },
            day, lines);
    }

    private static IReadOnlyList<KeyPart> Parts(JsonForm form, string name, bool hasIndicator, Dictionary<string, int> lines, int depth)
    {
        var forms = form.Objects(name, required: true);
        if (form.Has(name) && forms.Count == 0)
        {
            form.Add(name, "empty", "Hier hoort ten minste één partij te staan.", "There should be at least one party here.");
        }

        if (depth > LargestRemainder.MaxDepth)
        {
            form.Add(name, "depth", $"Er zijn te veel groepen in elkaar; ten hoogste {LargestRemainder.MaxDepth}.", $"There are too many groups within each other; {LargestRemainder.MaxDepth} at most.");
            return [];
        }

        return [.. forms.Select(part => Part(part, hasIndicator, lines, depth)).OfType<KeyPart>()];
    }

    private static KeyPart? Part(JsonForm form, bool hasIndicator, Dictionary<string, int> lines, int depth)
    {
        var (party, group) = (form.Text("party"), form.Text("group"));
        var (@fixed, floor, cap, weight) = (NotNegative(form, "fixed"), NotNegative(form, "floor"), NotNegative(form, "cap"), form.Fraction("weight"));
        var members = form.Has("members") ? Parts(form, "members", hasIndicator, lines, depth + 1) : [];
        if (weight?.Sign < 0)
        {
            form.Add("weight", "negative-weight", "Een gewicht is niet negatief.", "A weight is not negative.");
        }

        if (form.Has("party") == form.Has("group"))
        {
            form.Add("", "group-or-party", "Een deel is een partij (party) of een groep (group), niet geen en niet allebei.", "A part is a party or a group, not neither and not both.");
        }

        if (form.Has("group") != form.Has("members"))
        {
            form.Add("", "members", "Een groep heeft leden (members) en een partij niet.", "A group has members and a party has none.");
        }

        if (!form.Has("weight") && (group is not null || !hasIndicator) && @fixed is null && floor is null)
        {
            form.Add("", "no-weight", "Het veld weight ontbreekt; zonder gewicht is een vast bedrag (fixed) nodig.", "The field weight is missing; without a weight a fixed amount is needed.");
        }

        form.RefuseOthers();
        if ((party ?? group) is not { } key)
        {
            return null;
        }

        if (!lines.TryAdd(key, form.Line))
        {
            form.Add(party is null ? "group" : "party", "twice", $"{ErrorList.Show(key)} staat er twee keer, ook op regel {lines[key]}.", $"{ErrorList.Show(key)} is there twice, also on line {lines[key]}.");
        }

        return new(key, party, group is null ? null : new(group, group))
        {
            Weight = weight,
            Fixed = @fixed ?? Money.Zero,
            Floor = floor,
            Cap = cap,
            Members = members,
        };
    }

    private static Money? NotNegative(JsonForm form, string name)
    {
        var amount = form.Amount(name);
        if (amount?.IsNegative == true)
        {
            form.Add(name, "negative-bound", "Een vast bedrag, minimum of maximum is niet negatief; bij een negatief bedrag telt het vanzelf de andere kant op.", "A fixed amount, floor or cap is not negative; with a negative amount it counts the other way by itself.");
        }

        return amount;
    }
}
