using System.Globalization;
using Naober.Core;

namespace Naober.Indicators.Formulas;

/// <summary>What is wrong with a formula, and where.</summary>
/// <param name="Position">In characters from 1.</param>
/// <param name="Code">Stable, in kebab case.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record FormulaError(int Position, string Code, Words Message);

/// <summary>
/// How an indicator follows from others: their keys, numbers and parentheses with + - * and /, and spaces around the operators,
/// because a key may have a hyphen or a slash in it. Multiplying and dividing go first, and from left to right.
/// </summary>
public sealed class Formula
{
    /// <summary>So that nobody can ask for a formula that is deeper than the machine.</summary>
    private const int MostTokens = 200;

    private readonly List<(string Text, int Position)> tokens;
    private readonly int end;
    private int next;

    private Formula(string text)
    {
        tokens = Split(text);
        end = text.Length + 1;
        if (tokens.Count > MostTokens)
        {
            throw Wrong(tokens[MostTokens].Position, "formula-too-long",
                $"De formule heeft {tokens.Count} delen; ten hoogste {MostTokens} is toegestaan.", $"The formula has {tokens.Count} parts; at most {MostTokens} are allowed.");
        }

        Root = Sum();
        if (next < tokens.Count)
        {
            throw Expected("een van + - * / met spaties eromheen", "one of + - * / with spaces around it");
        }

        Parts = [.. tokens.Where(token => IsKey(token.Text)).Select(token => new FormulaPart(token.Text, token.Position))];
    }

    public FormulaNode Root { get; }

    /// <summary>The indicators in it, as often as they stand there.</summary>
    public IReadOnlyList<FormulaPart> Parts { get; }

    /// <summary>Reads a formula. Cost: its length.</summary>
    /// <returns>The formula, or what is wrong with it.</returns>
    public static (Formula? Formula, FormulaError? Error) Read(string text)
    {
        try
        {
            return (new(text), null);
        }
        catch (FormulaException e)
        {
            return (null, e.Error);
        }
    }

    private FormulaNode Sum()
    {
        var left = Product();
        while (Operator('+', '-') is var (symbol, position))
        {
            left = new FormulaOperation(symbol, left, Product(), position);
        }

        return left;
    }

    private FormulaNode Product()
    {
        var left = Operand();
        while (Operator('*', '/') is var (symbol, position))
        {
            left = new FormulaOperation(symbol, left, Operand(), position);
        }

        return left;
    }

    private FormulaNode Operand()
    {
        var (text, position) = next < tokens.Count ? tokens[next] : ("", end);
        if (text == "(")
        {
            next++;
            var inner = Sum();
            if (next == tokens.Count || tokens[next].Text != ")")
            {
                throw Expected("een haakje )", "a parenthesis )");
            }

            next++;
            return inner;
        }

        if (text.Length == 0 || (!IsKey(text) && !IsNumber(text, out _)))
        {
            throw Expected("een sleutel, een getal of een haakje (", "a key, a number or a parenthesis (");
        }

        next++;
        return IsNumber(text, out var number) ? new FormulaNumber(number) : new FormulaPart(text, position);
    }

    private (char Symbol, int Position)? Operator(char one, char other)
    {
        if (next < tokens.Count && tokens[next] is ([var symbol], var position) && (symbol == one || symbol == other))
        {
            next++;
            return (symbol, position);
        }

        return null;
    }

    private FormulaException Expected(string dutch, string english)
    {
        var (position, shown) = next < tokens.Count ? (tokens[next].Position, $"'{tokens[next].Text}'") : (end, null);
        return Wrong(position, "formula",
            $"Teken {position} van de formule: hier hoort {dutch}, maar er staat {shown ?? "niets meer"}.",
            $"Character {position} of the formula: expected {english}, but found {shown ?? "the end"}.");
    }

    private static FormulaException Wrong(int position, string code, string dutch, string english) => new(new(position, code, new(dutch, english)));

    private static bool IsKey(string text) => text is not ("+" or "-" or "*" or "/" or "(" or ")") && !IsNumber(text, out _);

    private static bool IsNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static List<(string Text, int Position)> Split(string text)
    {
        var (found, start) = (new List<(string, int)>(), 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('(' or ')'))
            {
                continue;
            }

            if (i > start)
            {
                found.Add((text[start..i], start + 1));
            }

            if (i < text.Length && text[i] is '(' or ')')
            {
                found.Add((text[i].ToString(), i + 1));
            }

            start = i + 1;
        }

        return found;
    }

    private sealed class FormulaException(FormulaError error) : Exception
    {
        public FormulaError Error { get; } = error;
    }
}
