using System.Xml.Linq;

namespace Naober.Tests;

/// <summary>Locks the table of CONTRIBUTING.md: which room may refer to which, and how large a file may grow.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Naober.Core"] = [],
        ["Naober.Analysis"] = ["Naober.Core"],
        ["Naober.Files"] = ["Naober.Core"],
        ["Naober.Storage"] = ["Naober.Core"],
        ["Naober.Pictures"] = ["Naober.Core"],
        ["Naober.Regions"] = ["Naober.Core", "Naober.Analysis", "Naober.Files", "Naober.Storage"],
        ["Naober.Network"] = ["Naober.Regions"],
        ["Naober.Indicators"] = ["Naober.Regions"],
        ["Naober.Finance"] = ["Naober.Indicators", "Naober.Network"],
        ["Naober.Web"] = ["Naober.Finance", "Naober.Pictures"],
        ["Naober.Cli"] = ["Naober.Finance", "Naober.Web"],
    };

    private static readonly string Source = Path.Combine(RepositoryRoot.Path, "src");

    [Fact]
    public void Rooms_ReferToEachOther_OnlyAsTheTableSays()
    {
        var rooms = Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => References(file, "ProjectReference"), StringComparer.Ordinal);

        rooms.Keys.ShouldBe(Allowed.Keys, ignoreOrder: true);
        rooms.ShouldAllBe(room => room.Value.All(reference => Allowed[room.Key].Contains(reference)));
    }

    [Fact]
    public void CoreAndAnalysis_DependOnNoPackage()
    {
        foreach (var room in new[] { "Naober.Core", "Naober.Analysis" })
        {
            References(Path.Combine(Source, room, room + ".csproj"), "PackageReference").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Files_OfMoreThanFiveHundredLines_DoNotExist() =>
        Directory.EnumerateFiles(Source, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".ts" && !file.Contains("node_modules", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Count() > 500)
            .ShouldBeEmpty();

    [Fact]
    public void Packages_HaveAtLeastTheVersionWithoutKnownWeakness()
    {
        var versions = XDocument.Load(Path.Combine(RepositoryRoot.Path, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => Version.Parse(package.Attribute("Version")!.Value), StringComparer.Ordinal);
        var minimum = File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "minimum-safe-versions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();

        minimum.ShouldNotBeEmpty();
        minimum.ShouldAllBe(entry => versions.ContainsKey(entry[0]) && versions[entry[0]] >= Version.Parse(entry[1]));
    }

    private static string[] References(string project, string kind) =>
        [.. XDocument.Load(project).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value)
            .Select(include => kind == "ProjectReference" ? Path.GetFileNameWithoutExtension(include) : include)];
}
