using Naober.Core;
using Naober.Files;
using Naober.Files.Json;

namespace Naober.Finance.AssessProject;

/// <summary>The rules of a partnership as a JSON file, see <c>docs/methods</c>.</summary>
public static class SchemeForm
{
    private const string MunicipalityPrefix = "GM";

    /// <summary>Null, with every error, when it is not a scheme.</summary>
    public static FundingScheme? Read(Stream stream, string file, ErrorList errors)
    {
        var before = errors.Count;
        if (JsonForm.Read(stream, file, errors) is not { } form)
        {
            return null;
        }

        var partners = form.Texts("partners", required: true);
        if (form.IsList("partners") && partners.Count == 0)
        {
            form.Add("partners", "required", "Een regeling heeft ten minste één partner.", "A scheme has at least one partner.");
        }

        var municipalities = form.Has("municipalities")
            ? form.Texts("municipalities")
            : [.. partners.Where(partner => partner.StartsWith(MunicipalityPrefix, StringComparison.Ordinal))];
        foreach (var stranger in municipalities.Except(partners))
        {
            form.Add("municipalities", "unknown-reference", $"{ErrorList.Show(stranger)} staat niet bij partners.", $"{ErrorList.Show(stranger)} is not among the partners.");
        }

        var name = form.Text("name");
        var scheme = new FundingScheme
        {
            Key = name ?? file,
            Name = name ?? file,
            Committee = form.Text("committee"),
            Partners = [.. partners.Distinct().Select(partner => new FundingPartner(partner, partner, municipalities.Contains(partner)))],
            Programmes = [.. form.Objects("programmes").Select(ReadProgramme).OfType<FundingProgramme>()],
            Rules = [.. form.Objects("rules", required: true).Select(ReadRule).OfType<FundingRule>()],
        };
        CheckTwice(form, "programmes", scheme.Programmes.Select(programme => programme.Key));
        CheckTwice(form, "rules", scheme.Rules.Select(rule => rule.Kind.Key));
        form.RefuseOthers();
        return errors.Count == before ? scheme : null;
    }

    private static FundingProgramme? ReadProgramme(JsonForm form)
    {
        var key = form.Text("programme", required: true);
        var programme = new FundingProgramme
        {
            Key = key ?? "",
            Name = form.Text("name") ?? key ?? "",
            MaximumPerProject = form.Amount("maximumPerProject"),
            Ceilings = [.. form.Objects("ceilings").Select(ReadCeiling).OfType<YearCeiling>()],
        };
        CheckTwice(form, "ceilings", programme.Ceilings.Select(ceiling => ceiling.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        form.RefuseOthers();
        return key is null ? null : programme;
    }

    private static YearCeiling? ReadCeiling(JsonForm form)
    {
        var (year, amount, process) = (form.Whole("year", 1900, 2200, required: true), form.Amount("amount", required: true), form.Amount("processCosts"));
        var (granted, grantedProcess) = (form.Amount("granted"), form.Amount("grantedProcessCosts"));
        if (process > amount)
        {
            form.Add("processCosts", "above-ceiling", $"Het plafond voor proceskosten is hoger dan het programmaplafond van {amount}.", $"The ceiling for process costs is above that of the programme, {amount}.");
        }

        form.RefuseOthers();
        return year is null || amount is null ? null : new(year.Value, amount.Value, process)
        {
            Granted = granted ?? Money.Zero,
            GrantedProcessCosts = grantedProcess ?? Money.Zero,
        };
    }

    private static FundingRule? ReadRule(JsonForm form)
    {
        var key = form.Text("rule", required: true);
        var kind = key is null ? null : RuleKind.Find(key);
        if (key is not null && kind is null)
        {
            var known = string.Join(", ", RuleKind.All);
            form.Add("rule", "unknown-term", $"{ErrorList.Show(key)} is geen bekende regel. Mogelijk zijn: {known}.", $"{ErrorList.Show(key)} is not a known rule. Possible are: {known}.");
        }

        var (inPrinciple, mayDeviate, minimum) = (form.YesNo("inPrinciple"), form.YesNo("mayDeviate"), form.Whole("minimum", 0, 10_000));
        var (themes, text, steps) = (form.Texts("themes"), form.Text("text"), form.Objects("percentages").Select(ReadStep).OfType<PercentageStep>().ToList());
        form.RefuseOthers();
        foreach (var (fewer, more) in steps.Zip(steps.Skip(1)).Where(pair => pair.Second.Partners <= pair.First.Partners || pair.Second.Percent < pair.First.Percent))
        {
            form.Add(
                "percentages", "not-rising",
                $"Na {fewer.Partners} partners met {fewer.Percent}% volgt {more.Partners} met {more.Percent}%: het aantal stijgt, en het percentage daalt niet.",
                $"After {fewer.Partners} partners with {fewer.Percent}% comes {more.Partners} with {more.Percent}%: the number rises, and the percentage does not fall.");
        }

        return kind is null ? null : new(kind)
        {
            InPrinciple = inPrinciple ?? false,
            MayDeviate = mayDeviate ?? true,
            Minimum = minimum,
            Themes = themes,
            Percentages = steps,
            Text = text,
        };
    }

    private static PercentageStep? ReadStep(JsonForm form)
    {
        var (partners, percent) = (form.Whole("partners", 1, 10_000, required: true), form.Fraction("percent", required: true));
        form.RefuseOthers();
        if (percent is { } given && (given < Fraction.Zero || given > Fraction.Of(100)))
        {
            form.Add("percent", "out-of-range", "Een percentage ligt van 0 tot en met 100.", "A percentage is from 0 to 100.");
            return null;
        }

        return partners is null || percent is null ? null : new(partners.Value, percent.Value.ToDecimal(6) / 1.000000000000000000000000000000000m);
    }

    private static void CheckTwice(JsonForm form, string field, IEnumerable<string> keys)
    {
        foreach (var twice in keys.GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            form.Add(field, "repeated-item", $"{ErrorList.Show(twice.Key)} staat er twee keer.", $"{ErrorList.Show(twice.Key)} is there twice.");
        }
    }
}
