using Naober.Files;
using Naober.Files.Json;

namespace Naober.Finance.AssessProject;

/// <summary>
/// A project as a JSON file, see <c>docs/methods</c>. Amounts are per year: a list of <c>{"year","amount"}</c>, with a <c>party</c>
/// where that matters; or one amount, in the <c>year</c> of the project.
/// </summary>
public static class ProjectForm
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private static readonly (string Field, AmountKind Kind)[] AmountFields =
    [
        ("costs", AmountKind.Cost), ("borrowedCapacity", AmountKind.BorrowedCapacity), ("ownContributions", AmountKind.OwnContribution),
        ("thirdPartyContributions", AmountKind.ThirdParty), ("requested", AmountKind.Requested),
    ];

    /// <summary>Null, with every error, when it is not a project of the scheme.</summary>
    public static FundingProject? Read(Stream stream, string file, FundingScheme scheme, ErrorList errors)
    {
        var before = errors.Count;
        if (JsonForm.Read(stream, file, errors) is not { } form)
        {
            return null;
        }

        var key = form.Text("project", required: true);
        var project = new FundingProject
        {
            Key = key ?? "",
            Name = form.Text("name") ?? key ?? "",
            Programme = Known(form, "programme", form.Text("programme"), [.. scheme.Programmes.Select(programme => programme.Key)]),
            IsOutsideProgrammes = !form.Has("programme"),
            IsProcess = form.YesNo("process") ?? false,
            IsPhysical = form.YesNo("physical", required: true),
            ContributesToVision = form.YesNo("contributesToVision", required: true),
            Theme = form.Text("theme", required: scheme.Rules.Any(rule => rule.Themes.Count > 0)),
            Partners = ReadPartners(form, scheme),
            ThirdParties = [.. form.Objects("thirdParties").Select(ReadThirdParty)],
            HasFundingChances = form.YesNo("fundingChances"),
            SeeksFunding = form.YesNo("seeksFunding"),
            Amounts = [.. AmountFields.SelectMany(field => ReadAmounts(form, field.Field, field.Kind))],
            Deviations = [.. form.Objects("deviations").Select(deviation => ReadDeviation(deviation, scheme)).OfType<Deviation>()],
        };
        CheckSums(form, project);
        form.RefuseOthers();
        return errors.Count == before ? project : null;
    }

    private static string[] ReadPartners(JsonForm form, FundingScheme scheme)
    {
        var partners = form.Texts("partners", required: true).ToArray();
        foreach (var partner in partners)
        {
            Known(form, "partners", partner, [.. scheme.Partners.Select(known => known.Key)]);
        }

        if (form.Has("partners") && partners.Length == 0)
        {
            form.Add("partners", "required", "Een project heeft ten minste één partner.", "A project has at least one partner.");
        }

        foreach (var twice in partners.GroupBy(partner => partner, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            form.Add("partners", "repeated-item", $"{ErrorList.Show(twice.Key)} staat er twee keer.", $"{ErrorList.Show(twice.Key)} is there twice.");
        }

        return partners;
    }

    private static string? Known(JsonForm form, string field, string? value, string[] known)
    {
        if (value is not null && !known.Contains(value, StringComparer.Ordinal))
        {
            var list = string.Join(", ", known);
            form.Add(field, "unknown-reference", $"{ErrorList.Show(value)} komt niet voor in de regels. Mogelijk zijn: {list}.", $"{ErrorList.Show(value)} does not occur in the rules. Possible are: {list}.");
        }

        return value;
    }

    private static ThirdParty ReadThirdParty(JsonForm form)
    {
        var party = new ThirdParty(form.Text("name", required: true) ?? "", form.YesNo("contributesReasonably", required: true));
        form.RefuseOthers();
        return party;
    }

    private static ProjectAmount[] ReadAmounts(JsonForm form, string field, AmountKind kind)
    {
        var required = kind is AmountKind.Cost or AmountKind.Requested;
        if (form.Has(field) && !form.IsList(field))
        {
            var (only, amount) = (form.Whole("year", FirstYear, LastYear, required: true), form.Amount(field, required));
            return only is { } year && amount is { } money ? [new(year, kind, money)] : [];
        }

        if (required && form.IsList(field) && form.Objects(field).Count == 0)
        {
            form.Add(field, "required", "De lijst is leeg.", "The list is empty.");
        }

        return [.. form.Objects(field, required).Select(item => ReadAmount(item, kind)).OfType<ProjectAmount>()];
    }

    private static ProjectAmount? ReadAmount(JsonForm item, AmountKind kind)
    {
        var (year, amount, party) = (item.Whole("year", FirstYear, LastYear, required: true), item.Amount("amount", required: true), item.Text("party"));
        item.RefuseOthers();
        if (amount is { IsNegative: true })
        {
            item.Add("amount", "negative", "Het bedrag is negatief; een project kost, vraagt en krijgt 0 of meer.", "The amount is negative; a project costs, asks and gets 0 or more.");
            return null;
        }

        return year is { } inYear && amount is { } money ? new(inYear, kind, money, party) : null;
    }

    private static Deviation? ReadDeviation(JsonForm form, FundingScheme scheme)
    {
        var rule = Known(form, "rule", form.Text("rule", required: true), [.. scheme.Rules.Select(rule => rule.Kind.Key)]);
        var (date, body, reason) = (form.Date("date", required: true), form.Text("body") ?? scheme.Committee, form.Text("reason", required: true));
        var amount = form.Amount("amount");
        form.RefuseOthers();
        if (body is null)
        {
            form.Add("body", "required", "Het veld body (wie besloot) ontbreekt.", "The field body (who decided) is missing.");
        }

        return rule is null || date is null || body is null || reason is null ? null : new(rule, date.Value, body, reason, amount);
    }

    private static void CheckSums(JsonForm form, FundingProject project)
    {
        foreach (var year in project.Years.Where(year => project.FundableCostsIn(year).IsNegative))
        {
            form.Add(
                "borrowedCapacity", "more-than-costs",
                $"In {year} kost de geleende capaciteit meer dan het hele project; zij hoort in de kosten (costs) te zitten.",
                $"In {year} the borrowed capacity costs more than the whole project; it belongs within the costs.");
        }
    }
}
