using System.Collections.Frozen;
using Naober.Core;
using Naober.Files.Packages;
using Naober.Regions;

namespace Naober.Network.ImportTooi;

/// <summary>
/// A value list as rows of a region package. Governments become a region and an actor with the same key; a cooperation under
/// the Wgr is a partnership whose members TOOI does not tell.
/// </summary>
internal sealed class TooiPackage(TooiList list, TooiHistory history, PackageRows rows)
{
    private const string Country = "NL01";

    /// <summary>The list of municipalities refers to provinces by code only; so it can be loaded before that of the provinces.</summary>
    private static readonly FrozenDictionary<string, string> ProvinceNames = new Dictionary<string, string>
    {
        ["PV20"] = "Groningen", ["PV21"] = "Fryslân", ["PV22"] = "Drenthe", ["PV23"] = "Overijssel", ["PV24"] = "Flevoland", ["PV25"] = "Gelderland",
        ["PV26"] = "Utrecht", ["PV27"] = "Noord-Holland", ["PV28"] = "Zuid-Holland", ["PV29"] = "Zeeland", ["PV30"] = "Noord-Brabant", ["PV31"] = "Limburg",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal void AddRows()
    {
        rows.Add("sources", 1, list.SourceKey, $"TOOI-waardelijst: {list.Title}, versie {list.Version}", "Ministerie van BZK (Logius)",
            $"{list.PublishedOn?.Year}", list.Uri, "CC0 1.0");
        foreach (var organisation in history.Organisations.Where(organisation => organisation.Kind == TooiKinds.Partnership))
        {
            AddPartnership(organisation);
        }

        var governments = history.Organisations.Where(organisation => organisation.Kind != TooiKinds.Partnership).ToList();
        if (governments.Count > 0)
        {
            AddRegions(governments);
        }
    }

    private void AddRegions(IReadOnlyList<TooiOrganisation> governments)
    {
        rows.Add("regions", 1, Country, "Nederland", Region.Country);
        var provinces = governments.Select(government => government.Province).OfType<string>().Select(TooiOrganisation.KeyOf).Distinct()
            .Where(key => history.Find(key) is null && ProvinceNames.ContainsKey(key)).ToHashSet(StringComparer.Ordinal);
        foreach (var key in provinces)
        {
            rows.Add("regions", 1, key, ProvinceNames[key], Region.Province);
        }

        foreach (var government in governments)
        {
            rows.Add("regions", government.Line, government.Key, government.Name, government.Kind, Day(government.Valid.From), Day(government.Valid.To));
            rows.Add("actors", government.Line, government.Key, government.Title, OtherNames(government), government.Kind, government.Key, "governance",
                PackageRows.List(government.Identifiers), list.SourceKey, Place(government));
            if (government.Kind == Region.Province)
            {
                rows.Add("region_parts", government.Line, Country, government.Key);
            }
            else if (government.Province is { } province)
            {
                // Undated: TOOI does not say since when, and a municipality is part of nothing on a day on which it does not exist.
                rows.Add("region_parts", government.Line, TooiOrganisation.KeyOf(province), government.Key);
            }
        }

        foreach (var transition in history.Transitions)
        {
            rows.Add("region_changes", transition.Line, Day(transition.Date), transition.Kind, transition.From, transition.To, transition.IsWhole ? "1" : "");
        }
    }

    private void AddPartnership(TooiOrganisation organisation)
    {
        rows.Add("partnerships", organisation.Line, organisation.Key, organisation.Title, OtherNames(organisation), "public-entity", Vocabulary.UnknownKey,
            Vocabulary.UnknownKey, "", "governance", "", Day(organisation.Valid.From), Day(organisation.Valid.To), "", PackageRows.List(organisation.Identifiers),
            list.SourceKey, Place(organisation));
        foreach (var (line, statement) in history.StatementsAbout(organisation))
        {
            rows.Add("mentions", line, "partnership", organisation.Key, list.SourceKey, Place(organisation), statement);
        }
    }

    private static string OtherNames(TooiOrganisation organisation) =>
        PackageRows.List(organisation.OtherNames.Where(name => name != organisation.Title && name != organisation.Name));

    private static string Place(TooiOrganisation organisation) => TooiNode.Last(organisation.Uri);

    private static string Day(DateOnly? date) => date is { } day ? Formats.Iso(day) : "";
}
