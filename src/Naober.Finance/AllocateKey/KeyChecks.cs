using Naober.Core;
using Naober.Files;
using Naober.Files.Packages;

namespace Naober.Finance.AllocateKey;

/// <summary>Checks the allocation keys of a package beyond its cells: weights can be read, groups are there, have members and no circle.</summary>
public static class KeyChecks
{
    private const string File = "key_parts.csv";

    /// <param name="package">With the tables of <see cref="KeyTables"/>.</param>
    /// <returns>By line.</returns>
    public static IReadOnlyList<InputError> Run(RegionPackage package)
    {
        var rows = package["key_parts"].Rows;
        var keys = rows.Select(row => (row.Text(0)!, row.Text(1)!)).ToHashSet();
        var groups = rows.Where(row => row.Text(2) is not null).Select(row => (row.Text(0)!, row.Text(2)!)).ToHashSet();
        var actors = new HashSet<(string, string)>();
        var errors = new List<InputError>();
        foreach (var row in rows)
        {
            var (key, part, isGroup) = (row.Text(0)!, row.Text(1)!, groups.Contains((row.Text(0)!, row.Text(1)!)));
            if (row.Text(6) is { } weight && !(Fraction.TryParse(weight, out var value) && value.Sign >= 0))
            {
                Add(row, "weight", "fraction", $"{ErrorList.Show(weight)} is geen gewicht: schrijf een getal met een punt of een breuk, zoals 109000, 0.25 of 1/3, niet negatief.", $"{ErrorList.Show(weight)} is no weight: write a number with a point or a fraction, such as 109000, 0.25 or 1/3, not negative.");
            }

            if (row.Text(2) is { } group && !keys.Contains((key, group)))
            {
                Add(row, "part_of", "unknown-group", $"De sleutel {key} heeft geen deel {ErrorList.Show(group)}.", $"The key {key} has no part {ErrorList.Show(group)}.");
            }

            if (isGroup == row.Text(3) is not null && (isGroup || row.Text(4) is null))
            {
                Add(row, "actor", "group-or-party", $"{part} is een groep van andere delen en heeft dan geen actor, of het is een partij met een actor of een naam.", $"{part} is a group of other parts and then has no actor, or it is a party with an actor or a name.");
            }

            if (row.Text(3) is { } actor && !actors.Add((key, actor)))
            {
                Add(row, "actor", "twice", $"{actor} staat twee keer in de sleutel {key}.", $"{actor} is twice in the key {key}.");
            }
        }

        var edges = rows.Where(row => row.Text(2) is not null).Select(row => new ParentEdge($"{row.Text(0)}/{row.Text(1)}", $"{row.Text(0)}/{row.Text(2)}", row.Line));
        errors.AddRange(CycleFinder.Find([.. edges]).Select(cycle => new InputError(File, cycle.Closing.Line, "part_of", "cycle", new(
            $"De groepen zitten in een kring in elkaar: {cycle.Shown}.", $"The groups are within each other in a circle: {cycle.Shown}."))));
        return [.. errors.OrderBy(error => error.Line)];

        void Add(PackageRow row, string column, string code, string dutch, string english) => errors.Add(new(File, row.Line, column, code, new(dutch, english)));
    }
}
