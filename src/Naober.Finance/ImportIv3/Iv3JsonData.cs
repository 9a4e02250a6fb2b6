using Naober.Core;
using Naober.Files;
using Naober.Files.Json;

namespace Naober.Finance.ImportIv3;

/// <summary>The amounts of a JSON delivery: costs and income per task field, and the balance with its begin and end.</summary>
internal sealed class Iv3JsonData(JsonForm data, Iv3Definitions? definitions, int factor)
{
    private readonly Dictionary<(bool IsBegin, bool IsAsset), decimal> balance = [];

    /// <summary>Added up per task field; everything that is wrong is on the list of errors.</summary>
    public IReadOnlyList<Iv3Amount> Read()
    {
        Section("balans_lasten", "SF014", "balanscode", "categorie_lasten");
        Section("balans_baten", "SF013", "balanscode", "categorie_baten");
        ReadBalance();
        return
        [
            .. Section("lasten", "SF012", "taakveld", "categorie_lasten").GroupBy(cell => cell.Code, StringComparer.Ordinal).SelectMany(field => new Iv3Amount[]
            {
                new(field.Key, Iv3Side.Costs, field.Sum(cell => cell.Euros)), new(field.Key, Iv3Side.Salaries, field.Where(cell => cell.Category == "1.1").Sum(cell => cell.Euros)),
            }),
            .. Section("baten", "SF011", "taakveld", "categorie_baten").GroupBy(cell => cell.Code, StringComparer.Ordinal).Select(field => new Iv3Amount(field.Key, Iv3Side.Income, field.Sum(cell => cell.Euros))),
        ];
    }

    /// <summary>PF007 and PF008: assets and liabilities are equal at the begin and at the end.</summary>
    public IEnumerable<Iv3Remark> BalanceRemarks(string file)
    {
        foreach (var (isBegin, code, dutch, english) in new[] { (true, "PF007", "primo", "begin"), (false, "PF008", "ultimo", "end") })
        {
            var difference = balance.GetValueOrDefault((isBegin, true)) - balance.GetValueOrDefault((isBegin, false));
            if (difference != 0)
            {
                yield return new(code, file, new(
                    $"Totaal {dutch} activa min passiva is {Formats.Number(difference, 0, Language.Dutch)} euro.", $"Total assets less liabilities at the {english} is {Formats.Number(difference, 0, Language.English)} euros."));
            }
        }
    }

    private List<(string Code, string Category, decimal Euros)> Section(string section, string missing, string codeName, string categories)
    {
        var cells = new List<(string, string, decimal)>();
        if (!data.IsList(section))
        {
            data.Add("", missing, $"Het verplichte element {section} ontbreekt.", $"The required element {section} is missing.");
            return cells;
        }

        foreach (var cell in data.Objects(section))
        {
            var (code, category, euros) = (cell.Text(codeName, required: true), cell.Text("categorie", required: true), Amount(cell));
            if (code is null || category is null || euros is null)
            {
                continue;
            }

            Check(cell, codeName, code, codeName, codeName == "taakveld" ? "DF001" : "DF003");
            Check(cell, "categorie", category, categories, "DF002");
            if (euros != 0 && definitions?.IsGrey(section, code, category) == true)
            {
                cell.Add("categorie", "grey-cell", $"Op {code} is categorie {category} niet mogelijk (grijze cel).", $"Category {category} is not possible at {code} (grey cell).");
            }

            cells.Add((code, category, euros.Value));
        }

        return cells;
    }

    private void ReadBalance()
    {
        if (!data.IsList("balans_standen"))
        {
            data.Add("", "SF015", "Het verplichte element balans_standen ontbreekt.", "The required element balans_standen is missing.");
            return;
        }

        foreach (var cell in data.Objects("balans_standen"))
        {
            var (code, day, euros) = (cell.Text("balanscode", required: true), cell.Text("standper", required: true), Amount(cell));
            if (code is null || day is null || euros is null)
            {
                continue;
            }

            Check(cell, "balanscode", code, "balanscode", "DF003");
            Check(cell, "standper", day, "standper", "DF004");
            var place = (day.StartsWith("1 jan", StringComparison.Ordinal) || day.StartsWith("1-1-", StringComparison.Ordinal), code.StartsWith('A'));
            balance[place] = balance.GetValueOrDefault(place) + euros.Value;
        }
    }

    private decimal? Amount(JsonForm cell)
    {
        if (!cell.Has("bedrag"))
        {
            cell.Add("", "SF017", "Het bedrag is niet ingevuld.", "The amount is not filled in.");
            return null;
        }

        return cell.Amount("bedrag", required: true) is { } amount ? amount.Euros * factor : null;
    }

    private void Check(JsonForm cell, string field, string code, string list, string error)
    {
        if (definitions is { } known && !known.List(list).ContainsKey(code))
        {
            cell.Add(field, error, $"De code {ErrorList.Show(code)} is niet toegestaan als {field}.", $"The code {ErrorList.Show(code)} is not allowed as {field}.");
        }
    }
}
