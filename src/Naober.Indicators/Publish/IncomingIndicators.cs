using Naober.Core;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Indicators.DescribeIndicators;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>
/// What a load may say about indicators. One that another data set described keeps its description; in another unit it is another
/// indicator, and refused. What a person said goes before what any file says.
/// </summary>
/// <param name="Table">The rows as they may be loaded.</param>
/// <param name="Remarks">What the load says otherwise, and is not taken over.</param>
/// <param name="Errors">What cannot be.</param>
internal sealed record IncomingIndicators(PackageTable Table, IReadOnlyList<Remark> Remarks, IReadOnlyList<InputError> Errors)
{
    private const int Named = 5;

    /// <param name="connection">In the transaction of the load.</param>
    /// <param name="package">What comes in.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<IncomingIndicators> OfAsync(NpgsqlConnection connection, RegionPackage package, CancellationToken cancellationToken)
    {
        var said = await IndicatorDescriptions.ReadAsync(connection, cancellationToken);
        var known = (await PackageStore.ReadWithinAsync(connection, [IndicatorTables.Indicators], cancellationToken)).Tables[0].Rows.ToDictionary(row => row.Text(0)!, StringComparer.Ordinal);
        var incoming = package[IndicatorTables.Indicators.Name].Rows;
        var (rows, kept, ruled, errors) = (new List<PackageRow>(), new List<(PackageRow Row, PackageRow Own)>(), new List<(PackageRow, PackageRow)>(), new List<InputError>());
        foreach (var row in incoming)
        {
            if (known.GetValueOrDefault(row.Text(0)!) is { } first && first.Owner != package.Name && !IsBare(first))
            {
                rows.Add(first with { Line = row.Line });
                kept.Add((row, first));
                errors.AddRange(OtherUnit(row, first));
            }
            else
            {
                rows.Add(said.GetValueOrDefault(row.Text(0)!)?.Over(row) ?? row);
                ruled.Add((row, rows[^1]));
            }
        }

        var named = incoming.Select(row => row.Text(0)!).ToHashSet(StringComparer.Ordinal);
        var gone = known.Values.Where(row => row.Owner == package.Name && !named.Contains(row.Text(0)!)).Select(row => row.Text(0)!).ToList();
        errors.AddRange((await SharedIndicators.WithAsync(connection, package.Name, gone, cancellationToken)).SelectMany(StillMeasured));
        return new(
            new(IndicatorTables.Indicators, rows),
            [
                .. Said("indicator-described-elsewhere", kept, "een andere gegevensset eerder zei", "another data set said before"),
                .. Said("indicator-described-by-person", ruled, "iemand hier heeft beschreven", "a person described here"),
            ],
            errors);
    }

    /// <summary>Whether nobody described it yet: a long file gives an indicator its key as its name. Whoever describes it is the first.</summary>
    private static bool IsBare(PackageRow row) => Indicator.Of(row) is { Unit: Vocabulary.UnknownKey } indicator && indicator.Name.Dutch == indicator.Key;

    private static IEnumerable<InputError> OtherUnit(PackageRow row, PackageRow first)
    {
        var (key, own, known) = (row.Text(0)!, Indicator.Of(row).Unit, Indicator.Of(first).Unit);
        if (own != known && own != Vocabulary.UnknownKey && known != Vocabulary.UnknownKey)
        {
            yield return new("indicators.csv", row.Line, "unit", "other-unit", new(
                $"'{key}' is al gemaakt door gegevensset '{first.Owner}', in {known} en niet in {own}. Geef deze indicator een andere sleutel, of dezelfde eenheid.",
                $"'{key}' was made by data set '{first.Owner}' already, in {known} and not in {own}. Give this indicator another key, or the same unit."));
        }
    }

    private static IEnumerable<InputError> StillMeasured(SharedIndicators others) => others.Indicators.Select(key => new InputError("indicators.csv", 0, "indicator", "still-referenced", new(
        $"'{key}' staat niet meer in het pakket, maar gegevensset '{others.DataSet}' heeft er cijfers van. Zet de rij terug of pas eerst die gegevensset aan.",
        $"'{key}' is no longer in the package, but data set '{others.DataSet}' has figures of it. Put the row back or change that data set first.")));

    /// <summary>
    /// A polarity is asked for and never stated by most files, so that it is no difference; and a row that describes nothing says nothing else.
    /// </summary>
    private static IEnumerable<Remark> Said(string code, List<(PackageRow Row, PackageRow Own)> pairs, string dutch, string english)
    {
        var other = pairs.Where(pair => !IsBare(pair.Row)).Select(pair => (Key: pair.Row.Text(0)!, Columns: IndicatorDescription.Differing(pair.Row, pair.Own).Select(column => column.Name).Where(name => name != "polarity").ToList()))
            .Where(pair => pair.Columns.Count > 0).ToList();
        if (other.Count > 0)
        {
            var shown = string.Join("; ", other.Take(Named).Select(pair => $"{pair.Key} ({string.Join(", ", pair.Columns)})")) + (other.Count > Named ? "; …" : "");
            yield return new(code, other[0].Key, new(
                $"Van {other.Count} indicatoren blijft staan wat {dutch}, al zegt dit bestand het anders: {shown}.", $"Of {other.Count} indicators what {english} stays, though this file says otherwise: {shown}."));
        }
    }
}
