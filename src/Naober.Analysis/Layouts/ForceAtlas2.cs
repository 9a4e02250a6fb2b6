using System.Runtime.Intrinsics;
using Naober.Analysis.Graphs;

namespace Naober.Analysis.Layouts;

/// <summary>
/// Places the nodes of a graph so that those with strong edges come near each other and all others keep their distance.
/// Source: M. Jacomy, T. Venturini, S. Heymann and M. Bastian, ForceAtlas2, PLoS ONE 9(6) e98679, 2014, with attraction that grows
/// with the logarithm of the distance (LinLog) and the root of the weight, and repulsion between all pairs, computed exactly.
/// Differs from the paper: gravity grows with the distance, so that weakly tied nodes stay on the sheet; it starts where the
/// caller says, so that a map stays recognisable, and ends after a number of steps that the caller chooses.
/// No randomness: the same graph and start give the same places, bit for bit.
/// </summary>
public sealed class ForceAtlas2
{
    private const double Repulsion = 10;
    private const double Gravity = 0.1;
    private const double Strength = 10;
    private const double Tolerance = 1;
    private const double LeastEfficiency = 0.05;

    /// <summary>Keeps two nodes on one place from pushing each other out of the drawing.</summary>
    private const double Softening = 0.01;

    private readonly WeightedGraph graph;
    private readonly double unit;
    private readonly int padded;
    private readonly double[] x, y, mass, forceX, forceY, beforeX, beforeY;
    private double speed = 1;
    private double efficiency = 1;

    private ForceAtlas2(WeightedGraph graph, IReadOnlyList<Point> start)
    {
        this.graph = graph;
        // Padding has no mass and so no force; it keeps the vectors full.
        padded = (graph.Nodes + 3) / 4 * 4;
        (x, y, mass) = (new double[padded], new double[padded], new double[padded]);
        (forceX, forceY, beforeX, beforeY) = (new double[padded], new double[padded], new double[padded], new double[padded]);
        var weight = 0.0;
        for (var node = 0; node < graph.Nodes; node++)
        {
            (x[node], y[node]) = (start[node].X, start[node].Y);
            mass[node] = graph.DegreeOf(node) + 1;
            weight += graph.StrengthOf(node);
        }

        unit = graph.Edges == 0 ? 1 : weight / (2 * graph.Edges);
    }

    /// <summary>Cost: steps × (nodes² / 4 + edges).</summary>
    /// <param name="graph">Weights count, relative to their mean.</param>
    /// <param name="start">One place per node; two nodes should not have the same one.</param>
    /// <param name="steps">0 or more; a few hundred gives a settled picture.</param>
    public static Point[] Arrange(WeightedGraph graph, IReadOnlyList<Point> start, int steps)
    {
        var layout = new ForceAtlas2(graph, start);
        for (var step = 0; step < steps; step++)
        {
            layout.Repel();
            layout.Attract();
            layout.Move();
        }

        return [.. Enumerable.Range(0, graph.Nodes).Select(node => new Point(layout.x[node], layout.y[node]))];
    }

    /// <summary>Every node from every other, by mass over distance; and all towards the middle, by distance.</summary>
    private void Repel()
    {
        var softening = Vector256.Create(Softening);
        for (var node = 0; node < graph.Nodes; node++)
        {
            var (hereX, hereY) = (Vector256.Create(x[node]), Vector256.Create(y[node]));
            var (sumX, sumY) = (Vector256<double>.Zero, Vector256<double>.Zero);
            for (var other = 0; other < padded; other += 4)
            {
                var dx = hereX - Vector256.Create(x.AsSpan(other, 4));
                var dy = hereY - Vector256.Create(y.AsSpan(other, 4));
                var push = Vector256.Create(mass.AsSpan(other, 4)) / ((dx * dx) + (dy * dy) + softening);
                sumX += dx * push;
                sumY += dy * push;
            }

            forceX[node] = mass[node] * ((Repulsion * Vector256.Sum(sumX)) - (Gravity * x[node]));
            forceY[node] = mass[node] * ((Repulsion * Vector256.Sum(sumY)) - (Gravity * y[node]));
        }
    }

    private void Attract()
    {
        for (var node = 0; node < graph.Nodes; node++)
        {
            var neighbours = graph.NeighboursOf(node);
            var weights = graph.WeightsOf(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                var (dx, dy) = (x[neighbours[i]] - x[node], y[neighbours[i]] - y[node]);
                var distance = Math.Sqrt((dx * dx) + (dy * dy) + Softening);
                var pull = Strength * Math.Sqrt(weights[i] / unit) * Math.Log(1 + distance) / distance;
                forceX[node] += dx * pull;
                forceY[node] += dy * pull;
            }
        }
    }

    /// <summary>As far as the forces are steady: a node that swings moves less, and all move less when many swing (the paper's speeds).</summary>
    private void Move()
    {
        var (swinging, traction) = (0.0, 0.0);
        for (var node = 0; node < graph.Nodes; node++)
        {
            swinging += mass[node] * Length(forceX[node] - beforeX[node], forceY[node] - beforeY[node]);
            traction += mass[node] * Length(forceX[node] + beforeX[node], forceY[node] + beforeY[node]) / 2;
        }

        if (swinging == 0)
        {
            return;
        }

        SetSpeed(swinging, traction);
        for (var node = 0; node < graph.Nodes; node++)
        {
            var swing = mass[node] * Length(forceX[node] - beforeX[node], forceY[node] - beforeY[node]);
            var step = speed / (1 + Math.Sqrt(speed * swing));
            x[node] += forceX[node] * step;
            y[node] += forceY[node] * step;
            (beforeX[node], beforeY[node]) = (forceX[node], forceY[node]);
        }
    }

    private void SetSpeed(double swinging, double traction)
    {
        var n = (double)graph.Nodes;
        var jitter = 0.05 * Math.Sqrt(n);
        var tolerance = Tolerance * Math.Max(Math.Sqrt(jitter), Math.Min(10, jitter * traction / (n * n)));
        if (swinging > 2 * traction)
        {
            efficiency = Math.Max(LeastEfficiency, efficiency / 2);
            tolerance = Math.Max(tolerance, Tolerance);
        }

        var target = tolerance * efficiency * traction / swinging;
        efficiency = swinging > tolerance * traction
            ? Math.Max(LeastEfficiency, efficiency * 0.7)
            : speed < 1000 ? efficiency * 1.3 : efficiency;
        speed += Math.Min(target - speed, 0.5 * speed);
    }

    private static double Length(double dx, double dy) => Math.Sqrt((dx * dx) + (dy * dy));
}
