using System.Text.RegularExpressions;
using Naober.Core;
using Naober.Files;
using Naober.Files.Csv;

namespace Naober.Finance.ReadBudgetFile;

/// <summary>One row of a file with budgets, cell by cell; every cell that is wrong is on the list of errors.</summary>
internal sealed partial class BudgetFileRow
{
    private static readonly string[] TotalWords = ["total", "totaal", "subtotal", "subtotaal", "grand total", "eindtotaal"];
    private static readonly string[] Yes = ["true", "yes", "ja", "waar", "1", "y", "j"];
    private static readonly string[] No = ["false", "no", "nee", "onwaar", "0", "n"];

    private readonly CsvTableRow row;
    private readonly IReadOnlyDictionary<string, int> columns;
    private readonly string file;
    private readonly ErrorList errors;

    public BudgetFileRow(CsvTableRow row, IReadOnlyDictionary<string, int> columns, string file, ErrorList errors)
    {
        (this.row, this.columns, this.file, this.errors) = (row, columns, file, errors);
        Budget = Text("budget");
        if (Budget.Length == 0)
        {
            Wrong("budget", "required", "Deze cel mag niet leeg zijn: bij welke begroting hoort de rij?", "This cell may not be empty: which budget is the row of?");
        }

        Group = Named(Text("group"));
        Line = Named(Text("line"));
        if (Group is null && Line is not null)
        {
            Wrong("group", "required",
                "Een regel hoort bij een groep. Laat ook de regel leeg als dit het totaal van de begroting is.",
                "A line belongs to a group. Leave the line empty too when this is the total of the budget.");
        }

        Year = ReadYear(Text("year"));
        Amount = ReadAmount(Text("amount"));
        InTotal = Line is null || ReadInTotal(Text("in_total"));
    }

    public string Budget { get; }

    /// <summary>Null for the whole budget.</summary>
    public string? Group { get; }

    /// <summary>Null for a stated total.</summary>
    public string? Line { get; }

    public string? Year { get; }

    public Money Amount { get; }

    public bool InTotal { get; }

    public bool Error { get; private set; }

    private string Text(string column) => row.Cells[columns[column]];

    private static string? Named(string text) => text.Length == 0 || TotalWords.Contains(text, StringComparer.OrdinalIgnoreCase) ? null : text;

    private string? ReadYear(string text)
    {
        if (text.Length > 0 && !(Years().IsMatch(text) && (text.Length == 4 || string.CompareOrdinal(text, 0, text, 5, 4) < 0)))
        {
            Wrong("year", "years",
                $"{ErrorList.Show(text)} is geen jaar zoals 2016, en geen eerste en laatste jaar zoals 2016/2019. Laat de cel leeg als de bron geen jaar noemt.",
                $"{ErrorList.Show(text)} is not a year such as 2016, nor a first and last year such as 2016/2019. Leave the cell empty when the source names no year.");
        }

        return text.Length == 0 ? null : text.Replace('-', '/');
    }

    private Money ReadAmount(string text)
    {
        var plain = Plain(text);
        if (plain is null || !decimal.TryParse(plain, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var euros))
        {
            Wrong("amount", text.Length == 0 ? "required" : "number",
                $"{ErrorList.Show(text)} is geen bedrag zoals 1748049.00, -193750 of 1.748.049,00. Laat een rij zonder bedrag weg: onbekend is geen nul.",
                $"{ErrorList.Show(text)} is not an amount such as 1748049.00, -193750 or 1,748,049.00. Leave out a row without an amount: unknown is not zero.");
            return default;
        }

        if (Math.Abs(euros) > Money.Limit.Euros)
        {
            Wrong("amount", "out-of-range", $"{ErrorList.Show(text)} is meer dan {Money.Limit} euro.", $"{ErrorList.Show(text)} is more than {Money.Limit} euros.");
        }
        else if (!Money.TryParse(plain, out var amount))
        {
            Wrong("amount", "too-many-decimals",
                $"{ErrorList.Show(text)} heeft meer dan twee decimalen. Een bedrag staat in euro's en hele centen; een punt alleen scheidt geen duizendtallen.",
                $"{ErrorList.Show(text)} has more than two decimals. An amount is in euros and whole cents; a point alone does not separate thousands.");
        }
        else
        {
            return amount;
        }

        return default;
    }

    /// <summary>
    /// With a decimal point only; null when it is no amount. Separators of thousands are taken only where they can be nothing else, so
    /// 1.234 keeps its three decimals and is refused.
    /// </summary>
    private static string? Plain(string text)
    {
        var bare = text.TrimStart('€').Trim().Replace('\u2212', '-');
        return PlainForm().IsMatch(bare) ? bare
            : DutchForm().IsMatch(bare) ? bare.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : EnglishForm().IsMatch(bare) ? bare.Replace(",", "", StringComparison.Ordinal)
            : null;
    }

    private bool ReadInTotal(string text)
    {
        var isYes = Yes.Contains(text, StringComparer.OrdinalIgnoreCase);
        if (!isYes && !No.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            Wrong("in_total", "yes-no",
                $"{ErrorList.Show(text)} zegt niet of de regel meetelt. Schrijf true of false, ja of nee.",
                $"{ErrorList.Show(text)} does not say whether the line counts. Write true or false, yes or no.");
        }

        return isYes;
    }

    private void Wrong(string column, string code, string dutch, string english)
    {
        errors.Add(file, row.Line, column, code, dutch, english);
        Error = true;
    }

    [GeneratedRegex("^[12][0-9]{3}([/-][12][0-9]{3})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();

    [GeneratedRegex("^-?[0-9]{1,20}([.][0-9]{1,8})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainForm();

    [GeneratedRegex("^-?([0-9]{1,3}([.][0-9]{3}){1,6},[0-9]{1,8}|[0-9]{1,3}([.][0-9]{3}){2,6}|[0-9]{1,20},[0-9]{1,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DutchForm();

    [GeneratedRegex("^-?([0-9]{1,3}(,[0-9]{3}){1,6}[.][0-9]{1,8}|[0-9]{1,3}(,[0-9]{3}){2,6})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EnglishForm();
}
