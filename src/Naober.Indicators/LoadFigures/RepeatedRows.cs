using Naober.Files;
using Naober.Files.Figures;
using Naober.Indicators.Publish;
using Naober.Regions;

namespace Naober.Indicators.LoadFigures;

/// <summary>Where in a long file the figures stand that came in twice: the file is read once more, only when there are any.</summary>
internal static class RepeatedRows
{
    public static (IReadOnlyList<InputError> Listed, int More) Errors(string path, RepeatedFigures repeated, RegionMap register)
    {
        var (file, keys, errors) = (Path.GetFileName(path), new LongKeys(register), new ErrorList(InputLimits.Graph.Errors));
        var first = new Dictionary<(int Indicator, int Period, int Region), int>();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var rows = new FigureRows(stream, file) { CheckRegion = keys.CheckRegion, CheckPeriod = keys.CheckPeriod };
        foreach (var row in rows.Read())
        {
            var figure = keys.Of(row);
            var place = (figure.Indicator, figure.Period, figure.Region);
            if (repeated.Has(figure.Indicator, figure.Period, figure.Region) && !first.TryAdd(place, rows.Line))
            {
                var about = $"{keys.Regions[figure.Region]}, {keys.Periods[figure.Period]}";
                errors.Add(file, rows.Line, "value", "duplicate-figure", $"Dit cijfer staat al op regel {first[place]}: {about}.", $"This figure is on line {first[place]} already: {about}.");
            }
        }

        return (errors.Listed, (int)Math.Min(int.MaxValue, Math.Max(errors.More, repeated.Count - errors.Listed.Count)));
    }
}
