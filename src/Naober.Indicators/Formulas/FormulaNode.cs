namespace Naober.Indicators.Formulas;

/// <summary>A part of a formula as it is computed.</summary>
public abstract record FormulaNode;

/// <summary>A number that stands in the formula itself.</summary>
public sealed record FormulaNumber(decimal Value) : FormulaNode;

/// <summary>The figure of another indicator.</summary>
/// <param name="Key">Of the indicator.</param>
/// <param name="Position">Where it stands in the formula, in characters from 1.</param>
public sealed record FormulaPart(string Key, int Position) : FormulaNode;

/// <param name="Operator">One of + - * /.</param>
/// <param name="Left">Before the operator.</param>
/// <param name="Right">After the operator.</param>
/// <param name="Position">Where the operator stands in the formula, in characters from 1.</param>
public sealed record FormulaOperation(char Operator, FormulaNode Left, FormulaNode Right, int Position) : FormulaNode;
