using System.Text;
using Naober.Files.Packages;
using Naober.Network;

namespace Naober.Tests.Files.Packages;

/// <summary>A package in a folder of its own that disappears with it; starts out small and right.</summary>
internal sealed class TestPackage : IDisposable
{
    public const string Sources = "source,title,publisher,year,url,licence\nbre,Het BRE Drenthe,,2022,,\n";

    public const string Regions =
        "region,name,type,valid_from,valid_to,latitude,longitude\n" +
        "GM0109,Coevorden,municipality,,,52.66,6.74\nGM0114,Emmen,municipality,,,52.78,6.9\nCR08,Zuidoost-Drenthe,corop,,,,\n";

    public const string RegionParts = "region,part,valid_from,valid_to\nCR08,GM0109,,\nCR08,GM0114,2001-01-01,\n";

    public const string Actors =
        "actor,name,aliases,kind,region,ecosystems,identifiers,source,place\n" +
        "GM0109,Gemeente Coevorden,,municipality,GM0109,governance,,bre,par. 5.2\n" +
        "GM0114,Gemeente Emmen,Emmen|Emmen (Dr),municipality,GM0114,governance|economic,,bre,par. 5.2\n";

    public const string Partnerships =
        "partnership,name,aliases,legal_form,obligation,scale,domains,ecosystems,parent,valid_from,valid_to,purpose,identifiers,source,place\n" +
        "p1,Regio Deal,,coordination,voluntary,regional,space|social,governance,,2018-01-01,,,,bre,bijlage\n" +
        "p2,Werkplein,,public-entity,semi-mandatory,subregional,social,governance,p1,,2020-01-01,,,bre,bijlage\n";

    public const string Memberships =
        "partnership,actor,role,valid_from,valid_to,source,place\n" +
        "p1,GM0109,member,2018-01-01,2019-01-01,bre,\np1,GM0109,member,2019-01-01,,bre,\np1,GM0114,lead,,,bre,\n";

    public TestPackage()
    {
        Folder = Directory.CreateTempSubdirectory("naober-package-").FullName;
        Write("sources.csv", Sources);
        Write("regions.csv", Regions);
        Write("region_parts.csv", RegionParts);
        Write("actors.csv", Actors);
        Write("partnerships.csv", Partnerships);
        Write("memberships.csv", Memberships);
    }

    public string Folder { get; }

    public void Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(Path.Combine(Folder, file), bytes);

    public void Add(string file, string line) => File.AppendAllText(Path.Combine(Folder, file), line + "\n");

    public PackageResult Read(Func<string, string, bool>? existingKeys = null, Naober.Files.InputLimits? limits = null) =>
        PackageReader.Read(Folder, NetworkTables.Package, existingKeys, limits);

    /// <summary>"file:line:column:code" of every error.</summary>
    public string[] Errors() => Codes(Read());

    public static string[] Codes(PackageResult result) =>
        [.. result.Errors.Select(error => $"{error.File}:{error.Line}:{error.Column}:{error.Code}")];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
