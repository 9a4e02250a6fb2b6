using Naober.Core;
using Naober.Regions.LoadPackage;

namespace Naober.Regions.LoadDivision;

/// <summary>
/// The rows of a table as they hold from a day on: municipalities that no longer exist then are followed to their successor, and what
/// other packages state already is left to them.
/// </summary>
internal sealed record PlacedMunicipalities(IReadOnlyList<(string Municipality, string Region)> Rows, IReadOnlyList<Remark> Remarks)
{
    internal static PlacedMunicipalities Of(
        IReadOnlyList<DivisionRow> table, RegionMap regions, RegionMap others, string type, DateOnly day)
    {
        var remarks = new List<Remark>();
        var placed = new SortedDictionary<string, List<DivisionRow>>(StringComparer.Ordinal);
        var changes = regions.History.All.Where(change => change.EndsFrom && change.Date <= day).ToLookup(change => change.From, change => change.To, StringComparer.Ordinal);
        foreach (var row in table)
        {
            if (Successors(row.Municipality, regions, changes, day) is not [var municipality])
            {
                remarks.Add(new("unknown-municipality", row.Municipality, new(
                    $"Regel {row.Line}: gemeente {row.MunicipalityName} ({row.Municipality}) bestaat op {Formats.Date(day, Language.Dutch)} of later niet in het register, en heeft niet één opvolger; zij is niet geplaatst.",
                    $"Line {row.Line}: municipality {row.MunicipalityName} ({row.Municipality}) does not exist in the register on {Formats.Date(day, Language.English)} or later and has not one successor; it was not placed.")));
                continue;
            }

            Check(row, municipality);
            (placed.TryGetValue(municipality, out var rows) ? rows : placed[municipality] = []).Add(row);
        }

        return new([.. placed.SelectMany(entry => Chosen(entry.Key, entry.Value).Where(row => IsFree(entry.Key, row)).Select(row => (entry.Key, row.Region))).Distinct()], remarks);

        // What the table says of the municipality itself goes before what it says of those that it succeeds.
        List<DivisionRow> Chosen(string municipality, List<DivisionRow> rows)
        {
            var own = rows.Where(row => row.Municipality == municipality).ToList();
            if (own.Count > 0 || rows.Select(row => row.Region).Distinct(StringComparer.Ordinal).Count() == 1)
            {
                return own.Count > 0 ? own : rows;
            }

            remarks.Add(new("successor-in-two-regions", municipality, new(
                $"{NameOf(municipality)} volgt gemeenten op uit {string.Join(" en ", rows.Select(row => row.RegionName).Distinct(StringComparer.Ordinal))}; zij is niet geplaatst.",
                $"{NameOf(municipality)} succeeds municipalities of {string.Join(" and ", rows.Select(row => row.RegionName).Distinct(StringComparer.Ordinal))}; it was not placed.")));
            return [];
        }

        void Check(DivisionRow row, string municipality)
        {
            if (municipality != row.Municipality)
            {
                remarks.Add(new("followed-municipality", row.Municipality, new(
                    $"Regel {row.Line}: {row.MunicipalityName} ({row.Municipality}) is opgegaan in {NameOf(municipality)} ({municipality}); die is geplaatst.",
                    $"Line {row.Line}: {row.MunicipalityName} ({row.Municipality}) became part of {NameOf(municipality)} ({municipality}); that one was placed.")));
            }
            else if (row.MunicipalityName is { } name && PlainName.Of(name, Region.Municipality) != PlainName.Of(NameOf(municipality), Region.Municipality))
            {
                remarks.Add(new("other-name", municipality, new(
                    $"Regel {row.Line}: {municipality} heet in de tabel {name}, in het register {NameOf(municipality)}. De code telt.",
                    $"Line {row.Line}: {municipality} is called {name} in the table, {NameOf(municipality)} in the register. The code counts.")));
            }
        }

        // Divisions with a name of their own stand beside each other: there nobody has stated anything yet.
        bool IsFree(string municipality, DivisionRow row)
        {
            var stated = type == Region.Custom ? [] : others.Containing(municipality, day).Where(region => region.Type == type).ToList();
            if (stated.Count > 0 && stated.All(region => region.Key != row.Region))
            {
                remarks.Add(new("other-region", municipality, new(
                    $"Regel {row.Line}: {NameOf(municipality)} ligt volgens de tabel in {row.RegionName}, volgens een pakket in {stated[0].Name}. Het pakket telt.",
                    $"Line {row.Line}: {NameOf(municipality)} lies in {row.RegionName} according to the table, in {stated[0].Name} according to a package. The package counts.")));
            }

            return stated.Count == 0;
        }

        string NameOf(string key) => regions.Find(key)?.Name ?? key;
    }

    /// <summary>
    /// The municipality itself when it exists on the day or later (until then it is part of nothing), else those that it became part of.
    /// </summary>
    private static List<string> Successors(string code, RegionMap regions, ILookup<string, string> changes, DateOnly day)
    {
        var (found, seen, waiting) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal) { code }, new Queue<string>([code]));
        while (waiting.TryDequeue(out var at))
        {
            if (regions.Find(at) is { Type: Region.Municipality } municipality && !(municipality.Valid.To <= day))
            {
                found.Add(at);
                continue;
            }

            foreach (var next in changes[at].Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return found;
    }
}
