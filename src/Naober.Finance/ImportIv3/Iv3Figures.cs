using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Naober.Files.Packages;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Regions;
using Npgsql;

namespace Naober.Finance.ImportIv3;

/// <summary>
/// A delivery as figures: an indicator for costs, income and salaries in all and per task field, of budgets and of accounts, so that it
/// has versions, positions and maps as every figure has. Other years and governments that were delivered before stay in the new version.
/// </summary>
public sealed class Iv3Figures
{
    /// <summary>The data set, and the package that describes its indicators.</summary>
    public const string DataSet = "iv3";

    private readonly SortedDictionary<string, PackageRow> indicators = new(StringComparer.Ordinal);
    private readonly List<(string Indicator, string Region, string Period, decimal? Value)> figures = [];

    private Iv3Figures(Iv3Delivery delivery, IEnumerable<Earlier> earlier)
    {
        var (period, kind) = ($"{delivery.Year}", delivery.IsBudget ? "" : "account-");
        foreach (var government in delivery.Governments)
        {
            foreach (var side in Enum.GetValues<Iv3Side>().Where(side => government.Amounts.Any(amount => amount.Side == side)))
            {
                Add(Key(side, null), side, null, government.Total(side));
            }

            foreach (var amount in government.Amounts)
            {
                Add(Key(amount.Side, amount.TaskField), amount.Side, amount.TaskField, government.IsDelivered ? amount.Euros : null);
            }

            if (government.Inhabitants is { } people)
            {
                indicators.TryAdd("iv3-inhabitants", Row("iv3-inhabitants", "Inwoners volgens Iv3", "Inhabitants according to Iv3", "count", null));
                figures.Add(("iv3-inhabitants", government.Region, period, people));
            }

            void Add(string key, Iv3Side side, string? field, decimal? value)
            {
                indicators.TryAdd(key, RowOf(key, side, field, delivery));
                figures.Add((key, government.Region, period, value));
            }
        }

        if (indicators.ContainsKey("iv3-inhabitants") && indicators.ContainsKey("iv3-costs"))
        {
            indicators["iv3-costs-per-inhabitant"] = Row("iv3-costs-per-inhabitant", "Lasten per inwoner (Iv3, begroting)", "Costs per inhabitant (Iv3, budget)", "euro", "iv3-costs / iv3-inhabitants");
        }

        var replaced = delivery.Governments.Select(government => government.Region).ToHashSet(StringComparer.Ordinal);
        figures.AddRange(earlier.Where(old => !(old.Period == period && replaced.Contains(old.Region) && (old.Indicator == "iv3-inhabitants" || old.Indicator.StartsWith("iv3-account-", StringComparison.Ordinal) == !delivery.IsBudget)))
            .Select(old => (old.Indicator, old.Region, old.Period, (decimal?)old.Value)));

        string Key(Iv3Side side, string? field) => $"iv3-{kind}{side.ToString().ToLowerInvariant()}{(field is null ? "" : "-" + field.Replace('.', '-'))}";
    }

    /// <summary>The delivery with what was delivered before, ready to load as the next version.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="delivery">Checked.</param>
    /// <param name="origin">Name of the file.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<IncomingFigures> IncomingAsync(NpgsqlConnection connection, Iv3Delivery delivery, string origin, CancellationToken cancellationToken)
    {
        var earlier = await connection.QueryAsync<Earlier>(new CommandDefinition(
            """
            select v.indicators[o.indicator] as "Indicator", v.regions[o.region] as "Region", v.periods[o.period] as "Period", o.value as "Value"
            from indicators.data_set d join indicators.version v on v.version = d.current join indicators.observation o on o.version = v.version
            where d.data_set = @DataSet
            """, new { DataSet }, cancellationToken: cancellationToken));
        return new Iv3Figures(delivery, earlier).Incoming(origin);
    }

    private IncomingFigures Incoming(string origin)
    {
        var (keys, regions, periods) = (new Numbers(), new Numbers(), new Numbers());
        List<Numbered> numbered = [.. figures.OrderBy(figure => figure.Indicator, StringComparer.Ordinal).ThenBy(figure => figure.Region, StringComparer.Ordinal).ThenBy(figure => figure.Period, StringComparer.Ordinal)
            .Select(figure => new Numbered(keys.Of(figure.Indicator), regions.Of(figure.Region), periods.Of(figure.Period), (double?)figure.Value, 0, CellStates.None, -1))];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var one in numbered)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{keys.Keys[one.Indicator]},{regions.Keys[one.Region]},{periods.Keys[one.Period]},{one.Value}\n")));
        }

        const string Title = "Iv3: lasten en baten van gemeenten per taakveld";
        var rows = new RegionPackage(DataSet, Title, null,
        [
            new(RegionTables.Sources, [new(0, [DataSet, Title, "Centraal Bureau voor de Statistiek", null, "https://www.cbs.nl/kredo", null])]),
            new(IndicatorTables.Indicators, [.. indicators.Values]),
        ]);
        var load = new DataSetLoad(DataSet, Title, origin, Convert.ToHexStringLower(hash.GetHashAndReset()), null, null);
        return new(rows, load, numbered.Count, () => numbered, () => new(keys.Keys, regions.Keys, periods.Keys, []));
    }

    private static PackageRow RowOf(string key, Iv3Side side, string? field, Iv3Delivery delivery)
    {
        var (dutch, english) = side switch
        {
            Iv3Side.Costs => ("lasten", "costs"),
            Iv3Side.Income => ("baten", "income"),
            _ => ("salarissen en sociale lasten", "salaries and social charges"),
        };
        var (kind, kindEnglish) = delivery.IsBudget ? ("begroting", "budget") : ("rekening", "accounts");
        var name = field is null ? "Totale " : $"Taakveld {field} {delivery.TaskFields.GetValueOrDefault(field)}".TrimEnd() + ": ";
        var nameEnglish = field is null ? "Total " : $"Task field {field} {delivery.TaskFields.GetValueOrDefault(field)}".TrimEnd() + ": ";
        return Row(key, $"{name}{dutch} (Iv3, {kind})", $"{nameEnglish}{english} (Iv3, {kindEnglish})", "euro", null);
    }

    private static PackageRow Row(string key, string name, string english, string unit, string? formula) =>
        new(0, [key, name, english, "public-administration", unit, 0, "neutral", formula is null ? "sum" : "none", null, null, formula, DataSet, null]);

    private sealed record Earlier(string Indicator, string Region, string Period, double? Value);

    private sealed class Numbers
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

        public List<string> Keys { get; } = [];

        public int Of(string key)
        {
            if (numbers.TryAdd(key, Keys.Count))
            {
                Keys.Add(key);
            }

            return numbers[key];
        }
    }
}
