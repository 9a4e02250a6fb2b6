namespace Naober.Indicators.Formulas;

/// <summary>All figures of one indicator as exact decimals, period by period, with a place for every region.</summary>
/// <param name="Values">Null where there is none.</param>
/// <param name="States">What is said about them.</param>
internal sealed record FigureBlock(decimal?[] Values, CellStates[] States)
{
    private const CellStates Bounds = CellStates.LowerBound | CellStates.UpperBound;

    public static FigureBlock Of(IndicatorFigures figures, string[] regions, string[] periods)
    {
        var (cube, block) = (figures.Cube, new FigureBlock(new decimal?[regions.Length * periods.Length], new CellStates[regions.Length * periods.Length]));
        var places = Array.ConvertAll(regions, cube.RegionAt);
        for (var i = 0; i < periods.Length; i++)
        {
            if (cube.PeriodAt(periods[i]) is not (>= 0 and var time))
            {
                continue;
            }

            var states = cube.States(figures.At, time);
            for (var j = 0; j < places.Length; j++)
            {
                if (places[j] >= 0)
                {
                    block.Values[(i * places.Length) + j] = cube[figures.At, time, places[j]];
                    block.States[(i * places.Length) + j] = states[places[j]];
                }
            }
        }

        return block;
    }

    /// <summary>Computes a formula for every cell of which all parts are known.</summary>
    public static FigureBlock Of(int cells, IReadOnlyDictionary<string, FigureBlock> parts, FormulaNode node)
    {
        var block = new FigureBlock(new decimal?[cells], new CellStates[cells]);
        for (var cell = 0; cell < cells; cell++)
        {
            if (parts.Values.All(part => part.Values[cell] is not null))
            {
                (block.Values[cell], block.States[cell]) = At(node, parts, cell);
            }
        }

        return block;
    }

    /// <summary>As many as the figures have, and fewer when the largest would not fit in a whole number.</summary>
    public int Decimals(int most)
    {
        var known = Values.OfType<decimal>().DefaultIfEmpty().ToList();
        var decimals = Math.Min(most, known.Max(value => (int)(value / 1.000000000000000000000000000000000m).Scale));
        var largest = known.Max(Math.Abs);
        while (decimals > 0 && largest >= long.MaxValue / ComputedFigures.Scale(decimals))
        {
            decimals--;
        }

        return decimals;
    }

    private static (decimal? Value, CellStates States) At(FormulaNode node, IReadOnlyDictionary<string, FigureBlock> parts, int cell)
    {
        switch (node)
        {
            case FormulaNumber number:
                return (number.Value, CellStates.None);
            case FormulaPart part:
                return (parts[part.Key].Values[cell], parts[part.Key].States[cell]);
            case FormulaOperation operation:
                var ((left, leftStates), (right, rightStates)) = (At(operation.Left, parts, cell), At(operation.Right, parts, cell));
                return (Compute(operation.Operator, left, right), leftStates | (operation.Operator is '-' or '/' ? Turned(rightStates) : rightStates));
            default:
                throw new ArgumentOutOfRangeException(nameof(node));
        }
    }

    /// <summary>Null when it cannot be computed: a part is not known, the divisor is zero, or there are too many digits.</summary>
    private static decimal? Compute(char symbol, decimal? left, decimal? right)
    {
        try
        {
            return symbol switch
            {
                '+' => left + right,
                '-' => left - right,
                '*' => left * right,
                _ => right == 0 ? null : left / right,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Taking away at least so much leaves at most so much.</summary>
    private static CellStates Turned(CellStates states) => (states & Bounds) is CellStates.LowerBound or CellStates.UpperBound ? states ^ Bounds : states;
}
