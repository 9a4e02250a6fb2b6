namespace Naober.Indicators.LoadFlows;

/// <summary>Which columns of a table say from where, to where, when and how much; -1 for a period that is in no column.</summary>
public sealed record FlowColumns(int Origin, int Destination, int Period, int Value)
{
    private static readonly string[] Origins = ["origin", "from", "muni_from", "herkomst", "van", "woongemeente", "woonregio"];
    private static readonly string[] Destinations = ["destination", "to", "muni_to", "bestemming", "naar", "werkgemeente", "werkregio"];
    private static readonly string[] Periods = ["period", "year", "periode", "jaar"];
    private static readonly string[] Values = ["value", "waarde", "aantal", "count"];

    /// <summary>By their names, in any order and any case; null when it is not clear from where, to where or how much.</summary>
    public static FlowColumns? Find(IReadOnlyList<string> header)
    {
        var columns = new FlowColumns(At(Origins), At(Destinations), At(Periods), At(Values));
        return columns is { Origin: >= 0, Destination: >= 0, Value: >= 0 } ? columns : null;

        int At(string[] names) => header.Index().Where(column => names.Contains(column.Item.Trim().ToLowerInvariant(), StringComparer.Ordinal))
            .Select(column => column.Index).FirstOrDefault(-1);
    }
}
