using System.Globalization;
using Naober.Core;
using Naober.Network;
using Naober.Network.ExploreNetwork;
using Naober.Network.FindPartnerships;
using Naober.Network.MeasureRegion;
using Naober.Web.Hosting;

namespace Naober.Web.Pages.Network;

/// <summary>What the address of a network asks: the region, the choice, and what is looked at.</summary>
/// <param name="Region">Key of the region.</param>
/// <param name="Date">Reference date.</param>
/// <param name="Rule">Inclusion rule.</param>
/// <param name="Choice">What is shown, and how.</param>
/// <param name="Node">Key or name of the dot that is looked at; empty for none.</param>
/// <param name="ShowsLines">The table shows the lines instead of the dots.</param>
public sealed record NetworkQuery(string Region, DateOnly Date, InclusionRule Rule, NetworkChoice Choice, string Node, bool ShowsLines)
{
    public const int HighestMinimum = 1_000;

    public static IReadOnlyList<(string Key, NetworkMode Mode)> Modes { get; } = [("actors", NetworkMode.Actors), ("two-mode", NetworkMode.TwoMode)];

    public static IReadOnlyList<(string Key, NetworkLayout Layout)> Layouts { get; } = [("network", NetworkLayout.Network), ("geographic", NetworkLayout.Geographic)];

    public static IReadOnlyList<(string Key, NetworkColour Colour)> Colours { get; } =
    [
        ("province", NetworkColour.Province), ("corop", NetworkColour.Corop), ("community", NetworkColour.Community),
        ("ecosystem", NetworkColour.Ecosystem), ("kind", NetworkColour.Kind),
    ];

    /// <summary>What an address asks, and the register it asks it of: that of now, or as it was known at a moment.</summary>
    /// <exception cref="RefusedQueryException">With every value that is not understood.</exception>
    internal static async ValueTask<(NetworkQuery Query, Register Register)> ReadAsync(HttpContext http, RegisterCache cache)
    {
        Register register;
        try
        {
            (register, _) = await PastRegister.ReadAsync(http, cache);
        }
        catch (BadHttpRequestException)
        {
            // Read names this value together with the others.
            register = await cache.CurrentAsync(http.RequestAborted);
        }

        return (Read(http.Request.Query, register, cache), register);
    }

    private static NetworkQuery Read(IQueryCollection query, Register register, RegisterCache cache)
    {
        List<RefusedValue> refused = [];
        if (query["known"].ToString() is { Length: > 0 } known && KnownOn.Parse(known, cache.Zone) is null)
        {
            refused.Add(new("known", new("schrijf een dag of moment, zoals 2026-01-01 of 2026-01-01T09:30", "write a day or moment, such as 2026-01-01 or 2026-01-01T09:30")));
        }

        var date = Try("date", () => TimeQuery.ReadDate(query), new("schrijf jaar-maand-dag, zoals 2021-09-01", "write year-month-day, such as 2021-09-01")) ?? cache.DefaultDate(register);
        var rule = Try("rule", () => RegisterView.ReadRule(query), new("kies any of interlocal", "choose any or interlocal"));
        var region = query["region"].ToString() is { Length: > 0 } key ? key : DefaultRegion(register);
        if (register.Regions.Find(region) is null)
        {
            refused.Add(new("region", new("geen bekende regio; kies er een uit de lijst van regio's", "no known region; choose one from the list of regions")));
        }

        var mode = One("mode", [.. Modes.Select(entry => entry.Key)]);
        var colour = One("colour", [.. Colours.Select(entry => entry.Key)]);
        var layout = One("layout", [.. Layouts.Select(entry => entry.Key)]);
        var table = One("table", ["nodes", "lines"]);
        var outside = One("outside", ["no", "yes"]);
        var choice = new NetworkChoice
        {
            Mode = Modes[mode].Mode,
            Colour = query["colour"].ToString().Length == 0 ? DefaultColour(register, region, date) : Colours[colour].Colour,
            Layout = Layouts[layout].Layout,
            Outside = outside == 1,
            Kinds = Many("kind", Vocabulary.ActorKinds, mayBeUnknown: false),
            Minimum = Minimum(),
            Filter = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                [Facet.Domain.Key] = Many(Facet.Domain.Key, Vocabulary.Domains), [Facet.Scale.Key] = Many(Facet.Scale.Key, Vocabulary.Scales),
                [Facet.LegalForm.Key] = Many(Facet.LegalForm.Key, Vocabulary.LegalForms), [Facet.Ecosystem.Key] = Many(Facet.Ecosystem.Key, Vocabulary.Ecosystems),
            }),
        };
        return refused.Count > 0 ? throw new RefusedQueryException(refused) : new(region, date, rule, choice, query["node"].ToString().Trim(), table == 1);

        T? Try<T>(string name, Func<T> read, Words expected)
        {
            try
            {
                return read();
            }
            catch (BadHttpRequestException)
            {
                refused.Add(new(name, expected));
                return default;
            }
        }

        int One(string name, string[] possible)
        {
            var value = query[name].ToString();
            var found = Array.IndexOf(possible, value);
            if (value.Length > 0 && found < 0)
            {
                refused.Add(new(name, OneOf(possible)));
            }

            return Math.Max(0, found);
        }

        IReadOnlyList<string> Many(string name, Vocabulary vocabulary, bool mayBeUnknown = true)
        {
            string[] values = [.. query[name].OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
            if (!values.All(value => vocabulary.Contains(value) || (mayBeUnknown && value == Vocabulary.UnknownKey)))
            {
                refused.Add(new(name, OneOf(vocabulary.Keys)));
            }

            return values;
        }

        int? Minimum()
        {
            var text = query["minimum"].ToString();
            if (text.Length == 0)
            {
                return null;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minimum) && minimum is >= 1 and <= HighestMinimum)
            {
                return minimum;
            }

            refused.Add(new("minimum", new($"een heel getal van 1 tot en met {HighestMinimum}", $"a whole number from 1 up to and including {HighestMinimum}")));
            return null;
        }
    }

    /// <summary>The whole country; without a country the first region.</summary>
    public static string DefaultRegion(Register register) =>
        (register.Regions.All.FirstOrDefault(region => region.Type == Naober.Regions.Region.Country) ?? register.Regions.All.FirstOrDefault())?.Key ?? "";

    /// <summary>Provinces say something about a country, COROP regions about a province.</summary>
    public static NetworkColour DefaultColour(Register register, string region, DateOnly date) =>
        register.Regions.Find(region) is null || register.Regions.Within(region, Naober.Regions.Region.Province, date).Count > 1 || register.Regions.Within(region, Naober.Regions.Region.Corop, date).Count < 2
            ? NetworkColour.Province
            : NetworkColour.Corop;

    public ExploredNetwork Find(RegisterCache cache, Register register) => cache.ExploredOf(register, Region, Date, Rule, Choice);

    /// <summary>The dot that is looked at: by its key, else its name, else the beginning of its name.</summary>
    public NetworkNode? FindNode(ExploredNetwork network) => Node.Length == 0 ? null
        : network.Nodes.FirstOrDefault(node => node.Key == Node)
        ?? network.Nodes.FirstOrDefault(node => string.Equals(node.Name, Node, StringComparison.OrdinalIgnoreCase))
        ?? network.Nodes.FirstOrDefault(node => Node.Length > 1 && node.Name.StartsWith(Node, StringComparison.OrdinalIgnoreCase));

    private static Words OneOf(IEnumerable<string> possible) =>
        new("kies uit " + string.Join(", ", possible), "choose from " + string.Join(", ", possible));
}
