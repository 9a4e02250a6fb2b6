using Naober.Core;
using Naober.Indicators.ImportTable;

namespace Naober.Cli.Load;

/// <summary>Shows how the columns of a table of figures are read, and the first figures.</summary>
internal static class TableOutput
{
    internal static void Show(Output output, LoadReport report)
    {
        if (report.Mapping is not { } mapping)
        {
            return;
        }

        output.Line(output.Say("Zo wordt het bestand gelezen:", "This is how the file is read:"));
        output.Table([.. Lines(output, mapping)]);
        if (report.Preview is { Count: > 0 } preview)
        {
            output.Table(
            [
                ["indicator", output.Say("regio", "region"), output.Say("periode", "period"), output.Say("waarde", "value"), "status"],
                .. preview.Select(figure => new[]
                {
                    figure.Indicator, figure.Region, figure.Period, figure.Value is { } value ? Formats.Number(value, value.Scale, output.Language) : "", string.Join(", ", figure.Status),
                }),
            ]);
        }
    }

    private static IEnumerable<string[]> Lines(Output output, TableMapping mapping)
    {
        yield return [output.Say("regio", "region"), mapping.Region];
        yield return [output.Say("periode", "period"), mapping.Period ?? (mapping.PeriodColumns ? output.Say("(de namen van kolommen)", "(the names of columns)") : "--year")];
        if (mapping.Indicator is { } indicator)
        {
            yield return ["indicator", indicator];
        }

        foreach (var (column, name) in mapping.Values)
        {
            yield return [output.Say("cijfers van ", "figures of ") + (name.Length > 0 ? name : output.Say("de rij", "the row")), column];
        }

        yield return [output.Say("notatie", "notation"), mapping.DecimalComma ? "1.234,5" : "1,234.5"];
    }
}
