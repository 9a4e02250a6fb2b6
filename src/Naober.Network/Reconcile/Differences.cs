using Naober.Core;
using Naober.Files.Packages;
using Naober.Network.FindAnomalies;

namespace Naober.Network.Reconcile;

/// <summary>Says a difference between two sources: as a contradiction in the register, and as an anomaly of the load.</summary>
internal static class Differences
{
    private static readonly Dictionary<string, (Words Name, Vocabulary? Terms)> Columns = new(StringComparer.Ordinal)
    {
        ["legal_form"] = (new("juridische vorm", "legal form"), Vocabulary.LegalForms),
        ["obligation"] = (new("verplichting", "obligation"), Vocabulary.Obligations),
        ["scale"] = (new("schaalniveau", "scale level"), Vocabulary.Scales),
        ["domains"] = (new("beleidsdomeinen", "policy domains"), Vocabulary.Domains),
        ["kind"] = (new("soort", "kind"), null),
        ["type"] = (new("soort gebied", "type of region"), Vocabulary.RegionTypes),
        ["region"] = (new("gebied", "region"), null),
        ["parent"] = (new("onderdeel van", "part of"), null),
        ["valid_from"] = (new("eerste dag", "first day"), null),
        ["valid_to"] = (new("eerste dag die niet meer telt", "first day that no longer counts"), null),
    };

    /// <summary>Two statements side by side; none when one of them has no source.</summary>
    public static IEnumerable<PackageRow> ToRows(string package, Difference difference)
    {
        if (difference.PresentCitation.Source is null || difference.IncomingCitation.Source is null)
        {
            yield break;
        }

        var (title, key) = (Title(difference), $"{package}.{difference.Schema.Name}.{difference.Key}.{difference.Column}");
        foreach (var (citation, statement) in (IEnumerable<(Citation, string)>)[(difference.PresentCitation, difference.Present), (difference.IncomingCitation, difference.Incoming)])
        {
            yield return new(0,
            [
                key, citation.Source, citation.Place ?? "-", title.Dutch, title.English, Label(difference.Column, statement),
                "Naober houdt de waarde van de eerst geladen bron aan.", "Naober keeps the value of the source that was loaded first.",
            ]);
        }
    }

    public static Anomaly ToAnomaly(Difference difference)
    {
        var title = Title(difference);
        return new("sources-differ", difference.Key, new(
            $"{title.Dutch}: {difference.Present} ({difference.PresentCitation.Source ?? "-"}) en {difference.Incoming} ({difference.IncomingCitation.Source ?? "-"}); de eerste blijft staan.",
            $"{title.English}: {difference.Present} ({difference.PresentCitation.Source ?? "-"}) and {difference.Incoming} ({difference.IncomingCitation.Source ?? "-"}); the first stays."));
    }

    private static Words Title(Difference difference)
    {
        var name = Columns.TryGetValue(difference.Column, out var column) ? column.Name : new Words(difference.Column, difference.Column);
        return new($"{difference.Name}: {name.Dutch}", $"{difference.Name}: {name.English}");
    }

    private static string Label(string column, string value) => Columns.GetValueOrDefault(column).Terms is { } terms
        ? string.Join(", ", value.Split(", ").Select(term => terms.Label(term, Language.Dutch)))
        : value;
}
